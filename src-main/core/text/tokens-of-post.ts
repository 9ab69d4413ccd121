import { isHost } from './is-host.ts'

/** A link, e-mail address, mention or hashtag with its UTF-16 offsets, `end` exclusive. */
export interface PostToken {
  readonly kind: 'link' | 'mention' | 'hashtag' | 'email'
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Scripts written without spaces, so a handle or a domain may follow them directly. */
const UNSPACED = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}`
const TAG_EXTRA = String.raw`_\u200c\u200d\u00b7\u05be\u05f3\u05f4\u0f0b\u0f0c\u3003\u30a0\u30fb\uff5e`

// every quantifier stands over one class, so no match is ever tried twice
const CANDIDATE = new RegExp(String.raw`[@＠#＃]|[[\p{L}\p{M}\p{N}_.+%\-]--[${UNSPACED}]]+`, 'gv')
const HANDLE = new RegExp(String.raw`[[\p{L}\p{M}\p{N}_.\-]--[${UNSPACED}]]+`, 'yv')
const TAG = new RegExp(String.raw`[\p{L}\p{M}\p{N}${TAG_EXTRA}]+`, 'yv')
const LINK_TAIL = new RegExp(
  String.raw`[^\s\p{C}<>"“”«»‹›…\{\}\|\\\^\x60\p{Extended_Pictographic}[${UNSPACED}]]+`,
  'yv',
)
const WORD_BEFORE = new RegExp(String.raw`[[\p{L}\p{N}_]--[${UNSPACED}]]$`, 'v')
const LETTER = /\p{L}/u
const SCHEME = /(?:https?|ftp)$/i
const MOST_SCHEME = 5
const MOST_HANDLE = 100
const MOST_EMAIL_LOCAL = 64

/**
 * Links, e-mail addresses, mentions and hashtags of a post in order, never overlapping.
 * Bare domains count when their ending is a real one; a handle keeps its inner dots (`@jane.doe`,
 * `@jane@example.social`); `#1` is no hashtag. Linear in the length of the text.
 */
export function findPostTokens(text: string): PostToken[] {
  const tokens: PostToken[] = []
  const scan = new RegExp(CANDIDATE)
  for (let match = scan.exec(text); match !== null; match = scan.exec(text)) {
    const token = tokenAt(text, match[0], match.index)
    if (token === null) continue
    tokens.push(token)
    scan.lastIndex = token.end
  }
  return tokens
}

function tokenAt(text: string, found: string, start: number): PostToken | null {
  if (found === '#' || found === '＃') return hashtagAt(text, start)
  if (found === '@' || found === '＠') return mentionAt(text, start)
  return wordTokenAt(text, found, start)
}

function hashtagAt(text: string, start: number): PostToken | null {
  const before = text[start - 1]
  if (before === '&' || before === '/' || followsWord(text, start)) return null
  const name = matchAt(TAG, text, start + 1)
  // a keycap emoji is "#" with U+FE0F or U+20E3
  if (name === '' || /^[\ufe0f\u20e3]/.test(name) || !LETTER.test(name)) return null
  return toToken('hashtag', text, { start, end: start + 1 + name.length })
}

function mentionAt(text: string, start: number): PostToken | null {
  const before = text[start - 1] ?? ' '
  if (before === '@' || before === '/' || before === '=' || followsWord(text, start)) return null
  const name = handleAt(text, start + 1)
  if (name === null) return null
  const end = start + 1 + name.length
  const server = text[end] === '@' ? handleAt(text, end + 1) : null
  const whole = server !== null && isHost(server) ? end + 1 + server.length : end
  return toToken('mention', text, { start, end: whole })
}

/** A handle without dots and hyphens at its ends, or null. */
function handleAt(text: string, at: number): string | null {
  const run = matchAt(HANDLE, text, at)
  const cut = run.search(/[.-]{2}/)
  const name = trimEnd(cut < 0 ? run : run.slice(0, cut), '.-')
  return /^[\p{L}\p{N}_]/u.test(name) && name.length <= MOST_HANDLE ? name : null
}

function wordTokenAt(text: string, run: string, start: number): PostToken | null {
  const end = start + run.length
  const after = text[end]
  if (after === '@') {
    const email = emailAt(text, { start, at: end })
    if (email !== null) return email
  }
  if (after === ':' && text.startsWith('://', end)) return schemeLinkAt(text, { start, end })
  return bareLinkAt(text, run, start)
}

function emailAt(text: string, { start, at }: { start: number; at: number }): PostToken | null {
  const local = trimStart(text.slice(Math.max(start, at - MOST_EMAIL_LOCAL - 1), at), '.-+%')
  if (local === '' || local.length > MOST_EMAIL_LOCAL || local.endsWith('.')) return null
  const host = handleAt(text, at + 1)
  if (host === null || !/\.\p{L}{2,}$/u.test(host) || host.includes('_')) return null
  return toToken('email', text, { start: at - local.length, end: at + 1 + host.length })
}

function schemeLinkAt(
  text: string,
  { start, end }: { start: number; end: number },
): PostToken | null {
  const scheme = SCHEME.exec(text.slice(Math.max(start, end - MOST_SCHEME), end))?.[0]
  if (scheme === undefined) return null
  const rest = trimLink(matchAt(LINK_TAIL, text, end + 3))
  if (!/[\p{L}\p{N}]/u.test(rest)) return null
  return toToken('link', text, { start: end - scheme.length, end: end + 3 + rest.length })
}

function bareLinkAt(text: string, run: string, start: number): PostToken | null {
  const before = text[start - 1] ?? ' '
  if ('@＠/\\=$#&'.includes(before)) return null
  const inner = trimStart(run, '._+%-')
  const dots = inner.indexOf('..')
  const host = trimEnd(dots < 0 ? inner : inner.slice(0, dots), '._+%-')
  const from = start + run.length - inner.length
  const end = from + host.length
  if (!isHost(host) || text[end] === '@') return null
  // a sentence that runs into the next ("done.It") is no domain
  if (/[\p{Ll}\p{N}]\.\p{Lu}[^.]*$/u.test(host.slice(-64))) return null
  const tail = end === start + run.length ? tailAt(text, end) : ''
  return toToken('link', text, { start: from, end: end + tail.length })
}

function tailAt(text: string, at: number): string {
  const port = /^:\d{1,5}/.exec(text.slice(at, at + 6))?.[0] ?? ''
  const next = text[at + port.length]
  if (next !== '/' && next !== '?' && next !== '#') return port
  return port + trimLink(matchAt(LINK_TAIL, text, at + port.length))
}

/** Leaves off punctuation that ends the sentence, and closing brackets that the link never opened. */
function trimLink(link: string): string {
  const open = {
    ')': count(link, '(') - count(link, ')'),
    ']': count(link, '[') - count(link, ']'),
  }
  let end = link.length
  for (; end > 0; end--) {
    const last = link[end - 1] as string
    if ((last === ')' || last === ']') && open[last] < 0) open[last]++
    else if (!".,;:!?'’‘*~·¡¿".includes(last)) break
  }
  return link.slice(0, end)
}

function count(text: string, character: string): number {
  let found = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++
  return found
}

function followsWord(text: string, start: number): boolean {
  return start > 0 && WORD_BEFORE.test(text.slice(Math.max(0, start - 2), start))
}

function matchAt(sticky: RegExp, text: string, at: number): string {
  const pattern = new RegExp(sticky)
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

function trimStart(text: string, characters: string): string {
  let start = 0
  while (start < text.length && characters.includes(text[start] as string)) start++
  return text.slice(start)
}

function trimEnd(text: string, characters: string): string {
  let end = text.length
  while (end > 0 && characters.includes(text[end - 1] as string)) end--
  return text.slice(0, end)
}

function toToken(
  kind: PostToken['kind'],
  text: string,
  { start, end }: { start: number; end: number },
): PostToken {
  return { kind, start, end, text: text.slice(start, end) }
}
