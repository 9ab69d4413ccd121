import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Evidence } from '#shared/contract/claims.ts'
import { KilnError } from '#shared/contract/errors.ts'
import { SourceId } from '#shared/contract/sources.ts'
import { toClaimMarks } from '#renderer/features/write/marks.ts'
import { aDraft } from './a-post.ts'
import { aReport, aSource, aVersion, createDrafting } from './a-drafting.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())
const pause = (ms = 10) => vi.advanceTimersByTimeAsync(ms)

const TEXT = 'The kiln is warm.'
const BRIEF = 'Say: the kiln is warm, and more.'

async function open(scene: Parameters<typeof createDrafting>[0] = {}) {
  const made = createDrafting({ drafts: [aDraft({ text: TEXT })], ...scene })
  made.stores.openPost(aDraft({ text: TEXT }))
  await pause()
  return made
}

it('shows the report that was made with the text', async () => {
  const { stores } = await open({ versions: [aVersion()], brief: BRIEF })
  expect(stores.claims.getState()).toMatchObject({ report: aReport(), of: TEXT })
})

it('takes the report of what was written last and not of what was typed since', async () => {
  const typed = aVersion({ version: 2, origin: 'edited', report: null, text: 'Typed.' })
  const { stores } = await open({ versions: [aVersion(), typed] })
  expect(stores.claims.getState().of).toBe(TEXT)
})

it('forgets the report with the post', async () => {
  const { stores } = await open({ versions: [aVersion()] })
  stores.current.getState().startNew()
  expect(stores.claims.getState().report).toBeUndefined()
  expect(stores.versions.getState().versions).toEqual([])
})

it('holds a post against its own brief and sources', async () => {
  const { stores } = await open({ versions: [aVersion()], brief: BRIEF })
  expect(stores.checkWish()).toEqual({ text: TEXT, sources: [{ title: 'Brief', text: BRIEF }] })
})

it('holds a typed post against the ticked sources, and says when there are none', async () => {
  const { stores, asked } = await open({ sources: [aSource()] })
  expect(stores.checkWish()).toBeUndefined()
  stores.brief.getState().tickSource(SourceId.parse('s1'), true)
  const wish = stores.checkWish()
  expect(wish).toEqual({ text: TEXT, sourceIds: ['s1'] })
  stores.claims.getState().check(wish!)
  await pause()
  expect(asked.check).toHaveBeenCalledOnce()
  expect(stores.claims.getState()).toMatchObject({ state: 'idle', of: TEXT })
})

it('says why a check failed and keeps the report there was', async () => {
  const { stores, asked } = await open({ versions: [aVersion()], brief: BRIEF })
  asked.check.mockRejectedValue(new KilnError('not-found', 'There is no such source'))
  stores.claims.getState().check(stores.checkWish()!)
  await pause()
  expect(stores.claims.getState()).toMatchObject({
    state: 'failed',
    failure: { message: 'There is no such source' },
    of: TEXT,
  })
})

it('marks the claims that still stand where their words now are, and no opinion', () => {
  const { claims } = aReport()
  const opinion = { ...claims[0]!, verdict: 'opinion' as const }
  expect(toClaimMarks([...claims, opinion], TEXT, `Now: ${TEXT}`)).toMatchObject([
    { start: 5, end: 22, kind: 'supported', original: TEXT },
  ])
  expect(toClaimMarks(claims, TEXT, 'The kiln was warm.')).toEqual([])
})

const EVIDENCE: Evidence = aReport().claims[0]!.evidence[0]!

it('shows a quote of the brief where it stands', async () => {
  const { stores } = await open({ versions: [aVersion()], brief: BRIEF })
  expect(await stores.readEvidence(EVIDENCE)).toEqual({
    before: 'Say: ',
    quote: 'the kiln is warm',
    after: ', and more.',
    isCutBefore: false,
    isCutAfter: false,
  })
})

it('shows the quote alone where the brief is another by now', async () => {
  const { stores } = await open({ versions: [aVersion()], brief: 'Something else entirely.' })
  expect(await stores.readEvidence(EVIDENCE)).toMatchObject({
    before: '',
    quote: 'the kiln is warm',
    after: '',
  })
})

it('cuts a quote out of a long document by its offsets', async () => {
  const whole = `${'a'.repeat(9000)}QUOTE${'b'.repeat(9000)}`
  const { stores, askedSources } = await open()
  askedSources.read.mockImplementation(async ({ documentId, start = 0, end = whole.length }) => ({
    sourceId: SourceId.parse('s1'),
    documentId,
    title: 'Notes',
    start,
    end: Math.min(end, whole.length),
    characters: whole.length,
    text: whole.slice(start, end),
  }))
  const evidence = { ...EVIDENCE, documentId: 'n1', start: 9000, end: 9005, quote: 'QUOTE' }
  const read = await stores.readEvidence(evidence)
  expect(read).toMatchObject({ quote: 'QUOTE', isCutBefore: true, isCutAfter: true })
  askedSources.read.mockRejectedValue(new KilnError('not-found', 'This document is gone'))
  expect(await stores.readEvidence(evidence)).toMatchObject({ message: 'This document is gone' })
})

it('notes once that a generated text was used, and exports what is saved', async () => {
  const { stores, asked, save } = await open({ versions: [aVersion()] })
  stores.noteUsed()
  stores.noteUsed()
  await stores.exportPost('buffer')
  expect(save).toHaveBeenCalledWith('a,b', 'text/csv', 'posts.csv')
  expect(asked.export.mock.lastCall?.[0]).toEqual({ ids: ['d1'], format: 'buffer' })
  expect(asked.rate.mock.calls.map(([input]) => input)).toEqual([{ id: 'd1', feedback: 'used' }])
  asked.export.mockRejectedValue(new KilnError('internal', 'No'))
  await stores.exportPost('csv')
  expect(stores.exports.getState().failure).toMatchObject({ message: 'No' })
})

it('takes a thumb back when it could not be kept', async () => {
  const { stores, asked } = await open({ versions: [aVersion()] })
  const { rate } = stores.versions.getState()
  await rate(aDraft().id, 'up')
  expect(stores.versions.getState().rated.get(aDraft().id)).toBe('up')
  asked.rate.mockRejectedValue(new KilnError('disconnected', 'The connection closed'))
  await rate(aDraft().id, 'down')
  expect(stores.versions.getState().rated.get(aDraft().id)).toBe('up')
})
