const GRAPHEMES = new Intl.Segmenter('en')
const ASCII = /^[\0-\x7f]*$/
/** Longer clusters are stacks of marks; nobody writes them and cutting them is no loss. */
const MOST_CLUSTER = 64

/** User-perceived characters by UAX #29. */
export function countGraphemes(text: string): number {
  if (ASCII.test(text)) return text.length - (text.match(/\r\n/g)?.length ?? 0)
  let count = 0
  for (const _ of GRAPHEMES.segment(text)) count++
  return count
}

/** The offset at or before `at`, in UTF-16 units, that does not cut a character in two. */
export function graphemeStart(text: string, at: number): number {
  if (at >= text.length) return text.length
  const from = Math.max(0, at - MOST_CLUSTER)
  const around = text.slice(from, at + MOST_CLUSTER)
  const segment = GRAPHEMES.segment(around).containing(at - from)
  return segment === undefined ? at : from + segment.index
}
