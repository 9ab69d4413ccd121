import { fill } from '#shared/sentences/fill.ts'
import { CLAIMS } from '#shared/sentences/claims.ts'
import type { FoundPassage } from './find-evidence.ts'
import type { SourceIndex } from './index-sources.ts'
import type { MeasuredWord } from './measure-words.ts'
import type { Place } from './surroundings.ts'
import { unitAt } from './units.ts'

/** What speaks against a statement on its own, whatever the rest says. */
export interface Conflict {
  readonly verdict: 'contradicted' | 'not-found'
  readonly reason: string
  /** Chance, 0..1, that the verdict is right: how often such texts were inconsistent on held-out domains. */
  readonly confidence: number
  /** Place in the index of what stands there instead, where something does. */
  readonly at: number | null
}

const CALENDAR = new Map(
  [
    'monday tuesday wednesday thursday friday saturday sunday',
    'january february march april may june july august september october november december',
  ].flatMap((group, which) => group.split(' ').map((word): [string, number] => [word, which])),
)
/** Share of the claim that must stand around a place for it to speak of the same thing. */
const SAME_THING = 0.3
const SAME_STATEMENT = 0.6
const REACH = 10
const SAME_FAMILY = 0.7

const CONTRADICTED = 0.92
const NAME_MISSING = 0.74
/** Sources often count without saying the figure. */
const FIGURE_MISSING = 0.6

const missing = (confidence: number, reason: string): Conflict => ({
  verdict: 'not-found',
  confidence,
  reason,
  at: null,
})

interface Asked {
  readonly claim: string
  readonly words: readonly MeasuredWord[]
  readonly evidence: readonly FoundPassage[]
  readonly index: SourceIndex
}

/** A figure with its unit that no source has; null when there is none. */
export function findFigureConflict(asked: Asked): Conflict | null {
  for (const word of asked.words) {
    const found = figureConflict(word, asked)
    if (found) return found
  }
  return null
}

/** The first figure, date, name, denial or opposite that the sources do not bear out; null when there is none. */
export function findConflict(asked: Asked): Conflict | null {
  for (const word of asked.words) {
    const found =
      figureConflict(word, asked) ?? dateConflict(word, asked) ?? nameConflict(word, asked)
    if (found) return found
  }
  return oppositeConflict(asked) ?? denialConflict(asked)
}

function figureConflict({ token, slots }: MeasuredWord, { claim, index }: Asked): Conflict | null {
  if (token.value === null || !/^\d/.test(token.lower)) return null
  const isListNumber = token.start < 3 && /^[.)]/.test(claim.charAt(token.end))
  if (isListNumber) return null
  const id = index.ids.get(token.lemma)
  const places = id === undefined ? [] : (index.places[id] ?? [])
  const unit = unitAt(claim, token.start, token.end)
  const said = withUnit(token.text, unit)
  if (places.some((at) => unit === '' || fits(unit, unitOf(index, at)))) return null
  const other = figureNear(slots, index, unit)
  if (other === null) return missing(FIGURE_MISSING, fill(CLAIMS.noFigure, { nameWord: said }))
  return {
    verdict: 'contradicted',
    confidence: CONTRADICTED,
    reason: fill(CLAIMS.differs, {
      nameTheirs: withUnit(writtenAt(index, other), unit),
      nameOurs: said,
    }),
    at: other,
  }
}

const withUnit = (figure: string, unit: string): string =>
  unit === '%' ? `${figure}%` : `${unit}${figure}`

/** A source may leave the unit out, as in a table. */
const fits = (unit: string, other: string): boolean => other === unit || other === ''

/** The nearest other figure of the same unit around places that speak of the same thing; rather in their own passage. */
function figureNear(slots: readonly Place[], index: SourceIndex, unit: string): number | null {
  let best: { at: number; far: number } | null = null
  for (const { at: middle, share } of slots) {
    if (share < SAME_THING) continue
    for (let at = Math.max(0, middle - REACH); at <= middle + REACH; at++) {
      if (index.lemmas[index.tokens[at] ?? -1]?.startsWith('#') !== true) continue
      if (!/^\d/.test(writtenAt(index, at)) || unitOf(index, at) !== unit) continue
      const aside = index.passageOf[at] === index.passageOf[middle] ? 0 : 2 * REACH
      const far = Math.abs(at - middle) + aside
      if (best === null || far < best.far) best = { at, far }
    }
  }
  return best?.at ?? null
}

