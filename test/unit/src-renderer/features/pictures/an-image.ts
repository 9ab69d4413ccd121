import { vi } from 'vitest'
import { ImageId, type Image, type ImageEvent, type Understood } from '#shared/contract/images.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { Model } from '#shared/contract/models.ts'
import type { ImageSize } from '#shared/contract/platforms.ts'
import { createPictureStores } from '#renderer/features/pictures/create-picture-stores.ts'
import { createStorage } from '../write/a-post.ts'

/** What the painter took from a prompt, with what a test cares about changed. */
export function anUnderstanding(change: Partial<Understood> = {}): Understood {
  return {
    style: 'waves',
    colours: [{ word: 'teal', hex: '#1fa7a2' }],
    moods: ['calm'],
    layout: ['empty left'],
    ignored: [],
    ...change,
  }
}

/** A plausible painted picture, with what a test cares about changed. */
export function anImage(change: Partial<Omit<Image, 'id'>> & { readonly id?: string } = {}): Image {
  return {
    kind: 'generated',
    parentId: null,
    path: '/library/i1.png',
    assetId: 'a1',
    previewId: 'p1',
    width: 1280,
    height: 720,
    sizeBytes: 900_000,
    seed: 7,
    model: 'backgrounds',
    modelName: 'Backgrounds',
    licence: 'yours',
    licenceClass: 'open',
    prompt: 'Calm teal waves',
    negativePrompt: '',
    settings: {
      steps: null,
      guidance: null,
      scheduler: null,
      strength: null,
      style: null,
      palette: [],
      software: null,
    },
    understood: anUnderstanding(),
    notes: [],
    unsafe: null,
    document: null,
    tookMs: 320,
    createdAt: '2026-11-21T10:00:00Z',
    ...change,
    id: ImageId.parse(change.id ?? 'i1'),
  }
}

/** A diffusion model that is installed, with what a test cares about changed. */
export function aDiffusionModel(change: Partial<Model> = {}): Model {
  return {
    id: 'sd',
    name: 'Tiny Diffusion',
    purpose: 'pictures',
    format: 'onnx',
    summary: '',
    licence: 'CreativeML Open RAIL-M',
    licenceClass: 'conditions',
    languages: ['en'],
    sizeBytes: 2e9,
    state: 'installed',
    path: '/models/sd',
    receivedBytes: 0,
    loaded: false,
    fit: { level: 'comfortable', reason: '', needsBytes: 4e9, tokensPerSecond: null },
    ...change,
  }
}

/** A platform's picture size. */
export const YOUTUBE: ImageSize = {
  id: 'youtube',
  name: 'YouTube thumbnail',
  width: 1280,
  height: 720,
  keepClear: [],
  maxBytes: null,
  source: 'help pages',
  asOf: '2026-11-21',
  confidence: 'documented',
}

/** Work that a test lets go on step by step. */
export interface Held {
  readonly input: object
  readonly signal: AbortSignal | undefined
  readonly yield: (event: ImageEvent) => Promise<void>
  readonly fail: (error: unknown) => void
}

interface Scene {
  readonly images?: readonly Image[]
  readonly models?: readonly Model[]
  readonly safetyCheck?: boolean
}

/** A Kiln that answers what the Pictures room asks, from memory; what it makes waits for the test. */
export function createPicturesKiln({ images = [], models = [], safetyCheck = true }: Scene = {}) {
  let kept = [...images]
  const held: Held[] = []
  const asked: string[] = []

  async function* hold(name: string, input: object, signal: AbortSignal | undefined) {
    asked.push(name)
    const events: ImageEvent[] = []
    let wake = () => {}
    let error: unknown
    signal?.addEventListener('abort', () => {
      error = signal.reason
      wake()
    })
    held.push({
      input,
      signal,
      yield: async (event) => {
        events.push(event)
        wake()
        await new Promise((resolve) => setTimeout(resolve, 0))
      },
      fail: (reason) => {
        error = reason
        wake()
      },
    })
    for (;;) {
      const event = events.shift()
      if (error !== undefined) throw error
      if (event) {
        yield event
        if (event.type !== 'result') continue
        kept = [...event.images.toReversed(), ...kept]
        return
      }
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }

  const kiln = {
    images: {
      generate: vi.fn<Kiln['images']['generate']>((input, options) =>
        hold('generate', input, options?.signal),
      ),
      edit: vi.fn<Kiln['images']['edit']>((input, options) => hold('edit', input, options?.signal)),
      upscale: vi.fn<Kiln['images']['upscale']>((input, options) =>
        hold('upscale', input, options?.signal),
      ),
      list: vi.fn<Kiln['images']['list']>(async ({ query = '', offset = 0, limit = 100 }) => {
        const fitting = kept.filter(({ prompt }) => prompt.includes(query))
        return { images: fitting.slice(offset, offset + limit), total: fitting.length }
      }),
      get: vi.fn<Kiln['images']['get']>(async ({ id }) => {
        const image = kept.find((each) => each.id === id)
        if (!image) throw new Error('no such picture')
        return image
      }),
      remove: vi.fn<Kiln['images']['remove']>(async ({ id }) => {
        asked.push(`remove ${id}`)
        kept = kept.filter((image) => image.id !== id)
        return {}
      }),
      add: vi.fn<Kiln['images']['add']>(async ({ path }) =>
        anImage({ id: path, kind: 'added', prompt: path }),
      ),
      understand: vi.fn<Kiln['images']['understand']>(async () =>
        anUnderstanding({ ignored: ['espresso'] }),
      ),
      fromText: vi.fn<Kiln['images']['fromText']>(async ({ text }) => ({
        prompt: `a picture for: ${text}`,
        negativePrompt: 'text',
        style: 'gradient',
        concepts: [],
        mood: 'calm',
        palette: ['#112233'],
        model: 'rules',
      })),
      styles: async () => ({
        styles: [
          { id: 'waves', name: 'Waves', kind: 'background', words: '', negativeWords: '' },
          { id: 'photo', name: 'Photo', kind: 'diffusion', words: '', negativeWords: '' },
        ],
      }),
      logos: async () => ({ logos: [] }),
      export: vi.fn<Kiln['images']['export']>(async () => ({
        assetId: 'x1',
        path: '/out/waves.png',
        fileName: 'waves.png',
        width: 1280,
        height: 720,
        sizeBytes: 1000,
      })),
    },
    platforms: { imageSizes: async () => ({ sizes: [YOUTUBE] }) },
    models: { list: async () => ({ models, memory: { totalBytes: 1, freeBytes: 1 } }) },
    settings: { get: async () => ({ safetyCheck, pictureModel: null }) },
    system: { reveal: async () => ({}) },
  } as unknown as Kiln
  return { kiln, held, asked }
}

/** The stores of the Pictures room over a Kiln of memory. */
export function createPictures(scene: Scene = {}) {
  const { kiln, held, asked } = createPicturesKiln(scene)
  const shown: string[] = []
  const saved: string[] = []
  const storage = createStorage()
  const stores = createPictureStores(kiln, storage, {
    upload: async ({ name }) => `/uploads/${name}`,
    save: (_, fileName) => saved.push(fileName),
    show: (id) => shown.push(id),
  })
  return { stores, kiln, held, asked, shown, saved, storage }
}
