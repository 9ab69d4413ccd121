import { expect, it } from 'vitest'
import { describeGguf, isWriter } from '#main/core/models/describe-gguf.ts'
import { GgufError, parseGguf } from '#main/core/models/gguf.ts'
import { createRandom } from '../../../../helpers/random.ts'
import { SMALL_WRITER, writeGguf } from '../../../../helpers/write-gguf.ts'

it('reads what a model tells of itself', () => {
  const facts = describeGguf(parseGguf(writeGguf(SMALL_WRITER)))
  expect(facts).toEqual({
    architecture: 'llama',
    name: 'Tiny Writer',
    contextTokens: 8192,
    kvBytesPerToken: 23_040,
    chatTemplate: '{{ messages[0].content }}',
    quantisation: 'Q4_K_M',
    parameters: null,
    licence: 'apache-2.0',
    licenceClass: 'open',
    parts: 1,
  })
  expect(isWriter(facts)).toBe(true)
})

it('keeps the length of lists only', () => {
  const { metadata } = parseGguf(writeGguf(SMALL_WRITER))
  expect(metadata.get('tokenizer.ggml.tokens')).toEqual({ length: 3 })
})

it('knows models that do not write', () => {
  const facts = describeGguf(parseGguf(writeGguf({ 'general.architecture': 'bert' })))
  expect(isWriter(facts)).toBe(false)
})

it('takes cautious values where the file tells nothing', () => {
  const facts = describeGguf(parseGguf(writeGguf({})))
  expect(facts).toMatchObject({
    architecture: 'unknown',
    contextTokens: 2048,
    kvBytesPerToken: 0,
    chatTemplate: null,
    licenceClass: 'unknown',
  })
})

const reasonOf = (bytes: Uint8Array): string => {
  try {
    parseGguf(bytes)
    return 'read'
  } catch (error) {
    if (error instanceof GgufError) return error.reason
    throw error
  }
}

it('tells other files, broken ones and beginnings apart', () => {
  const whole = writeGguf(SMALL_WRITER)
  expect(reasonOf(new TextEncoder().encode('PK\u0003\u0004 something'))).toBe('other-format')
  expect(reasonOf(new Uint8Array())).toBe('short')
  expect(reasonOf(whole.subarray(0, whole.length - 1))).toBe('short')
  expect(reasonOf(Buffer.concat([Buffer.from('GGUF'), Buffer.from([9, 0, 0, 0])]))).toBe('damaged')
  const huge = whole.slice()
  new DataView(huge.buffer).setBigUint64(16, 2n ** 60n, true)
  expect(reasonOf(huge)).toBe('damaged')
})

it('ends on every beginning and on thousands of mutations, always with a reason', () => {
  const whole = writeGguf(SMALL_WRITER)
  for (let size = 0; size < whole.length; size++)
    expect(reasonOf(whole.subarray(0, size))).toBe('short')
  const random = createRandom(5)
  const seen = new Set<string>()
  for (let round = 0; round < 5000; round++) {
    const bytes = whole.slice()
    for (let i = 0; i < 1 + random() * 6; i++)
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
    seen.add(reasonOf(bytes))
  }
  expect([...seen].toSorted()).toEqual(['damaged', 'other-format', 'read', 'short'])
})
