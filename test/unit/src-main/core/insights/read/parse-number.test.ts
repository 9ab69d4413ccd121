import { describe, expect, it } from 'vitest'
import { findNumberLocale } from '#main/core/insights/read/number-locale.ts'
import { isAbsent, parseNumber } from '#main/core/insights/read/parse-number.ts'
import { ODD_TEXTS, randomText } from '../../../../../helpers/odd-texts.ts'

describe('parseNumber', () => {
  it.each([
    ['1234', '.', 1234],
    ['1,234', '.', 1234],
    ['1.234', ',', 1234],
    ['1.234', '.', 1.234],
    ['1,234', ',', 1.234],
    ['1 234', '.', 1234],
    ['1\u00a0234\u202f567', '.', 1_234_567],
    ["1'234", '.', 1234],
    ['1’234,5', ',', 1234.5],
    ['1.234.567', '.', 1_234_567],
    ['1,234,567', ',', 1_234_567],
    ['1,23,456', '.', 123_456],
    ['1.234,56', '.', 1234.56],
    ['1,234.56', ',', 1234.56],
    ['12K', '.', 12_000],
    ['1.2K', '.', 1200],
    ['1,2 mil', ',', 1200],
    ['3.4M', '.', 3_400_000],
    ['3,4 M', ',', 3_400_000],
    ['2 mill.', ',', 2_000_000],
    ['1.1B', '.', 1_100_000_000],
    ['45 %', '.', 0.45],
    ['4,5%', ',', 0.045],
    ['< 1%', '.', 0.005],
    ['-7', '.', -7],
    ['−7', '.', -7],
    ['(12)', '.', -12],
    ['+5', '.', 5],
    ['$1,234.50', '.', 1234.5],
    ['18,40 €', ',', 18.4],
    ['.5', '.', 0.5],
    ['0.0312', '.', 0.0312],
    ['1.0', ',', 1],
    ['１２３', '.', 123],
    ['9999999999999999', '.', 1e16],
  ] as const)('reads %s with the decimal mark %s', (cell, decimal, value) => {
    expect(parseNumber(cell, decimal)).toBeCloseTo(value, 9)
  })

  it.each(['', '--', '-', 'N/A', 'undefined', 'null', ' n/d ', '—', '#N/A'])(
    'knows that %j tells nothing',
    (cell) => {
      expect(parseNumber(cell, '.')).toBeNull()
      expect(isAbsent(cell)).toBe(true)
    },
  )

  it.each([
    'abc',
    '1.2.3',
    '1,2,3',
    '12,34.56.78',
    '00:03:25',
    '5 apples',
    '1e5',
    '1,',
    '--5',
    '5%%',
    'K',
    '1..2',
    '12345 6x',
  ])('reads no number in %s', (cell) => {
    expect(Number.isFinite(parseNumber(cell, '.'))).toBe(false)
  })

  it('answers a number, null or NaN for anything, soon', () => {
    const texts = [
      ...Object.values(ODD_TEXTS),
      ...Array.from({ length: 500 }, (_, seed) => randomText(seed, 12)),
    ]
    const start = performance.now()
    for (const text of texts)
      for (const decimal of ['.', ','] as const) {
        const value = parseNumber(text, decimal)
        expect(value === null || typeof value === 'number').toBe(true)
      }
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

describe('findNumberLocale', () => {
  const find = (counts: string[], measures: string[] = [], fallback: '.' | ',' = '.') =>
    findNumberLocale({ counts, measures, fallback })

  it.each([
    [['1.234', '12'], [], ','],
    [['1,234', '12'], [], '.'],
    [['1.234.567'], [], ','],
    [['1,234,567'], [], '.'],
    [['12'], ['3,5'], ','],
    [['12'], ['3.5'], '.'],
    [['12'], ['0.125'], '.'],
    [['1.234'], ['12,5'], ','],
    [['1,2 mil', '3'], [], ','],
    [['1.5K'], [], '.'],
    [['1.250K'], [], '.'],
  ] as const)('decides from %j and %j', (counts, measures, decimal) => {
    expect(find([...counts], [...measures])).toEqual({ decimal, doubt: null })
  })

  it('takes the fallback where no cell tells, and says where they disagree', () => {
    expect(find(['1', '22'], ['1.234'], ',').decimal).toBe(',')
    expect(find(['1.234', '1,234', '1,235']).decimal).toBe('.')
    expect(find(['1.234', '1,234', '1,235']).doubt).toMatch('decimal mark')
  })
})
