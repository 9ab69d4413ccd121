import { deserialize, serialize } from 'node:v8'
import { setImmediate } from 'node:timers/promises'
import type { TextTools } from '#main/core/insights/features/measure-post.ts'
import { fitPredictor, type Predictor } from '#main/core/insights/prediction/fit-predictor.ts'
import type { PredictedAccount } from '#main/core/insights/prediction/predict-post.ts'
import { createFitStore } from '#main/database/insights/fit-store.ts'
import { createOwnPostsStore } from '#main/database/insights/own-posts-store.ts'
import type { InsightsParts } from '../parts.ts'
import { whenFree } from '../when-free.ts'
import { type ReadAccount, readAccounts } from './read-accounts.ts'

/** An own account as it was when predictions were fitted. */
export interface KeptAccount extends PredictedAccount {
  readonly platform: string
  readonly name: string
  readonly timeZone: string | null
  readonly posts: number
  readonly usualKind: string
}

/** A fit with the accounts it is of. */
export interface Fit {
  readonly predictor: Predictor
  readonly accounts: readonly KeptAccount[]
  readonly fittedAt: string
}

/** The fit of predictions to the own posts that are there. */
export interface Fits {
  /** The newest fit; made first where posts have changed since. */
  current(signal?: AbortSignal): Promise<Fit>
  /** Fits again, telling stages. */
  refit(signal?: AbortSignal): AsyncGenerator<{ done: number; total: number }, void, void>
}

interface Options extends InsightsParts {
  readonly toolsOf: () => TextTools
  readonly afterFit: (accounts: readonly ReadAccount[], signal?: AbortSignal) => Promise<void>
}

const KIND = 'predictor-1'
const SLICE_MS = 12
const MOST_POSTS = 12_000
const NEWEST = 60

/** Keeps one fit at a time, in the library and in memory; whoever asks while it is being made waits for the same one. */
export function createFits({ database, reader, now, toolsOf, afterFit }: Options): Fits {
  const writing = createFitStore(database)
  const store = createFitStore(reader)
  const own = createOwnPostsStore(reader)
  let known: { readonly state: string; readonly fit: Fit } | undefined
  let running: { readonly state: string; readonly fit: Promise<Fit> } | undefined

  async function make(onStage: (done: number, total: number) => void, signal?: AbortSignal) {
    const state = own.state()
    const steps = fitSteps(onStage)
    let started = performance.now()
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        const { accounts, predictor } = step.value
        const fittedAt = now().toISOString()
        const fit: Fit = { predictor, accounts: accounts.map(toKept), fittedAt }
        await keep(state, fit, signal)
        await afterFit(accounts, signal)
        return fit
      }
      if (performance.now() - started < SLICE_MS) continue
      await setImmediate()
      signal?.throwIfAborted()
      started = performance.now()
    }
  }

  function* fitSteps(onStage: (done: number, total: number) => void) {
    const accounts = yield* readAccounts(own, toolsOf, MOST_POSTS)
    const predictor = yield* fitPredictor(accounts, { onStage })
    return { accounts, predictor }
  }

  async function keep(state: string, fit: Fit, signal?: AbortSignal) {
    const body = serialize(fit)
    const facts = JSON.stringify({ state })
    known = { state, fit }
    await whenFree(database, () => writing.put(KIND, { madeAt: fit.fittedAt, facts, body }), signal)
  }

  function remembered(state: string): Fit | undefined {
    if (known?.state === state) return known.fit
    const kept = store.find(KIND)
    if (!kept?.body || (JSON.parse(kept.facts) as { state?: unknown }).state !== state) return
    try {
      const fit = deserialize(kept.body) as Fit
      known = { state, fit }
      return fit
    } catch {
      return // of another version: it is made anew
    }
  }

  return {
    async current(signal) {
      const state = own.state()
      const fit = remembered(state)
      if (fit) return fit
      if (running?.state !== state) {
        const making = make(() => undefined).finally(() => {
          if (running?.fit === making) running = undefined
        })
        running = { state, fit: making }
      }
      const made = await running.fit
      signal?.throwIfAborted()
      return made
    },
    async *refit(signal) {
      const told = createQueue<{ done: number; total: number }>()
      const making = make((done, total) => told.push({ done, total }), signal).finally(() =>
        told.end(),
      )
      making.catch(() => undefined) // it is awaited below
      yield* told.items()
      await making
    },
  }
}

/** Passes items on to one who waits for them, until the end. */
function createQueue<T>() {
  const waiting: T[] = []
  const state = { isEnded: false, wake: () => {} }
  return {
    push(item: T) {
      waiting.push(item)
      state.wake()
    },
    end() {
      state.isEnded = true
      state.wake()
    },
    async *items() {
      for (;;) {
        const item = waiting.shift()
        if (item !== undefined) yield item
        else if (state.isEnded) return
        else await new Promise<void>((resolve) => (state.wake = resolve))
      }
    },
  }
}

function toKept(account: ReadAccount): KeptAccount {
  const { accountId, measure, platform, name, timeZone, posts } = account
  const kinds = new Map<string, number>()
  for (const { post } of posts) kinds.set(post.facts.kind, (kinds.get(post.facts.kind) ?? 0) + 1)
  return {
    accountId,
    measure,
    platform,
    name,
    timeZone,
    posts: posts.length,
    values: posts
      .slice(-NEWEST)
      .map(({ value }) => value)
      .toSorted((a, b) => a - b),
    usualKind: [...kinds].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 'text',
  }
}
