/** Where a suggestion goes: a hook to the top, a call to action to the end, a hashtag to the hashtags. */
export type Place = 'top' | 'end' | 'hashtag'

/** Whether words are in a text as they would be inserted; a longer hashtag is another one. */
export function holds(text: string, words: string): boolean {
  const [where, what] = [text.toLowerCase(), words.toLowerCase()]
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + 1))
    if (!what.startsWith('#') || !/[\p{L}\p{N}_]/u.test(where.charAt(at + what.length))) return true
  return false
}

/** The change of a text that puts words at their place, with the white space that keeps them apart. */
export function insertion(
  text: string,
  words: string,
  place: Place,
): { readonly start: number; readonly end: number; readonly replacement: string } {
  if (place === 'top') {
    const end = text.length - text.trimStart().length
    return { start: 0, end, replacement: text.trim() === '' ? words : `${words}\n\n` }
  }
  const body = text.trimEnd()
  if (body === '') return { start: 0, end: text.length, replacement: words }
  const tags = /(?:^|\s+)(?:#[^\s#]+\s*)+$/u.exec(body.slice(-500))
  if (place === 'end' && tags) {
    const start = body.length - Math.min(500, body.length) + tags.index
    const isFirst = start === 0
    const gap = text.slice(start, start + (/^\s*/.exec(text.slice(start))?.[0].length ?? 0))
    return {
      start,
      end: start + gap.length,
      replacement: isFirst ? `${words}\n\n` : `\n\n${words}${gap.includes('\n') ? gap : '\n\n'}`,
    }
  }
  const gap = place === 'end' ? '\n\n' : tags ? ' ' : '\n\n'
  return { start: body.length, end: text.length, replacement: `${gap}${words}` }
}
