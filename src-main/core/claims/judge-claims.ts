import type { Verdict } from '#shared/contract/claims.ts'
import { fill } from '#shared/sentences/fill.ts'
import { CLAIMS } from '#shared/sentences/claims.ts'
import { type ClaimModel, mixEntailment, scoreSummary, toChance } from './claim-model.ts'
import { findConflict, findFigureConflict } from './find-conflict.ts'
import { findVerbatim } from './find-verbatim.ts'
import type { SourceIndex } from './index-sources.ts'
import type { ReadClaim } from './read-claims.ts'
import { summariseWords } from './summarise-words.ts'

interface Judgement {
  readonly verdict: Verdict
  /** Chance, 0..1, that the verdict is right. */
  readonly confidence: number
  readonly reason: string
  /** Place in the index that decided, where one did. */
  readonly place: number | null
}

interface Judged {
  readonly claims: readonly ReadClaim[]
  readonly index: SourceIndex
  readonly entailment: readonly (number | null)[] | null
}

/** Statements that are weighed together: as many as the texts had that the model was fitted on. */
const TOGETHER = 3
const SURE = 0.97
/** Where nothing is asserted, little is known. */
const UNASSERTED = 0.6
const MOST_SHARED = 4

/** A verdict for each statement, and whether the sources bear out the text as a whole. */
export function judgeClaims({ claims, index, entailment }: Judged, model: ClaimModel) {
  const chanceOf = (places: readonly number[]): number => {
    const words = places.flatMap((at) => claims[at]?.words ?? [])
    const odds = places.flatMap((at) => {
      const chance = entailment?.[at] ?? null
      return chance === null ? [] : [toOdds(chance)]
    })
    const score = scoreSummary(summariseWords(words), model)
    return odds.length > 0 && model.withEntailment
      ? toChance(mixEntailment(score, odds, model), model.withEntailment.calibration)
      : toChance(score, model.calibration)
  }
  const first = claims.map((claim): Judgement | null => judgeAlone(claim, index))
  const open = [...claims.keys()].filter((at) => first[at] === null)
  const chances = new Map(open.map((at) => [at, chanceOf([at])]))
  const groups = inGroups(
    [...claims.keys()].filter((at) => claims[at]?.checkable === true && !isVerbatim(first[at])),
  ).map((places) => ({ places, chance: chanceOf(places) }))

  const verdicts = claims.map((claim, at): Judgement => {
    const alone = first[at]
    if (alone) return alone
    const own = chances.get(at) ?? 0.5
    const group = groups.find(({ places }) => places.includes(at))
    const chance = group?.chance ?? own
    // the text as a whole decides; of a part that is not borne out, its weakest statement falls
    const weakest = group?.places
      .filter((each) => first[each] === null)
      .toSorted((a, b) => (chances.get(a) ?? 0) - (chances.get(b) ?? 0))[0]
    const conflict = group?.places.some(
      (each) => first[each]?.verdict === 'not-found' || first[each]?.verdict === 'contradicted',
    )
    const falls = chance < 0.5 && (own < 0.5 || (weakest === at && conflict !== true))
    return falls
      ? {
          verdict: 'not-found',
          confidence: Math.max(0.5, 1 - Math.min(own, chance)),
          reason: whatMisses(claim),
          place: null,
        }
      : {
          verdict: 'supported',
          confidence: Math.max(0.5, own),
          reason: whatIsShared(claim),
          place: null,
        }
  })
  const failed = verdicts.filter(
    ({ verdict }) => verdict === 'not-found' || verdict === 'contradicted',
  )
  const consistent = failed.length === 0
  const asserts = claims.some(({ checkable }) => checkable)
  const least = Math.min(asserts ? SURE : UNASSERTED, ...groups.map(({ chance }) => chance))
  const confidence = consistent
    ? Math.max(0.5, least)
    : Math.max(...failed.map((each) => each.confidence))
  return { verdicts, consistent, confidence }
}

const isVerbatim = (judged: Judgement | null | undefined): boolean =>
  judged?.verdict === 'supported'

const toOdds = (chance: number): number => {
  const safe = Math.min(0.999, Math.max(0.001, chance))
  return Math.log(safe / (1 - safe))
}

function judgeAlone(claim: ReadClaim, index: SourceIndex): Judgement | null {
  if (!claim.checkable) {
    return {
      verdict: 'opinion',
      confidence: 0.9,
      reason: CLAIMS.opinion,
      place: null,
    }
  }
  if (index.passages.length === 0) {
    return {
      verdict: 'not-found',
      confidence: SURE,
      reason: CLAIMS.noSource,
      place: null,
    }
  }
  const asked = { claim: claim.text, words: claim.words, evidence: claim.evidence, index }
  const verbatim = findVerbatim(claim.tokens, index)
  const conflict = verbatim ? findFigureConflict(asked) : findConflict(asked)
  if (conflict) return { ...conflict, place: conflict.at }
  if (verbatim === null) return null
  return {
    verdict: 'supported',
    confidence: SURE,
    reason: CLAIMS.verbatim,
    place: verbatim.first,
  }
}

function inGroups(places: readonly number[]): number[][] {
  const groups: number[][] = []
  for (let at = 0; at < places.length; at += TOGETHER) groups.push(places.slice(at, at + TOGETHER))
  return groups
}

function whatMisses({ words }: ReadClaim): string {
  const missing = words.filter(
    ({ meeting, token }) => meeting.same.size === 0 && token.kind !== 'scalar',
  )
  const worst = missing.toSorted((a, b) => b.rarity - a.rarity).slice(0, MOST_SHARED)
  return worst.length > 0
    ? fill(CLAIMS.unspoken, { nameWords: quoted(worst.map(({ token }) => token.text)) })
    : CLAIMS.apart
}

function whatIsShared({ words }: ReadClaim): string {
  const shared = words.filter(
    ({ meeting, token }) => meeting.same.size > 0 && token.kind !== 'scalar',
  )
  const best = new Set(
    shared.toSorted((a, b) => b.rarity - a.rarity).map(({ token }) => token.text),
  )
  return best.size > 0
    ? fill(CLAIMS.shares, { nameWords: quoted([...best].slice(0, MOST_SHARED)) })
    : CLAIMS.unopposed
}

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ')
