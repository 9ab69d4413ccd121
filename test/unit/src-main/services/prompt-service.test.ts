import { expect, it } from 'vitest'
import type { Brief, GeneratedDraft, GenerateEvent } from '#shared/contract/generation.ts'
import { ComparisonId, PromptId } from '#shared/contract/prompts.ts'
import { createPromptService } from '#main/services/prompt-service.ts'
import { openLearning } from '../../../helpers/open-learning.ts'
import { unsaid } from '../../../helpers/said.ts'

const CALL = { signal: new AbortController().signal }

function open(flips: readonly boolean[] = [false]) {
  const library = openLearning()
  const asked: Brief[] = []
  let flip = 0
  const service = createPromptService({
    ...library,
    flip: () => flips[flip++ % flips.length] === true,
    async *generate(input): AsyncGenerator<GenerateEvent> {
      asked.push(input)
      await Promise.resolve()
      yield { type: 'progress', stage: 'writing', done: 1, total: 3 }
      yield { type: 'token', variant: 0, text: 'secret' }
      const name = input.model ?? 'chosen'
      const text = `by ${name}`
      const id = library.write({ text, brief: input })
      const draft = { id, text, model: name } as unknown as GeneratedDraft
      yield { type: 'result', drafts: [draft] }
    },
  })
  const compare = async (
    first: { model?: string; promptId?: PromptId },
    second: { model?: string; promptId?: PromptId },
  ) => {
    const input = { brief: 'A post', platform: 'x' as const, first, second }
    const events = await Array.fromAsync(service.compare(input, CALL))
    const last = events.at(-1)
    if (last?.type !== 'result') throw new Error('no result')
    return { events, comparison: last.comparison }
  }
  return { ...library, service, asked, compare }
}

it('keeps, changes and forgets prompts', async () => {
  const { service, announced } = open()
  const saved = await service.save({ name: 'Dry', text: 'Write drily.' })
  expect((await service.list()).prompts).toMatchObject([{ id: saved.id, results: { uses: 0 } }])
  expect(service.ownText({ promptId: saved.id })).toBe('Write drily.')
  expect(service.ownText({})).toBeNull()
  await service.save({ id: saved.id, name: 'Dry', text: 'Write very drily.' })
  expect(service.ownText({ promptId: saved.id })).toBe('Write very drily.')
  await service.remove({ id: saved.id })
  expect(service.ownText({ promptId: saved.id })).toBeNull()
  await expect(service.remove({ id: saved.id })).rejects.toMatchObject({ code: 'not-found' })
  await expect(service.save({ id: saved.id, name: 'a', text: 'b' })).rejects.toThrow(/removed/)
  expect(announced).toEqual(['prompt added', 'prompt updated', 'prompt removed'])
})

it('credits ratings to the prompt that a draft was made with, or to none', async () => {
  const { service, write, versions } = open()
  const { id } = await service.save({ name: 'Dry', text: 'Write drily.' })
  for (const verdict of ['up', 'used', 'used', 'rejected'] as const)
    versions.rate(write({ text: 'a', brief: { promptId: id } }), verdict, undefined)
  write({ text: 'b' })
  const [own, none] = (await service.results()).results
  expect(own).toMatchObject({ promptId: id, name: 'Dry', uses: 4, rated: 4, good: 3 })
  expect(own?.success).toMatchObject({ share: 0.75 })
  expect(own!.success!.low).toBeLessThan(0.31)
  expect(own!.success!.high).toBeGreaterThan(0.95)
  expect(none).toMatchObject({ promptId: null, uses: 1, rated: 0, success: null })
})

it('shows two drafts without telling whose they are', async () => {
  const { compare, asked } = open([true])
  const { events, comparison } = await compare({ model: 'one' }, { model: 'other' })
  expect(comparison.texts).toEqual({ first: 'by other', second: 'by one' })
  expect(Object.keys(comparison).toSorted()).toEqual(['brief', 'id', 'platform', 'texts'])
  expect(events.slice(0, -1)).toEqual([
    { type: 'progress', stage: 'writing', done: 1, total: 6 },
    { type: 'progress', stage: 'writing', done: 4, total: 6 },
  ])
  expect(asked.map(({ seed }) => seed)).toEqual([asked[0]?.seed, asked[0]?.seed])
})

it('tells who wrote what once one was chosen, and adds up wins however they were shown', async () => {
  const { compare, service } = open([false, true, false])
  for (const winner of ['first', 'second'] as const) {
    const { comparison } = await compare({ model: 'one' }, { model: 'other' })
    const told = await service.choose({ id: comparison.id, winner })
    const chosen = told[winner]
    expect(chosen).toMatchObject({ model: 'one', promptId: null, writtenBy: 'one' })
  }
  const { comparison } = await compare({ model: 'one' }, { model: 'other' })
  const told = await service.choose({ id: comparison.id, winner: 'tie' })
  expect(told.wins).toEqual({ first: 2, second: 0, ties: 1 })
  expect(told.basis).toContain('nothing is settled yet')
  expect(unsaid([told.basis])).toEqual([])
  await expect(service.choose({ id: comparison.id, winner: 'first' })).rejects.toMatchObject({
    code: 'invalid-input',
  })
  const id = ComparisonId.parse('no')
  await expect(service.choose({ id, winner: 'tie' })).rejects.toMatchObject({ code: 'not-found' })
})

it('counts only comparisons between the same two', async () => {
  const { compare, service } = open()
  const others = await compare({ model: 'one' }, { model: 'third' })
  await service.choose({ id: others.comparison.id, winner: 'first' })
  const { comparison } = await compare({ model: 'one' }, { model: 'other' })
  expect((await service.choose({ id: comparison.id, winner: 'second' })).wins).toEqual({
    first: 0,
    second: 1,
    ties: 0,
  })
})

it('refuses a prompt that is not there before anything is written', async () => {
  const { compare, asked } = open()
  const promptId = PromptId.parse('no')
  await expect(compare({ promptId }, { model: 'one' })).rejects.toMatchObject({ code: 'not-found' })
  expect(asked).toEqual([])
})
