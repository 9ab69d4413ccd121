import { describe, expect, it } from 'vitest'
import { AlertId, alerts as contract } from '#shared/contract/alerts.ts'
import { createAlerts } from '#main/insights/tasks/alerts.ts'
import { importRows, openTestInsights, type TestPost } from '../../../../helpers/open-insights.ts'

const call = { signal: new AbortController().signal }
const START = Date.UTC(2025, 5, 2)

const makePosts = (days: number, likes: (at: number) => number): TestPost[] =>
  Array.from({ length: days }, (_, at) => ({
    at: START + at * 86_400_000,
    figures: { impressions: 1000 + 37 * ((at * 7) % 11), likes: likes(at) },
  }))

async function open() {
  let at = Date.parse('2026-01-15T12:00:00Z')
  const parts = await openTestInsights(() => new Date((at += 1000)))
  const alerts = createAlerts(parts)
  return {
    parts,
    alerts,
    save: (input: object) =>
      alerts.save(
        contract.save.input.parse({
          name: 'Likes',
          metric: 'likes',
          condition: 'below-usual',
          value: 0.3,
          ...input,
        }),
        call,
      ),
    check: async () => contract.check.output.parse(await alerts.check({}, call)).found,
    list: async () => contract.list.output.parse(await alerts.list({}, call)).alerts,
  }
}

describe('alerts', () => {
  it('announces what it finds once until it ends', async () => {
    const { parts, save, check, list } = await open()
    const { id } = await save({})
    expect(await check()).toEqual([])
    importRows(
      parts,
      makePosts(70, (at) => (at < 63 ? 20 : 5)),
    )
    expect(await check()).toMatchObject([{ id, isNew: true }])
    expect(await check()).toMatchObject([{ id, isNew: false }])
    const [seen] = await list()
    expect(seen?.lastSeen).toMatchObject({
      value: 35,
      at: expect.stringContaining('2026-01-15T12:00'),
    })
    importRows(
      parts,
      makePosts(77, (at) => (at < 70 ? 20 : 21)),
    )
    expect(await check()).toEqual([])
    expect((await list())[0]?.lastSeen).not.toBeNull()
    importRows(
      parts,
      makePosts(84, (at) => (at < 77 ? 20 : 1)),
    )
    expect(await check()).toMatchObject([{ isNew: true }])
  })

  it('leaves out rules that are off, and news again after a change', async () => {
    const { parts, save, check } = await open()
    importRows(
      parts,
      makePosts(70, (at) => (at < 63 ? 20 : 5)),
    )
    const { id } = await save({ isOn: false })
    expect(await check()).toEqual([])
    await save({ id, isOn: true, value: 0.5 })
    expect(await check()).toMatchObject([{ isNew: true }])
    expect(await check()).toMatchObject([{ isNew: false }])
  })

  it('finds a drop of reach, rates and posts', async () => {
    const { parts, save, check } = await open()
    const posts = makePosts(80, () => 10).map((post, at) => ({
      ...post,
      figures: { ...post.figures, impressions: post.figures!.impressions! * (at < 70 ? 1 : 0.3) },
    }))
    importRows(parts, posts)
    const drop = await save({ metric: 'reach-drop', condition: 'happens', value: 0 })
    const rate = await save({ metric: 'rate', condition: 'above', value: 0.02, days: 7 })
    const few = await save({ metric: 'posts', condition: 'below', value: 7, days: 7 })
    const found = await check()
    expect(found.map(({ id }) => id)).toEqual([drop.id, rate.id])
    expect(found[0]?.text).toMatch(/on x has been about [67]\d % lower since 2025-08-/)
    expect(found.map(({ id }) => id)).not.toContain(few.id)
  })

  it('removes a rule, and knows when there is none', async () => {
    const { alerts, save, list } = await open()
    const id = AlertId.parse((await save({})).id)
    await alerts.remove({ id }, call)
    expect(await list()).toEqual([])
    await expect(alerts.remove({ id }, call)).rejects.toMatchObject({ code: 'not-found' })
    await expect(save({ id: AlertId.parse('none') })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('says nothing of a metric that no post has', async () => {
    const { parts, save, check } = await open()
    importRows(
      parts,
      makePosts(70, () => 5),
    )
    await save({ metric: 'revenue', condition: 'below', value: 5 })
    await save({ metric: 'comment-sentiment', condition: 'below', value: 0 })
    expect(await check()).toEqual([])
  })
})
