import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createClipTokenizer } from '#main/core/diffusion/clip-tokenizer.ts'
import { chunkPrompt, weighStates } from '#main/core/diffusion/prompt-chunks.ts'
import { parsePromptWeights } from '#main/core/diffusion/prompt-weights.ts'
import { DIFFUSION_FIXTURES } from '../../../../helpers/open-diffusion-fixtures.ts'
import { ODD_TEXTS } from '../../../../helpers/odd-texts.ts'
import { createRandom } from '../../../../helpers/random.ts'

const read = (file: string) => readFileSync(`${DIFFUSION_FIXTURES}/${file}`, 'utf8')
const vocabulary = new Map(
  Object.entries(JSON.parse(read('sd15/tokenizer/vocab.json')) as Record<string, number>),
)
const merges = read('sd15/tokenizer/merges.txt').split('\n').slice(1).filter(Boolean)
const tokenizer = createClipTokenizer(vocabulary, merges)
const OPTIONS = { pad: tokenizer.end, length: 77, mostChunks: 4 }

describe('the tokenizer', () => {
  it('gives the ids of transformers for ordinary and odd texts', () => {
    const cases = JSON.parse(read('tokens.json')) as { text: string; ids: number[] }[]
    expect(cases.length).toBeGreaterThan(10)
    for (const { text, ids } of cases) expect(tokenizer.encode(text), text).toEqual(ids)
  })

  it('stops soon after the ids that are wanted', () => {
    expect(tokenizer.encode('a cat '.repeat(10_000), 10).length).toBeLessThan(15)
  })
})

describe('weights', () => {
  it.each([
    ['a cat', [['a cat', 1]]],
    [
      'a (cat) sat',
      [
        ['a ', 1],
        ['cat', 1.1],
        [' sat', 1],
      ],
    ],
    ['((cat))', [['cat', 1.1 * 1.1]]],
    ['[cat]', [['cat', 1 / 1.1]]],
    [
      'a (red cat:1.3), dog',
      [
        ['a ', 1],
        ['red cat', 1.3],
        [', dog', 1],
      ],
    ],
    [
      '(a (b:2) c:0.5)',
      [
        ['a ', 0.5],
        ['b', 1],
        [' c', 0.5],
      ],
    ],
    [String.raw`a \(cat\)`, [['a (cat)', 1]]],
    ['a :) smile (', [['a :) smile (', 1]]],
    ['(cat:9)', [['cat', 4]]],
    ['[cat:1.5]', [['cat:1.5', 1 / 1.1]]],
    ['', []],
  ])('reads %s', (prompt, parts) => {
    const found = parsePromptWeights(prompt)
    expect(found.map(({ text }) => text)).toEqual(parts.map(([text]) => text))
    for (const [i, { weight }] of found.entries())
      expect(weight).toBeCloseTo(Number(parts[i]![1]), 6)
  })

  it('keeps every letter of text without brackets, and survives anything', () => {
    const random = createRandom(5)
    const signs = ['(', ')', '[', ']', ':', '1.2', '\\', 'cat', ' ', '🎉', '\ud800', ':1.2)']
    for (let round = 0; round < 500; round++) {
      const text = Array.from(
        { length: 30 },
        () => signs[Math.floor(random() * signs.length)],
      ).join('')
      const parts = parsePromptWeights(text)
      expect(parts.every(({ weight }) => weight >= 0 && weight <= 4)).toBe(true)
    }
    for (const text of Object.values(ODD_TEXTS)) {
      const plain = text.replaceAll(/[()[\]\\]/g, '')
      expect(
        parsePromptWeights(plain)
          .map((part) => part.text)
          .join(''),
      ).toBe(plain)
    }
    const start = performance.now()
    parsePromptWeights('('.repeat(100_000))
    parsePromptWeights(`${'('.repeat(50_000)}${')'.repeat(50_000)}`)
    parsePromptWeights('(a:1'.repeat(50_000))
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

describe('chunks', () => {
  it('are 77 ids long, start and end included, filled with the pad', () => {
    const { chunks, isCut } = chunkPrompt(tokenizer, [{ text: 'a cat', weight: 1 }], {
      ...OPTIONS,
      pad: 3,
    })
    expect(isCut).toBe(false)
    expect(chunks).toHaveLength(1)
    const [{ ids, weights }] = chunks as [(typeof chunks)[0]]
    expect(ids).toHaveLength(77)
    expect(weights).toHaveLength(77)
    expect(ids[0]).toBe(tokenizer.start)
    const length = tokenizer.encode('a cat').length
    expect(ids[length + 1]).toBe(tokenizer.end)
    expect(new Set(ids.slice(length + 2))).toEqual(new Set([3]))
  })

  it('hold a long prompt one after the other, and say when it was cut', () => {
    const long = chunkPrompt(tokenizer, [{ text: 'q '.repeat(100), weight: 1.2 }], OPTIONS)
    expect(long.chunks).toHaveLength(2)
    expect(long.isCut).toBe(false)
    const tooLong = chunkPrompt(tokenizer, [{ text: 'q '.repeat(5000), weight: 1 }], OPTIONS)
    expect(tooLong.chunks).toHaveLength(4)
    expect(tooLong.isCut).toBe(true)
    expect(chunkPrompt(tokenizer, [], OPTIONS).chunks).toHaveLength(1)
  })

  it('take 100 kB of anything in a moment', () => {
    const start = performance.now()
    const texts = [
      'x'.repeat(100_000),
      '🎉'.repeat(10_000),
      'a\u0300'.repeat(30_000),
      '\u0000\ud800'.repeat(30_000),
      'مرحبا '.repeat(10_000),
      '<b>hi</b> '.repeat(10_000),
      'don’t '.repeat(15_000),
    ]
    for (const text of [...texts, ...Object.values(ODD_TEXTS)]) {
      const { chunks } = chunkPrompt(tokenizer, parsePromptWeights(text), OPTIONS)
      expect(chunks.length).toBeLessThanOrEqual(4)
      for (const { ids } of chunks) {
        expect(ids).toHaveLength(77)
        expect(ids.every((id) => Number.isInteger(id) && id >= 0 && id < vocabulary.size)).toBe(
          true,
        )
      }
    }
    expect(performance.now() - start).toBeLessThan(3000)
  })

  it('weigh states token by token and keep their mean', () => {
    const states = Float32Array.of(1, 2, 3, 4, 5, 6)
    expect(weighStates(states, [1, 1, 1])).toBe(states)
    const weighed = weighStates(states, [1, 2, 1])
    const sum = weighed.reduce((total, value) => total + value, 0)
    expect(sum).toBeCloseTo(21, 5)
    expect(weighed[2]! / weighed[0]!).toBeCloseTo(6, 5)
    expect(weighStates(Float32Array.of(1, -1), [2, 2]).every(Number.isFinite)).toBe(true)
  })
})
