import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseEmojiNames } from '#main/core/text/tokens/name-emoji.ts'
import { normalisePost } from '#main/core/text/tokens/normalise-post.ts'
import { createWordPiece } from '#main/core/text/tokens/word-piece.ts'

const read = (path: string) =>
  readFileSync(new URL(`../../../../../../${path}`, import.meta.url), 'utf8')
const vocabulary = read('models/post-classifier/vocab.txt').trimEnd().split('\n')
const emoji = parseEmojiNames(read('models/post-classifier/emoji.txt'))
const pieces = createWordPiece(vocabulary)
const fixture = JSON.parse(read('test/fixtures/text/tokens.json')) as [string, number[]][]
const words = (text: string) => pieces(normalisePost(text, emoji)).map((id) => vocabulary[id])

describe('the tokenizer', () => {
  it('makes of odd texts what the Python tokenizer of the training made of them', () => {
    expect(fixture.length).toBeGreaterThan(600)
    for (const [text, ids] of fixture) expect(pieces(normalisePost(text, emoji)), text).toEqual(ids)
  })
  it('reads emoji by their names, at most three of a kind in a row', () => {
    expect(words('😂😂😂😂😂 ok')).toEqual(words('face with tears of joy '.repeat(3) + 'ok'))
    expect(words('👍🏽')).toEqual(words('👍'))
  })
  it('hides who is mentioned and where links lead', () => {
    expect(words('@someone https://example.com/x')).toEqual(words('@other http://y.z'))
  })
  it('gives one piece for a word that is too long, and takes lone surrogates', () => {
    expect(words('x'.repeat(100_000))).toHaveLength(1)
    expect(words('a\ud800b')).toEqual(words('ab'))
  })
  it('reads a megabyte', () => {
    const unit = 'Ünïcode wörds 😀 and #HashTags @here '
    expect(words(unit.repeat(25_000)).length).toBe(25_000 * words(unit).length)
  })
})
