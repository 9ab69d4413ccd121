import type { Analysis, Limit } from '#shared/contract/texts.ts'
import { followText } from './marks.ts'

/** What a character of X's count weighs less than two: twitter-text v3, config as of 2026-11-21. */
const LIGHT: readonly (readonly [number, number])[] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
]
const LINK_WEIGHT = 23
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

function weigh(grapheme: string): number {
  if (EMOJI.test(grapheme)) return 2
  let weight = 0
  for (const character of grapheme) {
    const code = character.codePointAt(0) ?? 0
    weight += LIGHT.some(([from, to]) => code >= from && code <= to) ? 1 : 2
  }
  return weight
}

/** The limit on length that a text is held against. */
export const lengthLimit = ({ limits }: Pick<Analysis, 'limits'>): Limit | undefined =>
  limits.find(({ rule }) => rule === 'length')

/** Where the text goes over the platform's limit, as a UTF-16 offset; undefined while it does not. */
export function findLimit(text: string, analysis: Analysis, analysed: string): number | undefined {
  const limit = lengthLimit(analysis)
  if (limit?.level !== 'error') return undefined
  if (limit.platform === 'x')
    return findWeight(text, limit.limit, linksIn(text, analysis, analysed))
  if (limit.limit >= text.length) return undefined
  const isSplit = /[\uDC00-\uDFFF]/.test(text.charAt(limit.limit))
  return isSplit ? limit.limit - 1 : limit.limit
}

const linksIn = (text: string, { entities }: Analysis, analysed: string) =>
  followText(
    entities.filter(({ kind }) => kind === 'link'),
    analysed,
    text,
  )

function findWeight(
  text: string,
  most: number,
  links: readonly { readonly start: number; readonly end: number }[],
): number | undefined {
  let used = 0
  let at = 0
  for (const link of [...links, { start: text.length, end: text.length }]) {
    for (const { segment, index } of graphemes.segment(text.slice(at, link.start))) {
      used += weigh(segment)
      if (used > most) return at + index
    }
    if (link.start < link.end) used += LINK_WEIGHT
    if (used > most) return link.start
    at = link.end
  }
  return undefined
}
