import { expect, it } from 'vitest'
import { KilnError } from '#shared/contract/errors.ts'
import { PromptId } from '#shared/contract/prompts.ts'
import { toWish } from '#renderer/features/write/brief-store.ts'
import { aPrompt, createIdeas } from './an-idea.ts'

const id = PromptId.parse('p1')

it('lists the prompts with what came of them, and of drafts without one', async () => {
  const { prompts } = createIdeas([aPrompt()])
  await prompts.getState().load()
  expect(prompts.getState()).toMatchObject({
    state: 'ready',
    prompts: [{ name: 'Like a letter', results: { rated: 4 } }],
    without: { uses: 9 },
  })
})

it('keeps a new prompt and changes an old one', async () => {
  const { prompts, asked } = createIdeas([aPrompt()])
  const made = await prompts.getState().save({ name: 'Short', text: 'Short sentences.' })
  expect(made).toBe('p2')
  await prompts.getState().save({ id, name: 'Like a note', text: 'One reader.' })
  expect(asked.save.mock.calls.map(([input]) => input)).toEqual([
    { name: 'Short', text: 'Short sentences.' },
    { id: 'p1', name: 'Like a note', text: 'One reader.' },
  ])
  expect(prompts.getState().prompts.map(({ name }) => name)).toEqual(['Like a note', 'Short'])
})

it('has the brief written with a prompt until that is removed', async () => {
  const { prompts, brief } = createIdeas([aPrompt()])
  brief.getState().change({ text: 'The kiln', promptId: id })
  await prompts.getState().load()
  expect(toWish(brief.getState())).toMatchObject({ promptId: 'p1' })
  expect(await prompts.getState().remove(id)).toBe(true)
  expect(prompts.getState().prompts).toEqual([])
  expect(toWish(brief.getState())).not.toHaveProperty('promptId')
})

it('says what could not be done, and keeps the list', async () => {
  const { prompts, asked } = createIdeas([aPrompt()])
  await prompts.getState().load()
  asked.save.mockRejectedValue(new KilnError('not-found', 'This prompt was removed meanwhile'))
  expect(await prompts.getState().save({ id, name: 'A', text: 'B' })).toBeUndefined()
  asked.remove.mockRejectedValue(new KilnError('not-found', 'No prompt p1'))
  expect(await prompts.getState().remove(id)).toBe(false)
  expect(prompts.getState()).toMatchObject({
    state: 'ready',
    prompts: [{ id: 'p1' }],
    failure: { message: 'No prompt p1' },
  })
})

it('keeps the prompt of the brief while the list can not be read', async () => {
  const { prompts, brief, asked } = createIdeas([aPrompt()])
  brief.getState().change({ promptId: id })
  asked.list.mockRejectedValue(new KilnError('disconnected', 'Kiln is gone'))
  await prompts.getState().load()
  expect(prompts.getState()).toMatchObject({ state: 'failed', failure: { code: 'disconnected' } })
  expect(brief.getState().promptId).toBe('p1')
})
