import { expect, it } from 'vitest'
import { commitsToText } from '#main/core/sources/commits-to-text.ts'
import { ROLE_WEIGHTS, roleOf } from '#main/core/sources/document-role.ts'
import { fuseRanks } from '#main/core/sources/fuse-ranks.ts'
import { safeIgnoreLines } from '#main/core/sources/ignore-lines.ts'
import { hintOf, isSkippedFolder } from '#main/core/sources/name-hints.ts'
import { chooseTerms, queryTerms } from '#main/core/sources/query-terms.ts'
import { ODD_TEXTS } from '../../../../helpers/odd-texts.ts'

it.each([
  ['README.md', 'readme'],
  ['readme', 'readme'],
  ['packages/a/README.md', 'docs'],
  ['examples/a/main.py', 'example'],
  ['docs/guide.md', 'docs'],
  ['CHANGELOG.md', 'notes'],
  ['issues/12.md', 'notes'],
  ['src/main.ts', 'code'],
  ['LICENSE', 'legal'],
  ['LICENSE-MIT', 'legal'],
  ['src/license.ts', 'code'],
] as const)('takes %s for %s', (path, role) => {
  expect(roleOf(path)).toBe(role)
})

it('weighs README before examples before docs before notes before commits', () => {
  const { readme, example, docs, notes, commits } = ROLE_WEIGHTS
  expect([commits, notes, docs, example, readme]).toEqual(
    [readme, example, docs, notes, commits].toSorted((a, b) => a - b),
  )
})

it('judges files by their names', () => {
  expect(['a.png', 'package-lock.json', 'x.min.js', 'a.MP4'].map(hintOf)).toEqual(
    Array.from({ length: 4 }, () => 'no-text'),
  )
  expect(['.env', '.env.local', 'id_rsa', 'server.pem', 'credentials.json'].map(hintOf)).toEqual(
    Array.from({ length: 5 }, () => 'secret'),
  )
  expect(['.env.example', 'notes', 'a.md', 'keys.ts', 'Makefile'].map(hintOf)).toEqual(
    Array.from({ length: 5 }, () => 'perhaps'),
  )
  expect(['slides.pptx', 'b.doc'].map(hintOf)).toEqual(['other-office', 'other-office'])
  expect(['node_modules', '.git', 'docs', '.github'].map(isSkippedFolder)).toEqual([
    true,
    true,
    false,
    false,
  ])
})

it('drops ignore rules that take too long', () => {
  expect(safeIgnoreLines('*.log\r\n**/out/**\n*a*b*c*d*e*f\n')).toEqual(['*.log', '**/out/**', ''])
})

it('writes commits without addresses and merges', () => {
  const commit = (message: string) => ({ id: '0123456789', time: 0, message })
  expect(
    commitsToText([
      commit('Fix it\n\nBecause.\n\nCo-authored-by: B <b@x>\n'),
      commit('Merge branch "main" into x'),
      commit(''),
    ]),
  ).toBe('1970-01-01 0123456\nFix it\n\nBecause.')
  expect(commitsToText([{ ...commit('When'), time: Infinity }])).toBe(' 0123456\nWhen')
})

it('searches for telling words, and for all where none is', () => {
  expect(queryTerms('What is the PRICE of a blue jug, the jug?').words).toEqual([
    'price',
    'blue',
    'jug',
  ])
  expect(queryTerms('to be or not to be').words).toEqual(['to', 'be', 'or', 'not'])
  expect(queryTerms('東京に').pairs).toEqual(['東京', '京に'])
})

it.each(Object.entries(ODD_TEXTS))('makes terms of %s', (_name, text) => {
  const { words, pairs } = queryTerms(text)
  for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}\p{M}]{1,64}$/u)
  expect(words.length + pairs.length).toBeLessThanOrEqual(96)
})

it('leaves common words out beside rarer ones', () => {
  const counts = [
    { word: 'common', rows: 900 },
    { word: 'rare', rows: 20 },
    { word: 'absent', rows: 0 },
    { word: 'middling', rows: 100 },
  ]
  expect(chooseTerms(counts, 500)).toEqual(['rare', 'middling'])
  expect(chooseTerms(counts.slice(0, 1), 500)).toEqual(['common'])
  expect(chooseTerms([], 500)).toEqual([])
})

it('puts first what several rankings agree on', () => {
  const fused = fuseRanks([
    ['a', 'b', 'c'],
    ['b', 'd'],
  ])
  expect(fused.map(({ item }) => item)).toEqual(['b', 'a', 'd', 'c'])
  expect(fused[0]?.score).toBeCloseTo(1 / 62 + 1 / 61)
})
