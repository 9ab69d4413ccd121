import type { PlatformId } from '#shared/contract/platforms.ts'
import type { CallToAction, Hashtag } from '#shared/contract/texts.ts'
import { CAPTIONS, HASHTAGS } from '#shared/sentences/suggestions.ts'
import { fill } from '#shared/sentences/fill.ts'
import { findEmoji } from '../emoji-sequences.ts'
import { splitSentences } from '../reading/split-sentences.ts'
import { findPostTokens } from '../tokens-of-post.ts'
import { captionStyle, type CaptionStyle } from './caption-style.ts'
import { fitText } from './fit-text.ts'

/** A caption, and what may be added to it: hashtags and closing lines, best first. */
export interface CaptionInput {
  readonly caption: string
  readonly platform: PlatformId
  readonly hashtags: readonly Hashtag[]
  readonly callsToAction: readonly CallToAction[]
}

/** A caption within the rules of a platform: its text, the hashtags in it, and what was done to it. */
export interface ComposedCaption {
  readonly text: string
  readonly hashtags: Hashtag[]
  readonly changes: string[]
}

/** Makes a caption fit a platform; the author's words, links and mentions come before anything that Kiln adds. */
export function composeCaption({
  caption,
  platform,
  hashtags,
  callsToAction,
}: CaptionInput): ComposedCaption {
  const style = captionStyle(platform)
  const changes: string[] = []
  const note = (after: string, before: string, change: string): string => {
    if (after !== before) changes.push(change)
    return after
  }
  const tidy = note(tidySpace(caption), caption.trim(), CAPTIONS.tidied)
  const { body: written, footer } = takeFooter(tidy)
  const calm = note(calmEmoji(written, style.emojiRun), written, CAPTIONS.calmed)
  const tagged = note(
    limitInline(calm, style.hashtags),
    calm,
    fill(CAPTIONS.keptTags, { tags: sayTags(style.hashtags) }),
  )
  const broken = style.paragraphs ? note(breakUp(tagged, style), tagged, CAPTIONS.broken) : tagged
  const body = note(
    fitText(broken, style),
    broken,
    fill(CAPTIONS.shortened, { count: style.limit.toLocaleString('en') }),
  )

  const closing = chooseClosing(body, callsToAction, style)
  const withClosing = closing === null ? body : `${body}\n\n${closing}`
  const inline = tagsOf(body)
  const room = style.hashtags - inline.length
  const kept = unique(footer, inline).slice(0, Math.max(0, room))
  const wanted = Math.min(room, style.wantedHashtags - inline.length) - kept.length
  const added = unique(
    hashtags.map(({ tag }) => tag),
    [...inline, ...kept],
  ).slice(0, Math.max(0, wanted))
  const { text, used, closed } = assemble({ body, withClosing, tags: [...kept, ...added], style })

  if (closed && closing !== null) changes.push(fill(CAPTIONS.closing, { nameLine: closing }))
  const dropped = unique(footer, [...inline, ...used]).length
  if (dropped > 0)
    changes.push(fill(CAPTIONS.leftOut, { tags: sayTags(dropped), rule: sayRule(platform, style) }))
  const brought = used.filter((tag) => added.includes(tag))
  if (brought.length > 0) changes.push(fill(CAPTIONS.added, { nameTags: brought.join(' ') }))
  noteFold(text, style, changes)
  const known = new Map(hashtags.map((one) => [one.tag.toLowerCase(), one]))
  return {
    text,
    hashtags: unique(tagsOf(text), []).map((tag) => ({
      score: 1,
      reason: HASHTAGS.inText,
      ...known.get(tag.toLowerCase()),
      tag,
    })),
    changes,
  }
}

const sayTags = (count: number): string =>
  count === 1 ? CAPTIONS.oneTag : fill(CAPTIONS.severalTags, { count })

const sayRule = (platform: PlatformId, { hashtags }: CaptionStyle): string =>
  platform === 'threads' ? CAPTIONS.oneTopic : fill(CAPTIONS.noRoom, { count: hashtags })

const tagsOf = (text: string): string[] =>
  findPostTokens(text)
    .filter(({ kind }) => kind === 'hashtag')
    .map((token) => token.text)

/** Tags that are not among the others, each once, whatever their capitals. */
function unique(tags: readonly string[], others: readonly string[]): string[] {
  const seen = new Set(others.map((tag) => tag.toLowerCase()))
  return tags.filter((tag) => {
    const key = tag.toLowerCase()
    return !seen.has(key) && seen.add(key) !== undefined
  })
}

