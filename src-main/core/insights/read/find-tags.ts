const TAG =
  /[#＃]([\u200d\u200c\p{L}\p{M}\p{N}_\u00b7\u05be\u05f3\u05f4\u0f0b\u0f0c\u3003\u30a0\u30fb\uff5e]+)/gu
const LETTER = /\p{L}/u
const WORD = /[\p{L}\p{N}_&/]/u

/** Hashtags of a post, each once, lower case without the sign; those within links are none. */
export function findTags(text: string): string[] {
  if (!text.includes('#') && !text.includes('＃')) return []
  return plainTags(text) ?? anyTags(text)
}

/** As `anyTags`, several times faster, of texts in ASCII around their signs; null for others. */
function plainTags(text: string): string[] | null {
  const tags: string[] = []
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
    const before = at === 0 ? SPACE : text.charCodeAt(at - 1)
    let end = at + 1
    let hasLetter = false
    for (; end < text.length && isWordCode(text.charCodeAt(end)); end++)
      hasLetter ||= text.charCodeAt(end) > NINE && text[end] !== '_'
    if (before > 126 || text.charCodeAt(end) > 126) return null
    if (
      !hasLetter ||
      isWordCode(before) ||
      before === AND ||
      before === SLASH ||
      isWithinLink(text, at)
    )
      continue
    const name = text.slice(at + 1, end).toLowerCase()
    if (!tags.includes(name) && tags.push(name) > MOST_PLAIN) return null
  }
  return text.includes('＃') ? null : tags
}

const SPACE = 32
const AND = 38
const SLASH = 47
const NINE = 57
/** With more, looking through them each time would not stay linear. */
const MOST_PLAIN = 100

function isWordCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95
  )
}

function anyTags(text: string): string[] {
  const tags = new Set<string>()
  for (const match of text.matchAll(TAG)) {
    const name = match[1] ?? ''
    const before = match.index === 0 ? ' ' : (text[match.index - 1] ?? ' ')
    if (WORD.test(before) || !LETTER.test(name) || isWithinLink(text, match.index)) continue
    tags.add(name.normalize('NFKC').toLowerCase())
  }
  return [...tags]
}

/** Tags of a cell that lists them: `a, b`, `#a #b`, `a;b`, `["a", "b"]`. */
export function splitTags(cell: string): string[] {
  const names = cell.includes('#') ? cell.split(/[\s,;|#＃"'[\]]+/u) : cell.split(/[,;|\n"[\]]+/u)
  return [
    ...new Set(names.map((name) => name.trim().normalize('NFKC').toLowerCase()).filter(Boolean)),
  ].slice(0, 100)
}

/** How far back a link is looked for. */
const MOST_BACK = 300

function isWithinLink(text: string, at: number): boolean {
  let start = at
  while (start > 0 && at - start < MOST_BACK && !isSpace(text.charCodeAt(start - 1))) start--
  return text.slice(start, at).includes('://')
}

function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200b)
}
