import type { Claim, Verdict } from '#shared/contract/claims.ts'
import type { Analysis, Edit, Strategy } from '#shared/contract/texts.ts'
import { findDifference } from './apply-edits.ts'

/** What a mark in the text is about. */
export type MarkKind = Strategy | 'safety' | Exclude<Verdict, 'opinion'>

/** A stretch of the text with a remark, and for an edit what would stand there instead. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly kind: MarkKind
  readonly reason: string
  readonly original: string
  readonly replacement: string | undefined
}

/** The name by which a mark is ignored: the same remark on the same words, wherever they move. */
export const nameMark = ({ kind, original, replacement, reason }: Mark): string =>
  [kind, original, replacement ?? reason].join('\u0000')

/** Moves stretches of an earlier text to where their words now are, and drops those that were touched. */
export function followText<S extends { readonly start: number; readonly end: number }>(
  spans: readonly S[],
  before: string,
  after: string,
): readonly S[] {
  if (before === after || spans.length === 0) return spans
  const changed = findDifference(before, after)
  const shift = after.length - before.length
  const isWordAt = (place: number) => /[\p{L}\p{N}_]/u.test(after.charAt(place))
  return spans.flatMap((span) => {
    const isBefore =
      span.end < changed.start || (span.end === changed.start && !isWordAt(changed.start))
    if (isBefore) return [span]
    const isAfter =
      span.start > changed.end || (span.start === changed.end && !isWordAt(changed.end + shift - 1))
    return isAfter ? [{ ...span, start: span.start + shift, end: span.end + shift }] : []
  })
}

interface Remarks {
  readonly text: string
  readonly safety: Pick<Analysis['safety'], 'findings'> | undefined
  readonly analysed: string
  readonly edits: readonly Edit[]
  readonly edited: string
}

/** Every remark on a text that still holds, in text order. */
export function toMarks({ text, safety, analysed, edits, edited }: Remarks): readonly Mark[] {
  const suggested = followText(edits, edited, text).map(
    ({ start, end, strategy, reason, replacement }): Mark => ({
      start,
      end,
      kind: strategy,
      reason,
      original: text.slice(start, end),
      replacement,
    }),
  )
  const found = followText(safety?.findings ?? [], analysed, text).map(
    ({ start, end, reason }): Mark => ({
      start,
      end,
      kind: 'safety',
      reason,
      original: text.slice(start, end),
      replacement: undefined,
    }),
  )
  return [...suggested, ...found].toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/** The claims of a checked text that still stand in the present one; opinions are left unmarked. */
export const toClaimMarks = (claims: readonly Claim[], of: string, text: string): readonly Mark[] =>
  followText(claims, of, text).flatMap(({ start, end, verdict, reason, evidence }) =>
    verdict === 'opinion'
      ? []
      : [
          {
            start,
            end,
            kind: verdict,
            reason: evidence[0] ? `${reason} “${evidence[0].quote}”` : reason,
            original: text.slice(start, end),
            replacement: undefined,
          },
        ],
  )

/** Whether a mark is a claim and no remark. */
export const isClaim = ({ kind }: Mark): boolean =>
  kind === 'supported' || kind === 'contradicted' || kind === 'not-found'
