import { toWireError } from '#shared/contract/errors.ts'
import type { Attempt } from '#shared/contract/generation.ts'
import type { RemoteEndpoint } from '#shared/contract/remote.ts'
import type { ModelService, ReadyWriter } from '../model-service.ts'
import type { Writer } from '../writing-port.ts'
import type { DraftWriter, WriterPool, WriterWish } from './writers.ts'

/** How often drafts of a model were rated, and how often well. */
export interface ModelRating {
  readonly good: number
  readonly rated: number
}

interface PoolParts {
  readonly models: Pick<ModelService, 'writers' | 'find'>
  readonly writer: Writer
  readonly remote: () => RemoteEndpoint | null
  /** What the user made of each model's drafts. */
  readonly ratings: () => ReadonlyMap<string, ModelRating>
}

/** A post and its candidates. */
const TOKENS_OF_A_POST = 400
const PATIENCE_SECONDS = 90
const MOST_SMALLER = 2
/** Below this a model is a small one whoever chose it: it words lines, it does not write posts. */
const SMALL_BILLIONS = 0.4
/** Ratings weigh like this many doublings of size between all good and all bad. */
const RATING_WEIGHT = 3

/** Chooses who writes: what the user named, else the largest that fits, is quick enough, knows the language and is rated well. */
export function createWriterPool({ models, writer, remote, ratings }: PoolParts): WriterPool {
  const toWriter = (
    ready: ReadyWriter,
    tier: DraftWriter['tier'],
    reason: string,
  ): DraftWriter => ({
    tier,
    model: ready.model.id,
    parameters: ready.parameters,
    reason,
    write: (writing, signal) => writer.write(ready.model, writing, { signal }),
  })

  function scoreOf(ready: ReadyWriter): number {
    const { good, rated } = ratings().get(ready.model.id) ?? { good: 0, rated: 0 }
    const { tokensPerSecond } = ready.fit
    const seconds = tokensPerSecond === null ? 0 : TOKENS_OF_A_POST / tokensPerSecond
    const tooSlow = seconds > PATIENCE_SECONDS ? 4 : 0
    // two made-up ratings, one of each kind, keep a single one from deciding
    return Math.log2(ready.parameters) + RATING_WEIGHT * ((good + 1) / (rated + 2) - 0.5) - tooSlow
  }

  function objectionTo(ready: ReadyWriter, language: string | null): string | null {
    if (ready.fit.level === 'too-large') return ready.fit.reason
    if (language !== null && ready.languages.length > 0 && !ready.languages.includes(language))
      return `it does not know the language "${language}"`
    return null
  }

  function reasonFor(ready: ReadyWriter, among: number): string {
    const { tokensPerSecond, reason } = ready.fit
    const { good, rated } = ratings().get(ready.model.id) ?? { good: 0, rated: 0 }
    return [
      among === 1 ? 'the only writer that fits' : `the best of ${among} writers that fit`,
      tokensPerSecond === null
        ? 'speed not measured yet'
        : `${Math.round(tokensPerSecond)} tokens a second here`,
      rated === 0 ? 'not rated yet' : `${good} of ${rated} drafts rated well`,
      reason,
    ].join('; ')
  }

  function remoteWriter(reason: string): DraftWriter[] {
    const endpoint = remote()
    if (!endpoint) return []
    return [
      {
        tier: 'remote',
        model: `${endpoint.model} at ${new URL(endpoint.address).host}`,
        parameters: null,
        reason,
        write: (writing, signal) =>
          writer.write({ id: 'remote', format: 'remote' }, writing, { signal }),
      },
    ]
  }

  return {
    async choose({ model, language }: WriterWish) {
      const passed: Attempt[] = []
      const ready = await models.writers()
      const able = ready.filter((each) => {
        const objection = each.model.id === model ? null : objectionTo(each, language)
        if (objection !== null)
          passed.push({ tier: 'model', model: each.model.id, outcome: objection })
        return objection === null
      })
      const ranked = able.toSorted((a, b) => scoreOf(b) - scoreOf(a))
      if (model === 'remote') {
        const own = remoteWriter('you chose it')
        if (own.length === 0)
          passed.push({ tier: 'remote', model, outcome: 'no address is configured' })
        return { writers: [...own, ...smallerThan(ranked, Infinity)], passed }
      }
      const named = model === undefined ? undefined : ranked.find((each) => each.model.id === model)
      if (model !== undefined && !named)
        passed.push({ tier: 'model', model, outcome: whyMissing(model) })
      const first = named ?? ranked[0]
      if (!first) return { writers: remoteWriter('no writer of this machine fits'), passed }
      const tier = named || first.parameters > SMALL_BILLIONS ? 'model' : 'small-model'
      const chosen = toWriter(first, tier, named ? 'you chose it' : reasonFor(first, ranked.length))
      const smaller = smallerThan(ranked, first.parameters)
      return {
        writers: [
          chosen,
          ...smaller,
          ...remoteWriter('the models of this machine gave no sound text'),
        ],
        passed,
      }
    },
  }

  function smallerThan(ranked: readonly ReadyWriter[], most: number): DraftWriter[] {
    return ranked
      .filter((each) => each.parameters < most)
      .slice(0, MOST_SMALLER)
      .map((each) => toWriter(each, 'small-model', 'the larger one gave no sound text'))
  }

  function whyMissing(id: string): string {
    try {
      models.find(id)
      return 'it does not write'
    } catch (error) {
      return toWireError(error).message
    }
  }
}
