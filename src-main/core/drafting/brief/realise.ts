import nlp from 'compromise/two'
import type { PostType } from '#shared/contract/texts.ts'
import type { Directive } from './directive.ts'

const SUBJECT = /^(?:we|i|you|they|he|she|it|there|this|these|those|who)(?:['’]\p{L}+)?\s/iu
const WH = /^(?:how|why|what|when|where|which|who|whether)\b/iu
const PARTICIPLE = new RegExp(
  String.raw`^(?<subject>(?:[^,.;:]{2,80}?))\s(?<verb>starting|launching|opening|coming|happening|beginning|running|arriving|returning|closing|ending|going)\s(?<tail>(?:on|in|at|this|next|from|to|back|until|tomorrow|today|every|live|\p{Lu}|\d)[^]*)$`,
  'u',
)
const FINITE: Readonly<Record<string, string>> = {
  starting: 'start',
  launching: 'launch',
  opening: 'open',
  coming: 'come',
  happening: 'happen',
  beginning: 'begin',
  running: 'run',
  arriving: 'arrive',
  returning: 'return',
  closing: 'close',
  ending: 'end',
  going: 'go',
}
const DETERMINED =
  /^(?:an?|the|our|my|your|his|her|their|its|this|these|that|those|two|three|four|five|some|all|\d)\b/iu
const LABELLED =
  /^(?:the |our |a |an )?(?<label>(?:\p{L}+ ){0,2}(?:price|cost|date|time|link|url|website|venue|location|address|code|deadline|phone|e-?mail|hashtag|discount))(?: (?:of|is|at|:))?[\s,:(]+(?<value>(?:https?:\S+|[$€£#@]?\S*[\p{N}\p{Lu}.@]\S*)(?: [^]{1,80})?)$/u
const ES = /(?:s|x|z|ch|sh)$/u

/** What kind of sentence an instruction became: a headline frame, a plain statement, a detail, or something to do. */
export interface Realised {
  readonly text: string
  readonly role: 'lead' | 'statement' | 'detail' | 'call'
}

/** Says what an instruction asks for, as the writer would, without adding anything to it. */
export function realise(
  directive: Omit<Directive, 'audience'>,
  { link, variant }: { link: string; variant: number },
): Realised {
  const rest = directive.rest
    .replace(/[\s.;,!?]+$/u, '')
    .replace(/^(?:an?|the) (?:photo|picture|video|image|reel|clip)s? of (?=\p{L})/iu, '')
  if (directive.language === 'es') return inSpanish(directive, rest, variant)
  if (directive.mode === 'call')
    return { text: toSentence(toCall(rest)), role: DETERMINED.test(rest) ? 'lead' : 'call' }
  if (directive.mode === 'question') return { text: toSentence(toAsking(rest)), role: 'call' }
  const detail = LABELLED.exec(rest.replace(/\)$/u, ''))?.groups
  if (detail?.['label'] !== undefined && detail['value'] !== undefined)
    return { text: `${capitalise(detail['label'])}: ${detail['value']}`, role: 'detail' }
  if (/^(?:the |this |our )?(?:link:? )?(?:https?:\/\/|www\.)\S+$/iu.test(rest))
    return { text: rest.replace(/^(?:the |this |our )?(?:link:? )?/iu, ''), role: 'detail' }
  if (/^[@#][\p{L}\p{N}_.]+$/u.test(rest)) return { text: rest, role: 'detail' }
  const clause = rest.replace(/^that\s/iu, '')
  if (directive.mode === 'clause' || clause !== rest || SUBJECT.test(clause))
    return { text: toSentence(clause), role: 'statement' }
  const finite = toFinite(rest)
  if (finite !== null) return { text: toSentence(finite), role: 'statement' }
  if (/[^\d]: /u.test(rest)) return { text: toSentence(rest), role: 'lead' }
  if (!WH.test(rest) && hasFiniteVerb(rest)) return { text: toSentence(rest), role: 'statement' }
  return frame(rest, { type: directive.postType, link, variant })
}

/** A clause or phrase with a capital and an end. */
export function toSentence(text: string): string {
  const trimmed = text.trim()
  const ended = /[.!?…:)"”’]$|\p{Extended_Pictographic}\ufe0f?$|https?:\/\/\S+$|www\.\S+$/u.test(
    trimmed,
  )
    ? trimmed
    : `${trimmed}.`
  return capitalise(ended)
}

/** A capital first letter, unless the word has its own way of being written. */
export function capitalise(text: string): string {
  const word = /^[\p{L}\p{N}'’-]+/u.exec(text)?.[0] ?? ''
  return /^\p{Ll}[\p{Ll}'’-]*$/u.test(word) && !/^(?:https?|www)$/.test(word)
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : text
}

/** "our class starting March 3" becomes "our class starts March 3". */
function toFinite(phrase: string): string | null {
  const found = PARTICIPLE.exec(phrase)?.groups
  const subject = found?.['subject']
  const verb = FINITE[found?.['verb'] ?? '']
  const tail = found?.['tail']
  if (subject === undefined || verb === undefined || tail === undefined || WH.test(subject))
    return null
  if (/\b(?:that|which|who|of|for|by|and|with)\s*$/iu.test(subject) || hasFiniteVerb(subject))
    return null
  const head = subject.replace(/\s(?:of|for|in|at|on|with|from|about|to)\s[^]*$/iu, '')
  const isPlural = /[^siu]s$/u.test(head) || /\band\b/u.test(head)
  const form = isPlural ? verb : ES.test(verb) || verb === 'go' ? `${verb}es` : `${verb}s`
  return `${subject} ${form} ${tail}`
}

interface Term {
  readonly text: string
  readonly tags: readonly string[]
}

/** A phrase without a verb made into an opening line. */
export const frameTopic = (phrase: string, type: PostType | null, variant: number): Realised =>
  SUBJECT.test(phrase) ||
  (hasFiniteVerb(phrase) && !WH.test(phrase) && !/^\p{L}+ing\s/u.test(phrase))
    ? { text: toSentence(phrase), role: 'statement' }
    : frame(phrase.replace(/[\s.]+$/u, ''), { type, link: 'about', variant })

/** Whether a verb stands behind a noun before any "that" or "which" does (compromise's tags). */
export function hasFiniteVerb(phrase: string): boolean {
  const sentences = nlp(phrase.slice(0, 300)).json({ terms: { tags: true } }) as { terms: Term[] }[]
  let noun = false
  for (const { text, tags } of sentences[0]?.terms ?? []) {
    if (/^(?:that|which|who|where|to|for|with)$/iu.test(text)) return false
    if (noun && tags.includes('Verb') && !tags.includes('Gerund') && !tags.includes('Infinitive'))
      return true
    if (tags.includes('Noun')) noun = true
  }
  return false
}

const toCall = (rest: string): string => {
  if (DETERMINED.test(rest)) return `You’re invited to ${rest}`
  return rest.replace(/\btheir\b/giu, 'your').replace(/\bthemselves\b/giu, 'yourself')
}

const toAsking = (rest: string): string =>
  `tell us ${rest
    .replace(/\btheir\b/giu, 'your')
    .replace(/\bthey(['’])re\b/giu, 'you$1re')
    .replace(/\bthey\b/giu, 'you')
    .replace(/\?$/u, '')}`

const SPANISH: Readonly<Partial<Record<PostType, string>>> = {
  announcement: 'Tenemos novedades: {}.',
  promotional: '¿Has visto {}?',
  educational: 'Hablemos de {}.',
  story: 'Esta es la historia de {}.',
}

function inSpanish(
  { mode, postType }: Omit<Directive, 'audience'>,
  rest: string,
  variant: number,
): Realised {
  if (mode === 'clause') return { text: toSentence(rest), role: 'statement' }
  if (mode === 'call') return { text: toSentence(rest), role: 'call' }
  const pattern =
    variant % 2 === 1 && postType === 'announcement'
      ? 'Anunciamos {}.'
      : (SPANISH[postType ?? 'educational'] ?? 'Hablemos de {}.')
  return { text: pattern.replace('{}', () => rest), role: 'lead' }
}

interface Framing {
  readonly type: PostType | null
  readonly link: string
  readonly variant: number
}

const TALK = ['Let’s talk about {}.', 'A closer look at {}.', 'A few words about {}.'] as const
const FRAMES: Readonly<Record<PostType, readonly string[]>> = {
  announcement: ['We have news: {}.', 'It’s official: {}.', 'Here it is: {}.'],
  educational: TALK,
  event: ['Save the date: {}.', 'You’re invited: {}.', 'Coming up: {}.'],
  hiring: ['We’re hiring: {}.', 'Now hiring: {}.', 'Open role: {}.'],
  opinion: ['Some thoughts on {}.', 'Let’s talk about {}.', 'On {}.'],
  promotional: ['Have you seen {}?', 'Take a look at {}.'],
  question: TALK,
  story: ['Let me tell you about {}.', 'A story about {}.', 'Let’s talk about {}.'],
}
const LINKS: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^(?:mention|include|add|note|state|stress|emphasi|point out|highlight)/u,
    ['Worth knowing: {}.', 'Also: {}.', 'Good to know: {}.'],
  ],
  [/celebrat/u, ['Celebrating {}.', 'A reason to celebrate: {}.']],
  [/^thank/u, ['Thank you to {}.', 'Thanks to {}.', 'A big thank you to {}.']],
]

function frame(phrase: string, { type, link, variant }: Framing): Realised {
  const isWords = WH.test(phrase)
  const [, special] = LINKS.find(([pattern]) => pattern.test(link)) ?? []
  const frames = special ?? (isWords ? TALK.slice(0, 1) : FRAMES[type ?? 'educational'])
  const pattern = frames[variant % frames.length] ?? TALK[0]
  const lower = /^(?:The|A|An|Our|My|Your|This|These|How|Why|What)\b/u.test(phrase)
    ? phrase.charAt(0).toLowerCase() + phrase.slice(1)
    : phrase
  return {
    text: pattern.replace('{}', () => lower),
    role: special === undefined ? 'lead' : 'statement',
  }
}
