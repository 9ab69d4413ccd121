import type { Entity } from '#shared/contract/texts.ts'

const NUMBER = String.raw`\d(?:[\d.,]{0,20}\d)?`
const SCALE = String.raw`(?:\s?(?:k|m|bn|b|mn|thousand|million|billion|trillion|mil|millón|millones)\b)`
const MONTH =
  String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|` +
  String.raw`oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|` +
  String.raw`sep?tiembre|octubre|noviembre|diciembre)\b`
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th|º)?`
const WEEKDAY = String.raw`(?:mon|tues|wednes|thurs|fri|satur|sun)days?|lunes|martes|miércoles|jueves|viernes|sábados?|domingos?`
const YEAR = String.raw`(?:19|20)\d\d`
const PERIOD = String.raw`(?:week|month|quarter|year|spring|summer|autumn|fall|winter|${WEEKDAY})`

// alternatives in the order in which they win; every repetition is bounded, so a match costs a fixed time
const VALUES = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.,/])(?:` +
    [
      String.raw`(?<money>(?:(?:US|AU|CA|NZ|R)?[$€£¥₹₩]\s?${NUMBER}${SCALE}?\+?)|` +
        String.raw`(?:${NUMBER}${SCALE}?\s?(?:[$€£¥₹₩]|(?:usd|eur|gbp|dollars?|euros?|pounds?|dólares|pesos)\b)))`,
      String.raw`(?<percent>${NUMBER}\s?(?:%|percent\b|per cent\b|por ciento\b))`,
      String.raw`(?<date>${YEAR}-\d\d?-\d\d?\b|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d)\b|` +
        String.raw`${MONTH}\.?\s${DAY}(?!\d)(?:,?\s${YEAR}\b)?|${DAY}\s(?:of\s|de\s)?${MONTH}(?:,?\s(?:de\s)?${YEAR}\b)?|` +
        String.raw`${MONTH},?\s(?:de\s)?${YEAR}\b|Q[1-4](?:\s${YEAR})?\b|` +
        String.raw`(?:next|last|this)\s${PERIOD}\b|(?:${WEEKDAY})\b|` +
        String.raw`(?:today|tonight|tomorrow|yesterday|hoy|ayer|mañana)\b|${YEAR}(?![\p{L}\p{N}]|[.,:]\d))`,
      String.raw`(?<time>\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?(?!\d)|\d{1,2}\s?[ap]\.?m\b\.?|(?:noon|midnight|mediodía|medianoche)\b)`,
      String.raw`(?<number>${NUMBER}(?:st|nd|rd|th)\b|${NUMBER}${SCALE}?(?:x\b|\+)?)`,
    ].join('|') +
    String.raw`)(?![\p{L}\p{N}_])`,
  'giu',
)
const KINDS = ['money', 'percent', 'date', 'time', 'number'] as const

/** Amounts of money, percentages, dates, times and numbers in figures (English and Spanish), in order. */
export function findValues(text: string): Entity[] {
  const found: Entity[] = []
  if (
    !/\d|day|noon|night|morrow|hoy|ayer|mañana|week|month|quarter|year|spring|summer|autumn|fall|winter|lunes|martes|es\b/i.test(
      text,
    )
  ) {
    return found
  }
  for (const match of text.matchAll(VALUES)) {
    const kind = KINDS.find((name) => match.groups?.[name] !== undefined)
    if (kind === undefined) continue
    const [value] = match
    // the number of a point in a list counts nothing
    if (
      kind === 'number' &&
      match.index === 0 &&
      /^[.)]\s/.test(text.slice(value.length, value.length + 2))
    )
      continue
    found.push({ kind, text: value, start: match.index, end: match.index + value.length })
  }
  return found
}
