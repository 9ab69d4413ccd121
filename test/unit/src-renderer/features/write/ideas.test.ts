import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { KilnError } from '#shared/contract/errors.ts'
import { TemplateId } from '#shared/contract/templates.ts'
import { createBriefStore, toWish } from '#renderer/features/write/brief-store.ts'
import { lackingSlots } from '#renderer/features/write/lacking-slots.ts'
import { aPlan, aTemplate, createIdeas, someResults } from './an-idea.ts'
import { createStorage } from './a-post.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())
const pause = (ms = 10) => vi.advanceTimersByTimeAsync(ms)

const TOPIC = { query: 'We open a kiln', platform: 'linkedin', audience: '' } as const

it('asks with platform and audience, and only for what was typed last', async () => {
  const { ideas, asked } = createIdeas()
  ideas.getState().ask(TOPIC, 300)
  ideas.getState().ask({ ...TOPIC, query: 'We open two kilns', audience: ' potters ' }, 300)
  await pause(400)
  expect(asked.plan.mock.calls.map(([input]) => input)).toEqual([
    { query: 'We open two kilns', platform: 'linkedin', audience: 'potters' },
  ])
  expect(ideas.getState()).toMatchObject({
    state: 'ready',
    planned: { query: 'We open two kilns' },
  })
})

it('keeps the plan in sight while the next one is asked for, and drops it with the topic', async () => {
  const { ideas } = createIdeas()
  ideas.getState().ask(TOPIC)
  await pause()
  ideas.getState().ask({ ...TOPIC, query: 'Other' }, 300)
  expect(ideas.getState()).toMatchObject({ state: 'asking', planned: { query: TOPIC.query } })
  ideas.getState().ask({ ...TOPIC, query: '  ' }, 300)
  await pause(400)
  expect(ideas.getState()).toMatchObject({ state: 'idle', plan: undefined })
})

it('finds the range of a template that has a rate, and of no other', async () => {
  const { ideas, asked } = createIdeas()
  const rated = aTemplate({ id: TemplateId.parse('t2'), successRate: 0.75 })
  asked.plan.mockResolvedValue(aPlan({ templates: [aTemplate(), rated] }))
  asked.performance.mockImplementation(async () => ({
    ...someResults(),
    template: rated,
    platforms: [],
  }))
  ideas.getState().ask(TOPIC)
  await pause()
  expect(asked.performance.mock.calls.map(([input]) => input)).toEqual([{ id: 't2' }])
  expect(ideas.getState().results).toMatchObject({ t2: { success: { low: 0.3, high: 0.95 } } })
})

it('says why there are no ideas', async () => {
  const { ideas, asked } = createIdeas()
  asked.plan.mockRejectedValue(new KilnError('internal', 'The thread ended'))
  ideas.getState().ask(TOPIC)
  await pause()
  expect(ideas.getState()).toMatchObject({
    state: 'failed',
    failure: { message: 'The thread ended' },
  })
})

it('has the brief written in a template, and gives an empty one the topic', async () => {
  const { ideas, brief, view, storage, takeTemplate } = createIdeas()
  ideas.getState().ask(TOPIC)
  await pause()
  takeTemplate(aTemplate())
  expect(toWish(brief.getState())).toMatchObject({ brief: TOPIC.query, templateId: 't1' })
  expect(view.getState().list).toBe('brief')
  expect(createBriefStore(storage, 'x').getState().template).toEqual({
    id: 't1',
    name: 'News first',
  })
  brief.getState().change({ text: 'Mine' })
  takeTemplate(aTemplate({ id: TemplateId.parse('t2') }))
  expect(toWish(brief.getState())).toMatchObject({ brief: 'Mine', templateId: 't2' })
  brief.getState().change({ template: undefined })
  expect(toWish(brief.getState())).not.toHaveProperty('templateId')
})

it('remembers neither a template nor a prompt that it can not read', () => {
  const odd = { template: { id: 7, name: 'x' }, promptId: ['p'], text: 'Kept' }
  const storage = createStorage({ 'kiln-brief': JSON.stringify(odd) })
  expect(createBriefStore(storage, 'x').getState()).toMatchObject({
    text: 'Kept',
    template: undefined,
    promptId: '',
  })
})

it('puts a filled template on the page as a new post', () => {
  const { current, page, putOnPage } = createIdeas()
  current.getState().write('Another post')
  const before = current.getState().post.key
  putOnPage('The kiln is warm.', 'linkedin')
  const { post } = current.getState()
  expect(post).toMatchObject({ id: undefined, text: 'The kiln is warm.', platform: 'linkedin' })
  expect(post.key).not.toBe(before)
  expect(page.getState().left).toBe(1)
})

it('names as lacking only what no other template could fill', () => {
  const filled = aTemplate()
  const asks = aTemplate({ slots: ['question', 'lead', 'rest'], filled: null })
  expect(lackingSlots(asks, [filled, asks])).toEqual(['question'])
  expect(lackingSlots(asks, [asks])).toEqual([])
  expect(lackingSlots(filled, [asks])).toEqual([])
})
