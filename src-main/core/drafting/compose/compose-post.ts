import type { PlatformId } from '#shared/contract/platforms.ts'
import type { PostType } from '#shared/contract/texts.ts'
import { captionStyle, type CaptionStyle } from '#main/core/text/captions/caption-style.ts'
import { fitText } from '#main/core/text/captions/fit-text.ts'
import { countWords } from '#main/core/text/words.ts'
import type { BriefReading } from '../brief/read-brief.ts'
import { findFacts, foldText, hasFact, missingFacts } from '../facts.ts'
import { type Arrangement, arrange } from './arrange.ts'
import { factsInWords } from './facts-in-words.ts'
import { shrink } from './shrink.ts'

/** What a post is put together from. */
export interface Material {
  readonly brief: BriefReading
  readonly platform: PlatformId
  /** Sentences of the sources that fit the brief, best first, fit to publish as they stand. */
  readonly passages: readonly string[]
  /** Closing lines, best first, used where the brief has none. */
  readonly closings: readonly string[]
  /** Tags that may be added, best first. */
  readonly hashtags: readonly string[]
  readonly words: number | null
  readonly postType: PostType | null
  readonly variant: number
}

/** A post in slots, so that each can be written anew; `text` is how they read together. */
export interface ComposedPost {
  readonly slots: readonly Slot[]
  readonly hashtags: readonly string[]
  readonly text: string
}

/** One line of a post and what it is for; `firm` ones are never reworded. */
export interface Slot {
  readonly role: 'lead' | 'body' | 'point' | 'detail' | 'call' | 'source'
  readonly text: string
}

const NATURAL_WORDS: Readonly<Record<PlatformId, number>> = {
  x: 45,
  threads: 70,
  tiktok: 60,
  instagram: 90,
  facebook: 90,
  youtube: 120,
  linkedin: 130,
}

/** Builds a post from the brief's and the sources' own sentences, within the platform's limit. */
export function composePost(material: Material): ComposedPost {
  const style = captionStyle(material.platform)
  const slots = toSlots(
    arrange(material.brief.statements, material.variant, material.postType),
    material,
  )
  const hashtags = chooseHashtags(material, style)
  return fit({ slots, hashtags, text: layOut(slots, hashtags, style) }, material, style)
}

function toSlots(parts: Arrangement, { passages, closings, platform, words }: Material): Slot[] {
  const slots: Slot[] = []
  if (parts.lead !== null) slots.push({ role: 'lead', text: parts.lead })
  for (const text of parts.body) slots.push({ role: 'body', text })
  const own = countWords(
    [parts.lead ?? '', ...parts.body, ...parts.points, ...parts.details].join('\n'),
    [],
  )
  slots.push(...fill(passages, { room: (words ?? NATURAL_WORDS[platform]) - own, said: slots }))
  for (const text of parts.points) slots.push({ role: 'point', text })
  for (const text of parts.details) slots.push({ role: 'detail', text })
  for (const text of parts.calls) slots.push({ role: 'call', text })
  const asks = slots.some(
    ({ role, text }) => role === 'call' || /[?？]$/u.test(text) || /https?:/u.test(text),
  )
  const [closing] = closings
  if (!asks && closing !== undefined) slots.push({ role: 'call', text: closing })
  return slots
}

/** Sentences of the sources up to a number of words, none that says what is said already. */
function fill(
  passages: readonly string[],
  { room, said }: { room: number; said: readonly Slot[] },
): Slot[] {
  const slots: Slot[] = []
  const seen = new Set(said.flatMap(({ text }) => contentWords(text)))
  let left = room
  let told = foldText(said.map(({ text }) => text).join('\n'))
  for (const text of passages) {
    const words = contentWords(text)
    const news = words.filter((word) => !seen.has(word)).length
    const length = countWords(text, [])
    const tells = findFacts(text).some((fact) => !hasFact(told, fact))
    if (length > left || (!tells && (news < 3 || news < words.length * 0.4))) continue
    slots.push({ role: 'source', text })
    told += `\n${foldText(text)}`
    left -= length
    for (const word of words) seen.add(word)
  }
  return slots
}

const contentWords = (text: string): string[] => foldText(text).match(/[\p{L}\p{N}]{4,}/gu) ?? []

