import { basename, resolve } from 'node:path'
import type { ClickId } from '#shared/contract/clicks.ts'
import { KilnError } from '#shared/contract/errors.ts'
import type { ThumbnailId } from '#shared/contract/thumbnails.ts'
import { appraise } from '#main/core/clicks/appraise.ts'
import { clickBasis } from '#main/core/clicks/click-basis.ts'
import type { AssetFiles } from '#main/database/asset-files.ts'
import type { ClickStore } from '#main/database/click-store.ts'
import type { ClickTestStore } from '#main/database/click-test-store.ts'
import type { ThumbnailStore } from '#main/database/thumbnail-store.ts'
import type { UploadFolder } from '#main/lib/upload-folder.ts'
import { createClickModels } from './clicks/click-models.ts'
import { createClickTests, type NamedPicture, type PlanInput } from './clicks/click-tests.ts'
import { importClicks } from './clicks/import-clicks.ts'
import { createPictureMeasure, type MeasuringParts } from './clicks/measure-picture.ts'
import type { Memory } from './remember.ts'

interface ClickServiceParts {
  readonly engine: MeasuringParts['engine']
  readonly assets: Pick<AssetFiles, 'add' | 'find' | 'hold'>
  readonly store: ClickStore
  readonly tests: ClickTestStore
  readonly thumbnails: Pick<ThumbnailStore, 'find'>
  readonly memory: Pick<Memory, 'recall'>
  readonly inOneStep: <T>(work: () => T) => T
  /** Files that were handed over for one call, and go when it ends. */
  readonly uploads: Pick<UploadFolder, 'release'>
}

interface Target {
  readonly path?: string | undefined
  readonly id?: ThumbnailId | undefined
}

interface Recorded extends Target {
  readonly impressions: number
  readonly clicks: number
  readonly channel: string
  readonly title: string
  readonly at?: string | undefined
}

/** What the user's own clicks teach: figures taken in, a model fitted to them, and tests of thumbnails. */
export function createClickService(parts: ClickServiceParts) {
  const { store, tests, thumbnails, uploads, inOneStep } = parts
  const measure = createPictureMeasure(parts)
  const models = createClickModels({ ...parts, measure })

  function fileOf({ path, id }: Target): string {
    if (id === undefined) return resolve(path ?? '')
    const found = thumbnails.find(id)
    if (found) return found.path
    throw new KilnError('not-found', `There is no thumbnail ${id}`)
  }

  /** Measures a picture that was perhaps handed over. */
  async function take(target: Target) {
    try {
      return await measure.measure(fileOf(target))
    } finally {
      if (target.path !== undefined) await uploads.release(resolve(target.path))
    }
  }

  async function takePictures({ ids, paths }: PlanInput): Promise<NamedPicture[]> {
    const named: NamedPicture[] = []
    for (const id of ids) named.push({ name: nameOf(id), picture: await take({ id }) })
    for (const path of paths) named.push({ name: basename(path), picture: await take({ path }) })
    return named
  }

  function nameOf(id: ThumbnailId): string {
    const timeMs = thumbnails.find(id)?.timeMs ?? 0
    return `${(timeMs / 1000).toFixed(1)} s`
  }

  return {
    ...createClickTests({ store, tests, models, inOneStep, takePictures }),
    import: (
      input: Parameters<typeof importClicks>[0],
      { signal }: { readonly signal: AbortSignal },
    ) => importClicks(input, { store, measure, models, inOneStep, uploads }, signal),
    async record({ impressions, clicks, channel, title, at, ...target }: Recorded) {
      const { hash } = await take(target)
      const { id } = store.put({
        channel,
        title,
        videoId: null,
        picture: hash,
        ctr: clicks / impressions,
        impressions,
        clicks,
        at: at ?? null,
        testId: null,
      })
      const entry = store.find(id)
      if (!entry) throw new KilnError('not-found', 'The figures were removed meanwhile')
      return entry
    },
    list: async (wish: Parameters<ClickStore['list']>[0]) => store.list(wish),
    remove: async (wish: {
      readonly ids?: readonly ClickId[] | undefined
      readonly channel?: string | undefined
    }) => ({ removed: store.remove(wish) }),
    model: ({ channel }: { readonly channel?: string | undefined }) => models.describe(channel),
    async predict({ channel, ...target }: Target & { readonly channel?: string | undefined }) {
      const picture = await take(target)
      const model = await models.fittedFor(channel)
      if (!model) return { ...picture.formula, ctr: null, ctrLow: null, ctrHigh: null }
      const stratum = channel === undefined ? undefined : `channel ${channel}`
      const { rate, rateLow, rateHigh, ...place } = appraise(model, { ...picture, stratum })
      return { ...place, ctr: rate, ctrLow: rateLow, ctrHigh: rateHigh, basis: clickBasis(model) }
    },
    scorer: models.scorer,
  }
}

/** The click service as others see it. */
export type ClickService = ReturnType<typeof createClickService>
