import { KilnError } from '#shared/contract/errors.ts'
import type { PredictionModel } from '#shared/contract/predictions.ts'
import { measurePost, type TextTools } from '#main/core/insights/features/measure-post.ts'
import { measureAccuracy } from '#main/core/insights/prediction/measure-accuracy.ts'
import { predictPost } from '#main/core/insights/prediction/predict-post.ts'
import { parseEngagementPrior } from '#main/core/text/engagement/prior.ts'
import { createVader } from '#main/core/text/sentiment/vader.ts'
import { parseVaderLexicon } from '#main/core/text/sentiment/vader-lexicon.ts'
import { createVectors } from '#main/core/text/vectors/create-vectors.ts'
import { createPlannedPostStore } from '#main/database/insights/planned-post-store.ts'
import { createPredictionStore } from '#main/database/insights/prediction-store.ts'
import type { ModelFolder } from '#main/models/model-folder.ts'
import type { Answers, InsightsParts } from '../parts.ts'
import { createFits, type KeptAccount } from '../predictions/create-fits.ts'
import { settlePlanned } from '../predictions/settle-planned.ts'
import { settlePredictions } from '../predictions/settle-predictions.ts'
import { whenFree } from '../when-free.ts'

type Names = 'predict' | 'predictionModel' | 'refit' | 'keepPrediction' | 'accuracy'
type Asked = Parameters<Answers<'analytics', 'predict'>['predict']>[0]

const MOST_KEPT = 5000

/** How posts will fare: fitted to own posts, anew after imports, and held against what came of them. */
export function createPredictions(parts: InsightsParts): Answers<'analytics', Names> {
  const { database, reader, models, now } = parts
  const writing = createPredictionStore(database)
  const kept = createPredictionStore(reader)
  const plans = {
    kept: createPlannedPostStore(reader),
    writing: createPlannedPostStore(database),
  }
  const toolsOf = lazily(() => openTools(models))
  const fits = createFits({
    ...parts,
    toolsOf,
    afterFit: async (accounts, signal) => {
      await settlePredictions({ accounts, kept, writing, database }, signal)
      await settlePlanned({ accounts, ...plans, database, nowMs: now().getTime() }, signal)
    },
  })

  async function predict(asked: Asked, signal: AbortSignal | undefined) {
    const { predictor, accounts } = await fits.current(signal)
    const account = accountFor(accounts, asked)
    const atMs = asked.at === undefined ? now().getTime() : momentOf(asked.at)
    const facts = {
      text: asked.text,
      kind: asked.kind ?? account?.usualKind ?? 'text',
      durationSeconds: null,
      atMs,
      ...clockOf(atMs, account?.timeZone ?? null, isDay(asked.at)),
      media: asked.media ?? {},
    }
    return predictPost(predictor, measurePost(facts, toolsOf()), account)
  }

  return {
    predict: (asked, { signal }) => predict(asked, signal),
    predictionModel: async (_, { signal }) => modelOf(await fits.current(signal)),
    async *refit(_, { signal }) {
      for await (const { done, total } of fits.refit(signal))
        yield { type: 'progress', stage: 'fitting', done, total }
      yield { type: 'result', ...modelOf(await fits.current(signal)) }
    },
    async keepPrediction(asked, { signal }) {
      const { score, low, high } = await predict(asked, signal)
      const { platform, text, at = null, mediaId = null, media = null } = asked
      const made = { platform, text, at, score, low, high, madeAt: now().toISOString() }
      return whenFree(database, () => writing.add({ ...made, mediaId, media }), signal)
    },
    async accuracy({ platform }, { signal }) {
      await fits.current(signal)
      const predictions = kept.list(MOST_KEPT, platform)
      return { predictions, ...measureAccuracy(predictions) }
    },
  }
}

function modelOf(fit: {
  readonly predictor: { readonly model: Omit<PredictionModel, 'fittedAt'> }
  readonly fittedAt: string
}): PredictionModel {
  return { ...fit.predictor.model, fittedAt: fit.fittedAt }
}

/** The account that is named, else the one of the platform with the most posts; those of no known platform serve all. */
function accountFor(
  accounts: readonly KeptAccount[],
  { platform, account }: Pick<Asked, 'platform' | 'account'>,
): KeptAccount | undefined {
  const key = (name: string) => name.trim().replace(/^@/, '').toLowerCase()
  const named =
    account === undefined ? accounts : accounts.filter(({ name }) => key(name) === key(account))
  const most = (some: readonly KeptAccount[]) => some.toSorted((a, b) => b.posts - a.posts)[0]
  return (
    most(named.filter((each) => each.platform === platform)) ??
    most(named.filter((each) => each.platform === '')) ??
    (account === undefined ? undefined : most(named))
  )
}

function momentOf(at: string): number {
  const moment = Date.parse(at)
  if (Number.isNaN(moment))
    throw new KilnError('invalid-input', `"${at.slice(0, 60)}" is no time`, {
      action: 'Give one such as 2026-03-01T18:30:00+01:00.',
    })
  return moment
}

const isDay = (at: string | undefined) => at !== undefined && /^\s*\d{4}-\d{2}-\d{2}\s*$/.test(at)

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** Weekday and hour in the account's zone; a day alone is that day, at no hour. */
function clockOf(atMs: number, zone: string | null, isWhole: boolean) {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: isWhole ? 'UTC' : (zone ?? timeZone),
    weekday: 'short',
    hour: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(atMs)
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return {
    weekday: WEEKDAYS.indexOf(part('weekday')) + 1 || null,
    hour: isWhole ? null : Number(part('hour')),
  }
}

function openTools(models: ModelFolder): TextTools {
  const vader = createVader(parseVaderLexicon(models.json('vader/lexicon.json')))
  return {
    compoundOf: (text) => vader(text).compound,
    vectors: createVectors(
      models.bytes('word-vectors/vectors.bin'),
      models.text('word-vectors/words.txt'),
    ),
    prior: parseEngagementPrior(models.json('engagement/prior.json')),
  }
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
