import { isHost } from '#main/core/text/is-host.ts'

/** A link as X sees it, in UTF-16 offsets, `end` exclusive. */
export interface XLink {
  readonly start: number
  readonly end: number
}

interface Place {
  readonly text: string
  readonly start: number
  readonly end: number
}

type IsEnding = (name: string) => boolean

// the character classes of twitter-text 3.1, config version 3 (Apache-2.0)
const LATIN = String.raw`\xC0-\xD6\xD8-\xF6\xF8-\u024F\u0253\u0254\u0256\u0257\u0259\u025B\u0263\u0268\u026F\u0272\u0289\u028B\u02BB\u0300-\u036F\u1E00-\u1EFF`
const MARKERS = String.raw`\u202A-\u202E\u061C\u200E\u200F\u2066-\u2069`
const SPACES = String.raw`\t-\r \x85\xA0\u1680\u180E\u2000-\u200A\u2028\u2029\u202F\u205F\u3000`
const DOMAIN_RUN = new RegExp(
  String.raw`[^!'#%&()*+,\\\/:;<=>?@\[\]^{|}~$${SPACES}\uFFFE\uFEFF\uFFFF${MARKERS}]+`,
  'g',
)
const ASCII_RUN = new RegExp(String.raw`[\-a-z0-9.${LATIN}]+`, 'gi')
const PATH_RUN = new RegExp(
  String.raw`[a-z\u0400-\u04FF0-9!*';:=+,.$\/%#\[\]\-\u2013_~@|&${LATIN}]+`,
  'iy',
)
const PATH_END = new RegExp(String.raw`[+\-a-z\u0400-\u04FF0-9=_#\/${LATIN}]`, 'i')
const QUERY_RUN = /\?[a-z0-9!?*'@();:&=+$/%#[\]\-_.,~|]+/iy
const QUERY_END = /[a-z0-9\-_&=#/]/i
const SCHEME = /(?<![a-z0-9])https?$/i
const SHORTENED = /^https?:\/\/t\.co\/([a-z0-9]+)/i
const NO_START = /[@＠$#＃\uFFFE\uFEFF\uFFFF]/
const NO_START_WITHOUT_SCHEME = /[-_./]/
const MOST_LABEL = 63
const MOST_LINK = 4096
const MOST_SLUG = 40

/** What X turns into a t.co link, by the rules of twitter-text 3, in time linear in the text. */
export function findXLinks(text: string): XLink[] {
  const links: XLink[] = []
  if (!text.includes('.')) return links
  const isEnding = createIsEnding()
  const scan = new RegExp(DOMAIN_RUN)
  let taken = -1
  for (let run = scan.exec(text); run !== null; run = scan.exec(text)) {
    const start = run.index
    const end = start + run[0].length
    const scheme = text.startsWith('://', end) ? SCHEME.exec(run[0].slice(-6)) : null
    const bareEnd = scheme === null ? end : end - scheme[0].length
    if (run[0].includes('.')) {
      const free = start !== taken && !NO_START.test(text[start - 1] ?? ' ')
      const from = free && start > 0 ? start : firstFreeStart(run[0], start)
      let bare = bareLinks({ text, start: from, end: bareEnd }, isEnding)
      if (start === 0 && bare.links.length === 0) {
        bare = bareLinks({ text, start, end: bareEnd }, isEnding)
      }
      links.push(...bare.links)
      if (bare.next > end) scan.lastIndex = taken = bare.next
    }
    const blocked = start === taken || NO_START.test(text[start - 1] ?? ' ')
    if (scheme === null || (bareEnd === start && blocked)) continue
    const found = schemeLink({ text, start: bareEnd, end: end + 3 }, isEnding)
    if (found.link !== null) links.push(found.link)
    scan.lastIndex = Math.max(scan.lastIndex, found.next)
    taken = scan.lastIndex
  }
  return links
}

/** A link follows a character that is no letter or digit and part of no other link. */
function firstFreeStart(run: string, start: number): number {
  const first = run.search(/[^a-z0-9]/i)
  return first < 0 ? start + run.length : start + first + 1
}

/** Each top-level domain is looked up once a text. */
function createIsEnding(): IsEnding {
  const known = new Map<string, boolean>()
  return (name) => {
    const lower = name.toLowerCase()
    // linkifyjs knows an ending of another script only behind a label like it
    const answer = known.get(lower) ?? isHost(`${/^[\0-\x7f]/.test(lower) ? 'a' : 'é'}.${lower}`)
    known.set(lower, answer)
    return answer
  }
}

function schemeLink({ text, start, end }: Place, isEnding: IsEnding) {
  DOMAIN_RUN.lastIndex = end
  const run = DOMAIN_RUN.exec(text)
  if (run === null || run.index !== end) return { link: null, next: end }
  const host = hostEnd({ text, start: end, end: end + run[0].length }, isEnding)
  if (host < 0 || isBroken(text.slice(end, host))) return { link: null, next: end }
  const next = tailEnd(text, host)
  if (next - start > MOST_LINK) return { link: null, next }
  const slug = SHORTENED.exec(text.slice(start, next))
  if (slug === null) return { link: { start, end: next }, next }
  const cut = queryEnd(text, start + slug[0].length)
  const long = (slug[1] as string).length > MOST_SLUG
  return { link: long ? null : { start, end: Math.min(cut, next) }, next }
}

function bareLinks({ text, start, end }: Place, isEnding: IsEnding) {
  const none = { links: [], next: end }
  const before = text[start - 1] ?? ' '
  if (/[a-z0-9]/i.test(before) || NO_START_WITHOUT_SCHEME.test(before)) return none
  const host = hostEnd({ text, start, end }, isEnding)
  if (host < 0 || isBroken(text.slice(start, host))) return none
  const links: { start: number; end: number }[] = []
  for (const run of text.slice(start, host).matchAll(ASCII_RUN)) {
    const from = start + run.index
    links.push(...asciiHosts({ text, start: from, end: from + run[0].length }, isEnding))
  }
  const last = links.at(-1)
  const next = tailEnd(text, host)
  if (last !== undefined && hasPath(text, host)) last.end = next
  return { links: links.filter((link) => link.end - link.start <= MOST_LINK), next }
}

/** Hosts in a stretch without other scripts: labels of any shape, each time as many as end well. */
function asciiHosts({ text, start, end }: Place, isEnding: IsEnding) {
  const hosts: { start: number; end: number }[] = []
  let from = start
  while (from < end && text[from] === '.') from++
  const found = hostEnd({ text, start: from, end }, isEnding)
  if (found > from) hosts.push({ start: from, end: found })
  return hosts
}

/** Where the longest host at `start` ends, or -1: labels, then a known ending that nothing joins. */
function hostEnd({ text, start, end }: Place, isEnding: IsEnding): number {
  let best = -1
  let at = start
  let name: string | null = null
  while (at <= end) {
    if (name !== null && !name.includes('_')) {
      const length = endingLength(text, at, isEnding)
      if (length > 0) best = at + length
    }
    const dot = text.indexOf('.', at)
    if (dot < 0 || dot >= end) break
    name = text.slice(at, dot)
    if (name === '' || /^[-_]|[-_]$/.test(name)) break
    at = dot + 1
  }
  return best
}

function endingLength(text: string, at: number, isEnding: IsEnding): number {
  const punycode = /^xn--[-0-9a-z]+/i.exec(text.slice(at, at + MOST_LABEL))
  if (punycode !== null) return punycode[0].length
  const letters = /^[a-z]{2,24}(?![0-9a-z@+-])/i.exec(text.slice(at, at + 26))?.[0]
  if (letters !== undefined) return isEnding(letters) ? letters.length : 0
  const other = /^[^\0-\x7f]{2,12}/.exec(text.slice(at, at + 12))?.[0] ?? ''
  for (let length = other.length; length >= 2; length--) {
    const after = text[at + length] ?? ' '
    if (!/[0-9a-z@+-]/i.test(after) && isEnding(other.slice(0, length))) return length
  }
  return 0
}

/** Whether a label is longer than DNS takes (in its ASCII form), or the host claims a form it has not. */
function isBroken(host: string): boolean {
  if (/^xn--.*[^\0-\x7f]/i.test(host)) return true
  return host.split('.').some((label) => asciiLength(label) > MOST_LABEL)
}

function asciiLength(label: string): number {
  if (/^[\0-\x7f]*$/.test(label) || label.length > MOST_LABEL) return label.length
  const url = `http://${label}.com`
  return URL.canParse(url) ? new URL(url).hostname.length - '.com'.length : label.length
}

function portEnd(text: string, host: number): number {
  return host + (/^:[0-9]{1,20}/.exec(text.slice(host, host + 21))?.[0].length ?? 0)
}

/** A host without a scheme keeps its port and its query only when a path stands between. */
function hasPath(text: string, host: number): boolean {
  return text[portEnd(text, host)] === '/'
}

function tailEnd(text: string, host: number): number {
  return queryEnd(text, pathEnd(text, portEnd(text, host)))
}

/** A path ends with a character that may end one, or with brackets closed at most two deep. */
function pathEnd(text: string, at: number): number {
  if (text[at] !== '/') return at
  let end = at + 1
  let next = end
  for (;;) {
    const run = match(PATH_RUN, text, next)
    for (let last = run.length; last > 0; last--) {
      if (!PATH_END.test(run.charAt(last - 1))) continue
      end = next + last
      break
    }
    next += run.length
    const close = bracketsEnd(text, next)
    if (close < 0) return end
    end = close
    next = close
  }
}

function bracketsEnd(text: string, at: number): number {
  if (text[at] !== '(') return -1
  let next = at + 1
  const before = match(PATH_RUN, text, next).length
  next += before
  if (text[next] === ')') return before > 0 ? next + 1 : -1
  if (text[next] !== '(') return -1
  const inner = match(PATH_RUN, text, next + 1).length
  next += 1 + inner
  if (inner === 0 || text[next] !== ')') return -1
  next += 1 + match(PATH_RUN, text, next + 1).length
  return text[next] === ')' ? next + 1 : -1
}

function queryEnd(text: string, at: number): number {
  const run = match(QUERY_RUN, text, at)
  for (let last = run.length; last > 1; last--) {
    if (QUERY_END.test(run.charAt(last - 1))) return at + last
  }
  return at
}

function match(sticky: RegExp, text: string, at: number): string {
  sticky.lastIndex = at
  return sticky.exec(text)?.[0] ?? ''
}
