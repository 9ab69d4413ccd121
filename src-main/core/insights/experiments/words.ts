import { EXPERIMENTS } from '#shared/sentences/experiments.ts'
import { fill } from '#shared/sentences/fill.ts'

const MOST_DIGITS = 6

/** A share in per cent with as many digits as it needs, three at most: `4 %`, `4.25 %`, `0.012 %`. */
export const toPercent = (share: number): string =>
  `${(100 * share).toLocaleString('en', { maximumSignificantDigits: 3 })} %`

/** Rates in per cent with as many digits as tell them apart. */
export function toPercents(rates: readonly number[]): string[] {
  const wanted = new Set(rates).size
  for (let digits = 1; ; digits++) {
    const texts = rates.map((rate) => (100 * rate).toFixed(digits))
    const isTold = rates.every((rate, at) => rate === 0 || Number(texts[at]) > 0)
    if (digits === MOST_DIGITS || (new Set(texts).size === wanted && isTold))
      return texts.map((text) => `${text} %`)
  }
}

/** A probability in words: `98 %`, `99.4 %`, `over 99.9 %`. */
export function toChance(probability: number): string {
  if (probability > 0.999) return fill(EXPERIMENTS.over, { share: 99.9 })
  return `${(100 * probability).toFixed(probability > 0.99 ? 1 : 0)} %`
}

/** A count rounded up to two digits: `3,400`. */
export function toAbout(count: number): string {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1)
  return (Math.ceil(count / step) * step).toLocaleString('en')
}

const LONGEST_UNIT = 30

/** What is counted as a trial by a metric such as "likes per impression": `impressions`; `views` where it is not told. */
export function unitOf(metric: string): string {
  const unit = metric.toLowerCase().split(' per ').at(-1)?.trim() ?? ''
  if (!metric.toLowerCase().includes(' per ') || unit === '' || unit.length > LONGEST_UNIT)
    return 'views'
  return unit.endsWith('s') ? unit : `${unit}s`
}
