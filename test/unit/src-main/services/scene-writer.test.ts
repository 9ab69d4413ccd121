import { expect, it } from 'vitest'
import { createSceneWriter } from '#main/services/images/scene-writer.ts'
import type { ReadyWriter } from '#main/services/model-service.ts'
import type { Writer } from '#main/services/writing-port.ts'

const { signal } = new AbortController()

const writerOf = (id: string, parameters: number, level: ReadyWriter['fit']['level']) =>
  ({ model: { id, format: 'gguf', path: `/${id}` }, parameters, fit: { level } }) as ReadyWriter

/** A writer that answers `text` and notes whom it was asked for. */
function open(text: string, writers: readonly ReadyWriter[]) {
  const asked: string[] = []
  const write: Writer['write'] = async function* (model) {
    asked.push(model.id)
    yield {
      type: 'result',
      texts: [{ candidate: 0, text, tokens: 9, stopReason: 'end' }],
      promptTokens: 9,
      reusedTokens: 0,
      firstTokenMs: 1,
      loadMs: 1,
      tokensPerSecond: 9,
    }
  }
  return { asked, describe: createSceneWriter({ writers: async () => writers, writer: { write } }) }
}

const WRITERS = [
  writerOf('small', 0.1, 'comfortable'),
  writerOf('middle', 3, 'comfortable'),
  writerOf('large', 8, 'tight'),
]

it('asks the largest writer that fits, and takes its first sentence as it stands', async () => {
  const { asked, describe } = open(
    'Picture: "A wooden counter with fresh loaves in soft morning light." It smells good.',
    WRITERS,
  )
  expect(await describe('We open our bakery.', signal)).toEqual({
    scene: 'A wooden counter with fresh loaves in soft morning light',
    model: 'middle',
  })
  expect(asked).toEqual(['middle'])
})

it.each(['', 'Sure!', `A ${'very '.repeat(60)}long one.`, '12 34 56 78'])(
  'takes nothing from what is no description: %s',
  async (text) => {
    expect(await open(text, WRITERS).describe('A post.', signal)).toBeNull()
  },
)

it('asks nobody where no writer is up to it, or there is no post', async () => {
  const small = open('A fine scene of the sea.', WRITERS.slice(0, 1))
  expect(await small.describe('A post.', signal)).toBeNull()
  const none = open('A fine scene of the sea.', WRITERS)
  expect(await none.describe('  ', signal)).toBeNull()
  expect([...small.asked, ...none.asked]).toEqual([])
})
