import { expect, it, vi } from 'vitest'
import { KilnError } from '#shared/contract/errors.ts'
import type { RankEvent } from '#shared/contract/thumbnails.ts'
import { createRankingStore } from '#renderer/features/thumbnails/ranking-store.ts'
import { aVideo } from '../../helpers/a-video.ts'

const file = (name: string) => new File(['x'], name)
const progress = (stage: 'sampling' | 'assessing', done: number): RankEvent => ({
  type: 'progress',
  stage,
  done,
  total: 10,
})

/** A ranking whose steps the test gives one by one. */
function createRanker() {
  const started: string[] = []
  const steps = new Map<string, (step: RankEvent | Error) => void>()
  async function* rank(given: File, signal: AbortSignal): AsyncGenerator<RankEvent> {
    started.push(given.name)
    for (;;) {
      const step = await new Promise<RankEvent | Error>((resolve) => {
        steps.set(given.name, resolve)
        signal.addEventListener('abort', () => resolve(new KilnError('cancelled', 'Cancelled')))
      })
      if (step instanceof Error) throw step
      yield step
      if (step.type === 'result') return
    }
  }
  const give = async (name: string, step: RankEvent | Error) => {
    steps.get(name)?.(step)
    await new Promise((done) => setTimeout(done))
  }
  return { rank, give, started }
}

function states(store: ReturnType<typeof createRankingStore>) {
  return store.getState().jobs.map(({ name, state }) => `${name} ${state}`)
}

it('ranks several videos one after another', async () => {
  const { rank, give, started } = createRanker()
  const store = createRankingStore(rank)
  store.getState().add([file('a'), file('b')])
  expect(states(store)).toEqual(['a running', 'b waiting'])
  await give('a', { type: 'result', video: aVideo({ name: 'a' }), thumbnails: [] })
  expect(states(store)).toEqual(['a done', 'b running'])
  expect(started).toEqual(['a', 'b'])
})

it('never lets the bar run backwards', async () => {
  const { rank, give } = createRanker()
  const store = createRankingStore(rank)
  store.getState().add([file('a')])
  const share = () => {
    const [job] = store.getState().jobs
    return job?.state === 'running' ? job.share : undefined
  }
  await give('a', progress('assessing', 5))
  const before = share()
  await give('a', progress('sampling', 5))
  expect(share()).toBe(before)
})

it('forgets a cancelled video at once and goes on with the next', async () => {
  const { rank, started } = createRanker()
  const store = createRankingStore(rank)
  store.getState().add([file('a'), file('b')])
  store.getState().cancel(store.getState().jobs[0]?.id ?? '')
  expect(states(store)).toEqual(['b running'])
  await vi.waitFor(() => expect(started).toEqual(['a', 'b']))
  expect(states(store)).toEqual(['b running'])
})

it('keeps a failure with what to do, and can try again', async () => {
  const { rank, give, started } = createRanker()
  const store = createRankingStore(rank)
  store.getState().add([file('a')])
  const action = 'Copy it again.'
  await give('a', new KilnError('unreadable-file', 'It ends too early', { action }))
  const [job] = store.getState().jobs
  expect(job).toMatchObject({ state: 'failed', failure: { message: 'It ends too early', action } })
  store.getState().retry(job?.id ?? '')
  expect(states(store)).toEqual(['a running'])
  expect(started).toEqual(['a', 'a'])
})

it('names what is not a video until the next files come', () => {
  const store = createRankingStore(createRanker().rank)
  store.getState().add([], [file('notes.pdf')])
  expect(states(store)).toEqual(['notes.pdf refused'])
  store.getState().add([file('a')])
  expect(states(store)).toEqual(['a running'])
})
