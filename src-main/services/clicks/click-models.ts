import { createHash } from 'node:crypto'
import type { ClickModel, ClickWeight } from '#shared/contract/clicks.ts'
import { ClickId } from '#shared/contract/clicks.ts'
import { appraise } from '#main/core/clicks/appraise.ts'
import { clickBasis } from '#main/core/clicks/click-basis.ts'
import { measuredAs, toClickFeatures } from '#main/core/clicks/click-features.ts'
import { type ClickVerdict, FIT_VERSION, fitClicks } from '#main/core/clicks/fit-clicks.ts'
import { presenceOf } from '#main/core/media/score-parts.ts'
import { scoreThumbnail } from '#main/core/media/thumbnail-score.ts'
import type { ClickStore } from '#main/database/click-store.ts'
import { inSlices } from '#main/lib/in-slices.ts'
import type { Memory } from '../remember.ts'
import type { Scorer } from '../thumbnails/measure-picture.ts'
import type { PictureMeasure } from './measure-picture.ts'

/** A model that scores go by. */
export type FittedClicks = Extract<ClickVerdict, { state: 'fitted' }>

interface ModelParts {
  readonly store: ClickStore
  readonly memory: Pick<Memory, 'recall'>
  readonly measure: Pick<PictureMeasure, 'refresh' | 'versionNow'>
}

const Z = 1.959_963_984_540_054

/** Fits models when they are asked for, and again only when the figures changed. */
export function createClickModels({ store, memory, measure }: ModelParts) {
  const known = new Map<string, { revision: string; verdict: Promise<ClickVerdict> }>()

  async function fit(channel: string | undefined, version: number): Promise<ClickVerdict> {
    await measure.refresh()
    const observations = store.observations(version, channel)
    const hash = createHash('sha256').update(JSON.stringify(observations)).digest('base64')
    return memory.recall(`clicks ${FIT_VERSION} ${hash}`, () => inSlices(fitClicks(observations)))
  }

  async function verdictOf(channel?: string): Promise<ClickVerdict> {
    const key = JSON.stringify(channel ?? null)
    const version = await measure.versionNow()
    const revision = `${version} ${store.revision()}`
    const before = known.get(key)
    if (before?.revision === revision) return before.verdict
    const verdict = fit(channel, version)
    known.set(key, { revision, verdict })
    verdict.catch(() => known.delete(key))
    return verdict
  }

  return {
    verdictOf,
    /** The channel's own model where one is fitted, else that of all; undefined while none is. */
    async fittedFor(channel?: string): Promise<FittedClicks | undefined> {
      for (const each of channel === undefined ? [undefined] : [channel, undefined]) {
        const verdict = await verdictOf(each)
        if (verdict.state === 'fitted') return verdict
      }
      return undefined
    },
    /** Click appeal by the user's clicks while a model of all channels is fitted, by the formula otherwise. */
    scorer: async (): Promise<Scorer> => {
      if (store.list({ limit: 1, offset: 0 }).total === 0) return scoreThumbnail
      const verdict = await verdictOf()
      if (verdict.state !== 'fitted') return scoreThumbnail
      const basis = clickBasis(verdict)
      const version = await measure.versionNow()
      return (assessment) => {
        const score = scoreThumbnail(assessment)
        if (measuredAs(assessment.extras?.measuredBy) !== version) return score
        const features = toClickFeatures(assessment, score.parts)
        const presence = presenceOf(assessment)
        const { clickAppeal, low, high } = appraise(verdict, { features, presence })
        return { ...score, clickAppeal, low, high, basis }
      }
    },
    async describe(channel?: string): Promise<ClickModel> {
      return describe(await verdictOf(channel), { channel, titles: store.titles() })
    },
  }
}

/** The models as others see them. */
export type ClickModels = ReturnType<typeof createClickModels>

interface About {
  readonly channel: string | undefined
  readonly titles: ReadonlyMap<string, string>
}

function describe(verdict: ClickVerdict, { channel, titles }: About): ClickModel {
  const { state, videos, needed } = verdict
  const common = { state, channel: channel ?? null, videos, needed, basis: clickBasis(verdict) }
  if (verdict.state === 'too-few') return { ...NOTHING, ...common }
  const { correlation, low, high, chance, error, plainError, points } = verdict
  return {
    ...common,
    correlation,
    low,
    high,
    chance,
    error,
    plainError,
    weights: weightsOf(verdict),
    points: points.map(({ id, seen, predicted }) => ({
      id: ClickId.parse(id),
      title: titles.get(id) ?? '',
      seen,
      predicted,
    })),
  }
}

const NOTHING = {
  correlation: null,
  low: null,
  high: null,
  chance: null,
  error: null,
  plainError: null,
  weights: [],
  points: [],
}

function weightsOf({
  features,
  weights,
  covariance,
}: Exclude<ClickVerdict, { state: 'too-few' }>): ClickWeight[] {
  return features
    .map((part, at) => {
      const weight = weights[at] ?? 0
      const reach = Z * Math.sqrt(Math.max(0, covariance[at * features.length + at] ?? 0))
      return { part, weight, low: weight - reach, high: weight + reach }
    })
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
}
