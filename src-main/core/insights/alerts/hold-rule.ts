import type { Alert } from '#shared/contract/alerts.ts'
import { ALERTS, FIGURES } from '#shared/sentences/alerts.ts'
import { fill } from '#shared/sentences/fill.ts'

/** What a rule looks at on one day: its figure is the sums by the weights, or the sums alone where `isMean` is false. */
export interface RuleDay {
  readonly day: number
  readonly sum: number
  readonly weight: number
}

/** What is known for a rule; `last` is the newest day of all that is known. */
export interface RuleFacts {
  readonly days: readonly RuleDay[]
  readonly first: number
  readonly last: number
  readonly isMean: boolean
}

/** What a rule found. */
export interface Finding {
  readonly text: string
  readonly value: number
}

type Rule = Pick<Alert, 'metric' | 'condition' | 'value' | 'days'>

const MOST_PERIODS = 12
const LEAST_PERIODS = 3

/** Holds a rule against the newest days; null where it does not hold, or too little is known to say. */
export function holdRule(rule: Rule, { days, first, last, isMean }: RuleFacts): Finding | null {
  const figureOf = (to: number): number | null => {
    const from = to - rule.days + 1
    let [sum, weight] = [0, 0]
    for (const each of days)
      if (each.day >= from && each.day <= to) {
        sum += each.sum
        weight += each.weight
      }
    if (isMean) return weight > 0 ? sum / weight : null
    return sum
  }
  const value = figureOf(last)
  if (value === null) return null
  const { condition } = rule
  const seen = { figure: FIGURES[rule.metric], days: rule.days, value: tell(value) }
  if (condition === 'below' || condition === 'above') {
    const holds = condition === 'below' ? value < rule.value : value > rule.value
    const text = fill(ALERTS[condition], { ...seen, bound: tell(rule.value) })
    return holds ? { text, value } : null
  }
  if (condition === 'happens') return value > 0 ? { text: fill(ALERTS.happens, seen), value } : null
  const earlier: number[] = []
  for (let period = 1; period <= MOST_PERIODS; period++) {
    const to = last - period * rule.days
    if (to - rule.days + 1 < first) break
    const figure = figureOf(to)
    if (figure !== null) earlier.push(figure)
  }
  if (earlier.length < LEAST_PERIODS) return null
  const usual = earlier.toSorted((a, b) => a - b)[earlier.length >> 1] ?? 0
  const share = shareOf(rule.value, condition === 'below-usual')
  const holds =
    condition === 'below-usual'
      ? value < usual - share * Math.abs(usual)
      : value > usual + share * Math.abs(usual)
  if (!holds) return null
  const [some, none] =
    condition === 'below-usual'
      ? [ALERTS.belowUsual, ALERTS.belowNothing]
      : [ALERTS.aboveUsual, ALERTS.aboveNothing]
  const text = fill(usual === 0 ? none : some, {
    ...seen,
    share: Math.round(100 * Math.abs(value / usual - 1)),
    usual: tell(usual),
  })
  return { text, value }
}

/** A share, where a person wrote per cent as well; nothing falls by more than all. */
function shareOf(value: number, isBelow: boolean): number {
  return value > (isBelow ? 1 : 5) ? value / 100 : value
}

const WHOLE = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const FINE = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })
const tell = (value: number) => (Math.abs(value) >= 100 ? WHOLE : FINE).format(value)
