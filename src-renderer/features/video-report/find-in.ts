/** A stretch of a text that is, or is not, what was looked for. */
export interface FoundPart {
  readonly at: number
  readonly text: string
  readonly isFound: boolean
}

const plain = (text: string) => text.toLocaleLowerCase()

/** Cuts a text where what is looked for begins and ends, whatever the case; the text as one part when it is not there. */
export function findIn(text: string, wanted: string): readonly FoundPart[] {
  const needle = plain(wanted.trim())
  const hay = plain(text)
  if (needle === '' || hay.length !== text.length)
    return [{ at: 0, text, isFound: hay.includes(needle) && needle !== '' }]
  const parts: FoundPart[] = []
  let at = 0
  for (let next = hay.indexOf(needle); next >= 0; next = hay.indexOf(needle, at)) {
    if (next > at) parts.push({ at, text: text.slice(at, next), isFound: false })
    at = next + needle.length
    parts.push({ at: next, text: text.slice(next, at), isFound: true })
  }
  if (at < text.length) parts.push({ at, text: text.slice(at), isFound: false })
  return parts
}
