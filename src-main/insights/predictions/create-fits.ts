import { deserialize, serialize } from 'node:v8'
import { setImmediate } from 'node:timers/promises'
import type { MeasuredPost, TextTools } from '#main/core/insights/features/measure-post.ts'
import { fitPredictor, type Predictor } from '#main/core/insights/prediction/fit-predictor.ts'
import type { PredictedAccount } from '#main/core/insights/prediction/predict-post.ts'
import { createFitStore } from '#main/database/insights/fit-store.ts'
import { createOwnPostsStore } from '#main/database/insights/own-posts-store.ts'
import { createChannel } from '#main/lib/channel.ts'
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

interface Job {
  readonly state: string
  readonly fit: Promise<Fit>
  readonly stop: AbortController
  readonly listeners: Set<OnStage>
  waiting: number
}

type OnStage = (done: number, total: number) => void

const KIND = 'predictor-2'
const SLICE_MS = 8
/** So long measured posts are kept in memory for the next fit: about 2 KB each. */
const MEASURED_MS = 10 * 60_000
const MOST_POSTS = 12_000
const NEWEST = 60

/**
 * Keeps one fit at a time, in the library and in memory. Whoever asks while it is being made waits for the same one; it
 * stops when nobody waits any more.
 */
export function createFits({ database, reader, now, toolsOf, afterFit }: Options): Fits {
  const writing = createFitStore(database)
  const store = createFitStore(reader)
  const own = createOwnPostsStore(reader)
  let measured: ReadonlyMap<number, MeasuredPost> = new Map()
  let forgetting: NodeJS.Timeout | undefined
  let known: { readonly state: string; readonly fit: Fit } | undefined
  let running: Job | undefined

  async function make(state: string, onStage: OnStage, signal: AbortSignal): Promise<Fit> {
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
      signal.throwIfAborted()
      started = performance.now()
    }
  }

  function* fitSteps(onStage: OnStage) {
    const accounts = yield* readAccounts(own, { toolsOf, most: MOST_POSTS, measured })
    remember(accounts)
    const predictor = yield* fitPredictor(accounts, { onStage })
    return { accounts, predictor }
  }

  function remember(accounts: readonly ReadAccount[]) {
    measured = new Map(accounts.flatMap(({ posts }) => posts.map(({ id, post }) => [id, post])))
    clearTimeout(forgetting)
    forgetting = setTimeout(() => (measured = new Map()), MEASURED_MS).unref()
  }

  async function keep(state: string, fit: Fit, signal: AbortSignal) {
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

  function jobFor(state: string): Job {
    if (running?.state === state && !running.stop.signal.aborted) return running
    const stop = new AbortController()
    const listeners = new Set<OnStage>()
    const tell: OnStage = (done, total) => {
      for (const listener of listeners) listener(done, total)
    }
    const fit = make(state, tell, stop.signal).finally(() => {
      if (running === job) running = undefined
    })
    const job: Job = { state, fit, stop, listeners, waiting: 0 }
    running = job
    return job
  }

  return {
    async current(signal) {
      const state = own.state()
      return remembered(state) ?? waitFor(jobFor(state), signal)
    },
    async *refit(signal) {
      const told = createChannel<{ done: number; total: number }>()
      const job = jobFor(own.state())
      const listener: OnStage = (done, total) => told.push({ done, total })
      job.listeners.add(listener)
      const making = waitFor(job, signal).finally(() => {
        job.listeners.delete(listener)
        told.close()
      })
      making.catch(() => undefined) // it is awaited below
      yield* told
      await making
    },
  }
}

async function waitFor(job: Job, signal: AbortSignal | undefined): Promise<Fit> {
  const gone = Promise.withResolvers<never>()
  const leave = () => gone.reject(signal?.reason)
  job.waiting++
  signal?.addEventListener('abort', leave, { once: true })
  try {
    signal?.throwIfAborted()
    return await Promise.race([job.fit, gone.promise])
  } finally {
    signal?.removeEventListener('abort', leave)
    if (--job.waiting === 0) job.stop.abort()
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
