/** A heading without case, accents, spaces and punctuation, so that spellings of one heading are equal. */
export function toHeaderKey(heading: string): string {
  return heading
    .slice(0, MOST)
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

/** Longer texts are no headings. */
const MOST = 200
