import { expect, it } from 'vitest'
import { createCalendar } from '#main/insights/tasks/calendar.ts'
import { createPredictions } from '#main/insights/tasks/predictions.ts'
import { importRows, openTestInsights } from '../../../../helpers/open-insights.ts'

const CONTEXT = { signal: new AbortController().signal } as never
const WORDS = 'river stone cloud paper green table winter coffee garden light'.split(' ')

/** One post a day from 1 January 2026, each of other words. */
const posts = (days: number) =>
  Array.from({ length: days }, (_, at) => ({
    key: `p${at}`,
    text: `Number ${at}: the ${WORDS[at % 10]} and a ${WORDS[(at * 3 + 1) % 10]} of day${at}`,
    at: Date.UTC(2026, 0, 1 + at, 18),
    figures: { likes: 10, impressions: 100 },
  }))

async function open() {
  const parts = await openTestInsights(() => new Date('2026-01-15T12:00:00Z'))
  const calendar = createCalendar(parts)
  const plan = (at: string, text: string, campaign = '') =>
    calendar.save(
      { platform: 'x', at, title: '', text, draftId: null, state: 'planned', campaign } as never,
      CONTEXT,
    )
  const states = async () => (await calendar.list({}, CONTEXT)).posts.map(({ state }) => state)
  return {
    parts,
    plan,
    states,
    calendar,
    learn: () => createPredictions(parts).predictionModel({}, CONTEXT),
  }
}

it('knows a plan that came out, one that did not, and leaves what nobody can know yet', async () => {
  const { parts, plan, states, learn } = await open()
  const out = posts(12)
  await plan('2026-01-04T18:30:00Z', out[3]!.text)
  await plan('2026-01-06T18:00:00Z', 'Something else entirely, never written')
  await plan('2026-01-11T09:00:00Z', 'Also never written, but the numbers end a day later')
  await plan('2026-02-01T09:00:00Z', out[5]!.text)
  importRows(parts, out)
  await learn()
  expect(await states()).toEqual(['published', 'missed', 'planned', 'planned'])
})

it('takes a plan for published after all when a later import brings its post', async () => {
  const { parts, plan, states, learn } = await open()
  const out = posts(12)
  const late = { ...out[2]!, key: 'late', text: 'A walk to the old lighthouse before breakfast' }
  await plan('2026-01-03T18:00:00Z', late.text)
  importRows(parts, out)
  await learn()
  expect(await states()).toEqual(['missed'])
  importRows(parts, [late])
  await learn()
  expect(await states()).toEqual(['published'])
})

it('does not take posts of another platform for planned ones', async () => {
  const { parts, plan, states, learn } = await open()
  const out = posts(12)
  await plan('2026-01-04T18:30:00Z', out[3]!.text)
  importRows(parts, out, { platform: 'linkedin' })
  await learn()
  expect(await states()).toEqual(['planned'])
})

it('holds a campaign against what the same accounts had before it', async () => {
  const { parts, calendar, plan, learn } = await open()
  const out = posts(12).map((post, at) => ({
    ...post,
    figures: { likes: at < 9 ? 10 + at : 40, impressions: 1000 },
  }))
  for (const at of [9, 11])
    await plan(new Date(out[at]!.at).toISOString(), out[at]!.text, 'Spring sale')
  await plan('2026-02-01T09:00:00Z', 'Yet to come', 'Spring sale')
  await plan('2026-02-02T09:00:00Z', 'Of its own')
  expect((await calendar.campaigns({}, CONTEXT)).campaigns).toMatchObject([
    { name: 'Spring sale', planned: 3, published: 0, known: 0, rate: null, usual: null },
  ])
  importRows(parts, out)
  await learn()
  const { campaigns } = await calendar.campaigns({}, CONTEXT)
  expect(campaigns).toEqual([
    {
      name: 'Spring sale',
      from: '2026-01-10',
      to: '2026-02-01',
      planned: 1,
      published: 2,
      missed: 0,
      known: 2,
      impressions: 2000,
      views: null,
      engagements: 80,
      rate: 0.04,
      usual: { low: 0.012, high: 0.016, posts: 9 },
    },
  ])
})

it('does not give one post to two plans', async () => {
  const { parts, calendar, plan, learn } = await open()
  const out = posts(12)
  await plan('2026-01-04T18:00:00Z', out[3]!.text)
  importRows(parts, out)
  await learn()
  await plan('2026-01-04T19:00:00Z', out[3]!.text)
  importRows(parts, [{ ...out[11]!, key: 'more', text: 'One more, so that it looks again' }])
  await learn()
  const found = (await calendar.list({}, CONTEXT)).posts
  expect(found.map(({ state }) => state)).toEqual(['published', 'missed'])
  expect(found[1]?.postId).toBeNull()
})
