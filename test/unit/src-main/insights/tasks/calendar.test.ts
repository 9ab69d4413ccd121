import { describe, expect, it } from 'vitest'
import { calendar as contract, PlannedPostId } from '#shared/contract/posting-times.ts'
import { createCalendar } from '#main/insights/tasks/calendar.ts'
import { openTestInsights } from '../../../../helpers/open-insights.ts'

const call = { signal: new AbortController().signal }

async function open() {
  const parts = await openTestInsights()
  const calendar = createCalendar(parts)
  const save = (input: object) => calendar.save(contract.save.input.parse(input), call)
  const list = async (range: { from?: string; to?: string } = {}) =>
    (await calendar.list(range, call)).posts.map(({ title }) => title)
  return { ...parts, calendar, save, list }
}

const post = { platform: 'x', at: '2026-03-30T18:00:00+02:00', title: 'Launch', text: 'Now.' }

describe('calendar', () => {
  it('keeps a post, moves it and takes it out', async () => {
    const { calendar, save, list } = await open()
    const saved = await save(post)
    expect(saved).toMatchObject({ ...post, draftId: null, state: 'planned' })
    const moved = await save({ ...post, id: saved.id, at: '2026-04-01T09:00Z', draftId: 'd1' })
    expect(moved).toMatchObject({ id: saved.id, at: '2026-04-01T09:00Z', draftId: 'd1' })
    expect(moved.createdAt).toBe(saved.createdAt)
    expect((await calendar.list({}, call)).posts).toEqual([moved])
    await calendar.remove({ id: PlannedPostId.parse(saved.id) }, call)
    expect(await list()).toEqual([])
  })

  it('lists by time whatever the offsets, within days', async () => {
    const { save, list } = await open()
    await save({ ...post, title: 'second', at: '2026-03-30T12:00:00Z' })
    await save({ ...post, title: 'first', at: '2026-03-30T13:00:00+02:00' })
    await save({ ...post, title: 'third', at: '2026-04-02T12:00:00Z' })
    expect(await list()).toEqual(['first', 'second', 'third'])
    expect(await list({ from: '2026-03-31' })).toEqual(['third'])
    expect(await list({ from: '2026-03-29', to: '2026-03-31' })).toEqual(['first', 'second'])
    expect(await list({ from: '2026-03-30T11:30Z', to: '2026-03-30T12:00Z' })).toEqual(['second'])
  })

  it('writes what it lists into a file', async () => {
    const { calendar, save } = await open()
    const { id } = await save(post)
    await save({ ...post, at: '2027-01-01T00:00Z' })
    const { fileName, ics } = await calendar.export({ to: '2026-12-31' }, call)
    expect(fileName).toMatch(/\.ics$/)
    expect(ics.match(/BEGIN:VEVENT/g)).toHaveLength(1)
    expect(ics).toContain(`UID:${id}@kiln\r\n`)
    expect(ics).toContain('DTSTART:20260330T160000Z\r\n')
  })

  it('refuses what is no moment, no day and no post', async () => {
    const { calendar, save, list } = await open()
    await expect(save({ ...post, at: 'tomorrow' })).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(list({ from: 'soon' })).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(save({ ...post, id: 'nope' })).rejects.toMatchObject({ code: 'not-found' })
    const unknown = PlannedPostId.parse('nope')
    await expect(calendar.remove({ id: unknown }, call)).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('writes after a running import, not into it', async () => {
    const { save, list, database } = await open()
    database.exec('BEGIN IMMEDIATE')
    const begun = save(post)
    expect(await list()).toEqual([])
    database.exec('ROLLBACK')
    await begun
    expect(await list()).toEqual(['Launch'])
  })
})