function tidySpace(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

/** The hashtags that end a text, apart from it. */
function takeFooter(text: string): { body: string; footer: string[] } {
  const footer: string[] = []
  let end = text.length
  for (const { kind, start, end: tokenEnd, text: tag } of findPostTokens(text).toReversed()) {
    if (kind !== 'hashtag' || !/^[\s,·•|]*$/.test(text.slice(tokenEnd, end))) break
    footer.unshift(tag)
    end = start
  }
  const body = text.slice(0, end).trimEnd()
  // a tag that ends a sentence is part of it: "made with #love"
  const isSentence =
    footer.length === 1 &&
    body !== '' &&
    !/[\n.!?…)]$/.test(text.slice(0, end).replace(/ +$/, '')) &&
    !/\p{Extended_Pictographic}\ufe0f?$/u.test(body)
  return isSentence ? { body: text, footer: [] } : { body, footer }
}

function calmEmoji(text: string, run: number): string {
  let result = ''
  let from = 0
  let count = 0
  let last = ''
  let lastEnd = -1
  for (const { start, end } of findEmoji(text)) {
    const emoji = text.slice(start, end)
    count = emoji === last && start === lastEnd ? count + 1 : 1
    if (count <= run) result += text.slice(from, end)
    else result += text.slice(from, start)
    from = end
    last = emoji
    lastEnd = end
  }
  return result + text.slice(from)
}

/** Takes the sign off hashtags in the text beyond the first few. */
function limitInline(text: string, most: number): string {
  let current = text
  // taking a sign off may leave a word that still reads as a tag ("##a"), hence again
  for (let round = 0; round < 4; round++) {
    const over = findPostTokens(current)
      .filter(({ kind }) => kind === 'hashtag')
      .slice(most)
    if (over.length === 0) return current
    let result = ''
    let from = 0
    for (const { start } of over) {
      result += current.slice(from, start)
      from = start + 1
    }
    current = result + current.slice(from)
  }
  return tagsOf(current).length > most ? current.replaceAll(/[#＃]/g, '') : current
}

const LONG_BLOCK = 180

/** The first sentence alone where it is seen before "more", then two sentences a paragraph; text with breaks stays. */
function breakUp(text: string, { fold }: CaptionStyle): string {
  if (text.includes('\n') || text.length < LONG_BLOCK) return text
  const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end))
  if (sentences.length < 3) return text
  const [first = '', ...rest] = sentences
  const alone = fold === null || first.length <= fold
  const paragraphs = alone ? [first] : []
  const others = alone ? rest : sentences
  for (let at = 0; at < others.length; at += 2) paragraphs.push(others.slice(at, at + 2).join(' '))
  // a mark without letters belongs to no sentence; where one would be lost, all stays as it is
  return paragraphs.join(' ').replaceAll(/\s/g, '') === text.replaceAll(/\s/g, '')
    ? paragraphs.join('\n\n')
    : text
}

function chooseClosing(
  body: string,
  calls: readonly CallToAction[],
  style: CaptionStyle,
): string | null {
  if (body === '' || /[?？][\s\p{Extended_Pictographic}\u{fe0f}]{0,8}$/u.test(body.slice(-12)))
    return null
  const fitting = calls.find(
    ({ text }) => !body.includes(text) && style.lengthOf(`${body}\n\n${text}`) <= style.limit,
  )
  return fitting?.text ?? null
}

interface Parts {
  readonly body: string
  readonly withClosing: string
  readonly tags: readonly string[]
  readonly style: CaptionStyle
}

/** Puts the parts together; where there is no room the closing line goes first, then the last hashtags. */
function assemble({ body, withClosing, tags, style }: Parts): {
  text: string
  used: string[]
  closed: boolean
} {
  const join = (text: string, used: readonly string[]): string =>
    used.length === 0
      ? text
      : text === ''
        ? used.join(' ')
        : `${text}${style.beforeHashtags}${used.join(' ')}`
  const whole = join(withClosing, tags)
  if (style.lengthOf(whole) <= style.limit && tagsOf(whole).length <= style.hashtags) {
    return { text: whole, used: [...tags], closed: withClosing !== body }
  }
  for (let count = Math.min(tags.length, style.hashtags); count > 0; count--) {
    const used = tags.slice(0, count)
    const text = join(body, used)
    if (style.lengthOf(text) <= style.limit && tagsOf(text).length <= style.hashtags)
      return { text, used, closed: false }
  }
  return { text: body, used: [], closed: false }
}

function noteFold(text: string, { fold }: CaptionStyle, changes: string[]): void {
  const [first] = splitSentences(text.slice(0, 2000))
  if (fold === null || first === undefined || first.end <= fold) return
  changes.push(fill(CAPTIONS.folded, { count: fold }))
}
