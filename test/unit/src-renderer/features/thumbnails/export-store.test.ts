import { expect, it, vi } from 'vitest'
import { KilnError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import { ThumbnailId } from '#shared/contract/thumbnails.ts'
import { createExportStore, type Exported } from '#renderer/features/thumbnails/export-store.ts'

const id = ThumbnailId.parse('t1')
const SIZES = ['youtube', 'x', 'reel'] as const

function create({ failing }: { readonly failing?: string } = {}) {
  const asked: object[] = []
  const kiln = {
    thumbnails: {
      export: async (input: { platform: string; format: string }) => {
        asked.push(input)
        if (input.platform === failing) throw new KilnError('storage-full', 'Full')
        const fileName = `walk-1-${input.platform}.${input.format}`
        return { assetId: input.platform, path: '/p', fileName, width: 1, height: 1, sizeBytes: 9 }
      },
      crop: async ({ platform }: { platform: string }) => {
        if (platform === 'x') throw new KilnError('not-found', 'Gone')
        return { x: 0, y: 0, width: 1, height: platform === 'reel' ? 0.5 : 1 }
      },
    },
    platforms: { imageSizes: async () => ({ sizes: SIZES.map((size) => ({ id: size })) }) },
  } as unknown as Kiln
  const save = vi.fn<(assetId: string, fileName: string) => void>()
  const together = vi.fn<(files: readonly Exported[], name: string) => Promise<void>>(
    async () => {},
  )
  const store = createExportStore(kiln, { save, saveTogether: together })
  return { store, asked, save, together }
}

it('exports in the chosen size and format and hands the file over', async () => {
  const { store, asked, save } = create()
  store.getState().choosePlatform('reel')
  store.getState().chooseFormat('png')
  await store.getState().run(id)
  expect(asked).toEqual([{ id: 't1', platform: 'reel', format: 'png' }])
  expect(save).toHaveBeenCalledWith('reel', 'walk-1-reel.png')
  const { exporting } = store.getState()
  expect(exporting).toMatchObject({ state: 'done', files: [{ fileName: 'walk-1-reel.png' }] })
})

it('exports to every platform, counts them, and hands all over as one', async () => {
  const { store, asked, save, together } = create()
  await store.getState().loadSizes()
  const counted: number[] = []
  store.subscribe(({ exporting }) => {
    if (exporting.state === 'working') counted.push(exporting.done)
  })
  await store.getState().runAll(id)
  expect(counted).toEqual([0, 1, 2])
  expect(asked).toHaveLength(3)
  expect(save).not.toHaveBeenCalled()
  const [files, name] = together.mock.calls[0] ?? []
  expect(files?.map(({ assetId }) => assetId)).toEqual([...SIZES])
  expect(name).toBe('walk-1-every-platform.zip')
})

it('hands nothing over when one of all platforms fails', async () => {
  const { store, together } = create({ failing: 'x' })
  await store.getState().loadSizes()
  await store.getState().runAll(id)
  expect(together).not.toHaveBeenCalled()
  expect(store.getState().exporting).toMatchObject({
    state: 'failed',
    failure: { message: 'Full' },
  })
})

it('knows what each platform keeps of the picture asked about last', async () => {
  const { store } = create()
  await store.getState().loadSizes()
  const first = store.getState().findCrops(ThumbnailId.parse('t0'))
  const second = store.getState().findCrops(id)
  await Promise.all([first, second])
  const { crops } = store.getState()
  expect(crops?.thumbnailId).toBe('t1')
  expect(Object.keys(crops?.bySize ?? {})).toEqual(['youtube', 'reel'])
})
