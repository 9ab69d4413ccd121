import { describe, expect, it } from 'vitest'
import { createFormat } from '#renderer/lib/format.ts'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('in English', () => {
  const format = createFormat(['en-US'])

  it('writes times as a clock', () => {
    expect(format.clock(0)).toBe('0:00')
    expect(format.clock(340)).toBe('0:01')
    expect(format.clock(62_400)).toBe('1:02')
    expect(format.clock(59_999)).toBe('1:00')
    expect(format.clock(3_725_000)).toBe('1:02:05')
    expect(format.clock(3_449, { tenths: true })).toBe('0:03.4')
  })

  it('rounds what is left up, so that it never says nothing is left', () => {
    expect(format.span(10)).toBe('1 sec')
    expect(format.span(8_200)).toBe('9 sec')
    expect(format.span(150_000)).toBe('3 min')
    expect(format.span(5_400_000)).toBe('1.5 hr')
  })

  it('writes sizes in decimal units', () => {
    expect(format.bytes(900)).toBe('900 byte')
    expect(format.bytes(183_221)).toBe('183 kB')
    expect(format.bytes(2_000_000)).toBe('2 MB')
    expect(format.bytes(9_800_000_000)).toBe('9.8 GB')
  })

  it('leaves a date it cannot read as it is', () => {
    expect(format.date('soon')).toBe('soon')
    expect(format.date('2026-11-21')).toContain('2026')
  })
})

it('follows the locale', () => {
  const format = createFormat(['es-ES', 'es'])
  expect(format.number(7.25, 1)).toBe('7,3')
  expect(format.clock(3_449, { tenths: true })).toBe('0:03,4')
  expect(plain(format.bytes(48_300_000))).toBe('48 MB')
})
