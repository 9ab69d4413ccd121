import type { Evidence } from '#shared/contract/claims.ts'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'

/** A quote with the words around it. */
export interface Passage {
  readonly before: string
  readonly quote: string
  readonly after: string
  readonly isCutBefore: boolean
  readonly isCutAfter: boolean
}

/** How much of a document is shown on either side of a quote, in UTF-16 units. */
const AROUND = 4000

/** Cuts a text around a quote. */
function around(text: string, { start, end }: Pick<Evidence, 'start' | 'end'>): Passage {
  const from = Math.max(0, start - AROUND)
  return {
    before: text.slice(from, start),
    quote: text.slice(start, end),
    after: text.slice(end, end + AROUND),
    isCutBefore: from > 0,
    isCutAfter: end + AROUND < text.length,
  }
}

/** Reads the words around a quote: of a kept document, of the brief, or the quote alone where neither is there. */
export async function readEvidence(
  kiln: Pick<Kiln, 'sources'>,
  evidence: Evidence,
  brief: string | undefined,
): Promise<Passage | WireError> {
  const { documentId, start, end, quote } = evidence
  if (documentId === null) {
    const isInBrief = brief !== undefined && brief.slice(start, end) === quote
    return around(isInBrief ? brief : quote, isInBrief ? evidence : { start: 0, end: quote.length })
  }
  try {
    const from = Math.max(0, start - AROUND)
    const read = await kiln.sources.read({ documentId, start: from, end: end + AROUND })
    const place = { start: start - read.start, end: end - read.start }
    return {
      ...around(read.text, place),
      isCutBefore: read.start > 0,
      isCutAfter: read.end < read.characters,
    }
  } catch (error) {
    return toWireError(error)
  }
}