function dateConflict({ token, best }: MeasuredWord, { index }: Asked): Conflict | null {
  const group = CALENDAR.get(token.lower)
  if (group === undefined || !/^\p{Lu}/u.test(token.text) || index.ids.has(token.lemma)) return null
  if (best !== null && best.share >= SAME_THING) {
    for (let at = Math.max(0, best.at - REACH); at <= best.at + REACH; at++) {
      if (CALENDAR.get(index.lemmas[index.tokens[at] ?? -1] ?? '') !== group) continue
      const reason = fill(CLAIMS.differs, {
        nameTheirs: writtenAt(index, at),
        nameOurs: token.text,
      })
      return { verdict: 'contradicted', confidence: CONTRADICTED, reason, at }
    }
  }
  return missing(FIGURE_MISSING, fill(CLAIMS.noMention, { nameWord: token.text }))
}

function nameConflict({ token, meeting }: MeasuredWord, { index }: Asked): Conflict | null {
  if (token.kind !== 'name' || index.ids.has(token.lemma) || index.forms.has(token.lower))
    return null
  if (meeting.same.size > 0 || meeting.family >= SAME_FAMILY) return null
  return missing(NAME_MISSING, fill(CLAIMS.noName, { nameWord: token.text }))
}

function oppositeConflict({ words, index }: Asked): Conflict | null {
  for (const { token, meeting, against, best } of words) {
    if (token.kind === 'number' || against === null || against.share < SAME_THING) continue
    if (meeting.same.size > 0 || best === null) continue
    const id = index.tokens[against.at] ?? -1
    if ((meeting.opposites.get(id) ?? 0) < 0.9 || index.negated[against.at] === 1 || token.negated)
      continue
    const reason = fill(CLAIMS.differs, {
      nameTheirs: writtenAt(index, against.at),
      nameOurs: token.text,
    })
    return { verdict: 'contradicted', confidence: CONTRADICTED, reason, at: against.at }
  }
  return null
}

function denialConflict({ words, evidence, index }: Asked): Conflict | null {
  const [first] = evidence
  if (first === undefined || first.share < SAME_STATEMENT) return null
  const denied = words.find(({ token }) => token.kind === 'negation')
  const denials: number[] = []
  for (let at = first.first; at < first.last; at++) if (index.denials[at] === 1) denials.push(at)
  if (denied && denials.length === 0) {
    const reason = fill(CLAIMS.denies, { nameWord: denied.token.text })
    return { verdict: 'contradicted', confidence: CONTRADICTED, reason, at: first.first }
  }
  const [denial] = denials
  if (denied || denial === undefined) return null
  // only what the denial bears on must be in the statement
  const bearsOn = words.some(({ meeting }) =>
    [1, 2].some((step) => (meeting.same.get(index.tokens[denial + step] ?? -1) ?? 0) >= 0.6),
  )
  if (!bearsOn) return null
  const reason = fill(CLAIMS.denied, { nameWord: writtenAt(index, denial) })
  return { verdict: 'contradicted', confidence: CONTRADICTED, reason, at: denial }
}

function unitOf(index: SourceIndex, at: number): string {
  const text = textAt(index, at)
  const start = index.offsets[at] ?? 0
  return unitAt(text, start, start + writtenAt(index, at).length)
}

const textAt = (index: SourceIndex, at: number): string => {
  const passage = index.passages[index.passageOf[at] ?? -1]
  return passage === undefined ? '' : (index.sources[passage.source]?.text ?? '')
}

function writtenAt(index: SourceIndex, at: number): string {
  const start = index.offsets[at] ?? 0
  return (
    /^(?:\d+(?:[.,:]\d+)*|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*)/u.exec(
      textAt(index, at).slice(start, start + 60),
    )?.[0] ?? ''
  )
}
