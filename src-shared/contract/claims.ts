import { z } from 'zod'
import { Span } from './texts.ts'

const share = z.number().min(0).max(1)

/** What a check says of a claim: `opinion` asserts nothing that a source could settle. */
export const Verdict = z.enum(['supported', 'contradicted', 'not-found', 'opinion'])
export type Verdict = z.infer<typeof Verdict>

/** Where a source speaks of a claim; `quote` is the source's own text from `start` to `end`. */
export const Evidence = z.object({
  /** The id of a kept source, or the title of one that came with the call. */
  source: z.string(),
  title: z.string(),
  /** The document inside the source that the offsets count in; null for a source that came with the call. */
  documentId: z.string().nullable(),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  quote: z.string(),
})
export type Evidence = z.infer<typeof Evidence>

/** One statement of a text, how it stands against the sources, and how likely that verdict is right. */
export const Claim = Span.extend({
  verdict: Verdict,
  confidence: share,
  evidence: z.array(Evidence),
  /** What decided: a number that differs, a name no source has, the words they share. */
  reason: z.string(),
})
export type Claim = z.infer<typeof Claim>

/** Something a post should not say without thought, or not at all. */
export const PolicyFinding = Span.extend({
  kind: z.enum(['health', 'money', 'harassment', 'personal-data', 'secret']),
  level: z.enum(['hint', 'warn']),
  reason: z.string(),
})
export type PolicyFinding = z.infer<typeof PolicyFinding>

/** How a text stands against its sources. */
export const ClaimReport = z.object({
  claims: z.array(Claim),
  /** Supported claims among those that assert something; 1 when none does. */
  supportedShare: share,
  consistent: z.boolean(),
  /** How likely `consistent` is right. */
  confidence: share,
  policy: z.array(PolicyFinding),
  /** What checked it, what it was fitted on, and how good it was on held-out texts. */
  basis: z.string(),
})
export type ClaimReport = z.infer<typeof ClaimReport>