function chooseHashtags({ brief, hashtags }: Material, style: CaptionStyle): string[] {
  const own = brief.hashtags
  const inText = brief.statements.flatMap(({ text }) => text.match(/#[\p{L}\p{N}_]+/gu) ?? [])
  const known = new Set([...own, ...inText].map((tag) => tag.toLowerCase()))
  const added = hashtags.filter((tag) => !known.has(tag.toLowerCase()))
  const room = Math.max(0, Math.min(style.wantedHashtags, style.hashtags) - inText.length)
  return [...own, ...added].slice(0, Math.max(own.length, room))
}

/** Lays slots out as posts on a platform look: short paragraphs, lists as lines, the call and the tags last. */
export function layOut(
  slots: readonly Slot[],
  hashtags: readonly string[],
  style: CaptionStyle,
): string {
  const of = (...roles: Slot['role'][]) =>
    slots.filter(({ role }) => roles.includes(role)).map(({ text }) => text)
  const [lead] = of('lead')
  const body = of('body', 'source')
  const points = of('point')
  const listed =
    points.length > 1 ? points.map((point) => `• ${point.replace(/[.;,]$/u, '')}`) : points
  const blocks = style.paragraphs
    ? [lead ?? '', ...pairs(body)]
    : [[lead ?? '', ...body].filter(Boolean).join(' ')]
  const text = [...blocks, listed.join('\n'), of('detail').join('\n'), of('call').join(' ')]
    .filter(Boolean)
    .join(style.limit < 600 ? '\n' : '\n\n')
  if (hashtags.length === 0) return text
  return text === '' ? hashtags.join(' ') : `${text}${style.beforeHashtags}${hashtags.join(' ')}`
}

function pairs(sentences: readonly string[]): string[] {
  const blocks: string[] = []
  for (let at = 0; at < sentences.length; at += 2)
    blocks.push(sentences.slice(at, at + 2).join(' '))
  return blocks
}

/** Brings a post within its limit: what Kiln added goes first, then sentences without facts, then words. */
function fit(post: ComposedPost, { brief }: Material, style: CaptionStyle): ComposedPost {
  const fits = (slots: readonly Slot[], tags: readonly string[]) =>
    style.lengthOf(layOut(slots, tags, style)) <= style.limit
  const done = (slots: readonly Slot[], hashtags: readonly string[]) => ({
    slots,
    hashtags,
    text: layOut(slots, hashtags, style),
  })
  let { slots, hashtags } = post
  if (fits(slots, hashtags)) return post
  while (hashtags.length > brief.hashtags.length && !fits(slots, hashtags))
    hashtags = hashtags.slice(0, -1)
  const droppable = (slot: Slot) =>
    missingFacts(
      layOut(
        slots.filter((each) => each !== slot),
        hashtags,
        style,
      ),
      brief.facts,
    ).length <= missingFacts(layOut(slots, hashtags, style), brief.facts).length
  for (const roles of [['source'], ['call'], ['body'], ['point', 'detail']] as const) {
    for (const slot of slots
      .filter(({ role }) => roles.some((each) => each === role))
      .toReversed()) {
      if (fits(slots, hashtags)) return done(slots, hashtags)
      if (droppable(slot)) slots = slots.filter((each) => each !== slot)
    }
  }
  for (let round = 0; round < 4 && !fits(slots, hashtags); round++)
    slots = slots.map((slot) => {
      const [shorter] = shrink(slot.text, brief.facts)
      return shorter === undefined || fits(slots, hashtags) ? slot : { ...slot, text: shorter }
    })
  if (fits(slots, hashtags)) return done(slots, hashtags)
  return squeeze(slots, { brief, hashtags, style })
}

interface Squeezing {
  readonly brief: BriefReading
  readonly hashtags: readonly string[]
  readonly style: CaptionStyle
}

/** The start of the post, with what else must be said listed behind it in as many of its words as there is room for. */
function squeeze(slots: readonly Slot[], { brief, hashtags, style }: Squeezing): ComposedPost {
  const whole = layOut(slots, hashtags, style)
  const sentences = slots.map(({ text }) => text)
  const done = (text: string) => ({ slots: [{ role: 'lead' as const, text }], hashtags: [], text })
  for (let around = 3; around >= 0; around--) {
    for (let room = style.limit; room > (around > 0 ? 100 : 40); room = Math.floor(room * 0.9)) {
      const start = fitText(whole, { limit: room, lengthOf: style.lengthOf })
      const rest = missingFacts(start, brief.facts)
      const text = [
        start,
        sentences.flatMap((each) => factsInWords(each, rest, around)).join(' · '),
      ]
        .filter(Boolean)
        .join('\n')
      if (style.lengthOf(text) <= style.limit && missingFacts(text, brief.facts).length === 0)
        return done(text)
    }
  }
  return done(
    fitText(
      [
        fitText(whole, { ...style, limit: Math.min(120, style.limit) }),
        brief.facts.map(({ text }) => text).join(' · '),
      ].join('\n'),
      style,
    ),
  )
}
