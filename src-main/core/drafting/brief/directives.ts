import type { PostType } from '#shared/contract/texts.ts'
import type { Directive, Mode } from './directive.ts'
import { takeSpanish } from './spanish-directives.ts'

const ADJECTIVE = String.raw`(?:[\p{L}-]{2,20},?\s+){0,4}?`
const PLATFORM = String.raw`(?:linked\s?in|instagram|facebook|x|twitter|tiktok|youtube|threads|social media|social)`
const THING = String.raw`(?:posts?|tweets?|captions?|threads?|updates?|articles?|announcements?|messages?|texts?|copy|descriptions?|stor(?:y|ies)|content|something|a few (?:lines|words)|some (?:lines|words))`
const ASK = String.raw`(?:(?:please|can you|could you|would you|will you|i need you to|i want you to|i(?:['’]d| would) like you to|help me|let['’]s|we need to|we want to|we should|i need to|i want to|you should)\s+){0,3}`
const MAKE = String.raw`(?:write|draft|create|make|generate|compose|prepare|craft|produce|do|give me|i need|we need|i want|we want|i(?:['’]d| would) like)`
const AUDIENCE_TAIL = String.raw`(?:\s+(?:for|to|on|aimed at)\s+(?<audience>(?!(?:announce|promote|introduce|share|celebrate|explain|invite|tell|say)\b)[^,.:;]{1,60}?))?`

const POST = new RegExp(
  String.raw`^${ASK}${MAKE}\s+(?:me\s+|us\s+)?(?:an?\s+|the\s+|one\s+|some\s+|our\s+|my\s+)?${ADJECTIVE}(?:${PLATFORM}\s+)?${THING}${AUDIENCE_TAIL}[,:]?\s+(?<link>about|on|regarding|covering|around|that (?:announces|promotes|introduces|explains|shares|celebrates|describes|highlights|says)|which (?:announces|promotes|introduces|explains)|announcing|promoting|introducing|sharing|celebrating|explaining|describing|highlighting|showcasing|inviting|encouraging|asking|telling|saying that|saying|to announce that|to announce|to promote|to introduce|to share that|to share|to celebrate|to explain|to tell|to invite|to ask|where|in which|for)\s+(?<rest>[^]+)$`,
  'iu',
)
const SHORT_POST = new RegExp(
  String.raw`^(?:an?\s+|the\s+)?${ADJECTIVE}(?:${PLATFORM}\s+)?(?:posts?|tweets?|captions?|threads?)${AUDIENCE_TAIL}\s*(?<link>about|announcing|promoting|introducing|celebrating|explaining|for|on|:)\s+(?<rest>[^]+)$`,
  'iu',
)
const VERB = new RegExp(
  String.raw`^${ASK}(?:also,?\s+|then,?\s+|and\s+|finally,?\s+|(?:make|be) sure (?:to|you|that you|we)\s+|remember to\s+|(?:don['’]t|do not) forget to\s+)*(?<link>announce that|announce|promote|introduce|share that|share|celebrate that|celebrate|highlight that|highlight|advertise|showcase|explain that|explain|describe|mention that|mention|include that|include|add that|add|say that|say|note that|note|state that|state|stress that|stress|emphasi[sz]e that|emphasi[sz]e|point out that|point out|talk about|write about|post about|tell (?:people|everyone|readers|followers|them|our \p{L}+|my \p{L}+|the \p{L}+) (?:about|that)|let (?:people|everyone|readers|followers|them) know (?:about|that)|remind (?:people|everyone|readers|followers|them) (?:about|of|that|to)|invite (?:[\p{L}-]+ ){1,4}?to|encourage (?:people|everyone|readers|followers|them|our \p{L}+|\p{L}+) to|ask (?:people|everyone|readers|followers|them|our \p{L}+|\p{L}+) (?:to|for|about|what|how|which|why|whether|if)|link to|point to|teach (?:people|everyone|readers|followers|beginners|them|kids|children)(?: about)?|thank)(?:\s*:)?\s+(?<rest>[^]+)$`,
  'iu',
)
/** Instructions about the form of a post: nothing of them is said in it. */
const FORM = [
  /^(?:please\s+)?(?:write|make|create|draft|do) (?:me )?(?:an? |the )?(?:\p{L}+ ){0,3}(?:post|tweet|caption|thread|update|article)(?: (?:about|on|for|please))?[.!]?$/iu,
  /^(?:please\s+)?(?:write|format|phrase|tailor|address) (?:it|this|the (?:post|caption|text)) (?:for|as|in|to|like|so)\b/iu,
  /^(?:please\s+)?(?:keep|make) (?:it|this|the (?:post|tone|text|caption|style|language))\b(?!.*https?:)/iu,
  /^(?:use|with|in) (?:an?|the|some|no|plain|simple|short|clear) [^]{0,60}\b(?:tone|voice|style|language|emojis?|hashtags?|sentences|words)\b/iu,
  /^(?:the )?(?:tone|style|voice|length|format|audience|target audience|platform|language|mood|goal|objective|purpose)\b[^]{0,20}?(?::|\bis\b|\bshould\b|\bare\b)/iu,
  /^(?:no|avoid|without|don['’]t use|do not use|skip|leave out) (?:any )?(?:emojis?|hashtags?|hype|jargon|clich[eé]s?|exclamation|links?|buzzwords|fluff)/iu,
  /^(?:at most|max(?:imum)?|under|about|around|roughly|no more than|less than|up to) \d{1,4} (?:words|characters|sentences|lines|paragraphs)/iu,
  /^(?:it|the post|this) (?:should|must|needs to) (?:be|sound|feel|read|have|not)\b/iu,
  /^(?:sound|be) (?:friendly|casual|formal|professional|warm|confident|playful|honest|upbeat|direct|brief|concise|clear|human|natural)\b/iu,
  /^(?:add|include|use|put|end with|close with|finish with|start with|open with) (?:an?|the|some|two|three|a few|a couple of|\d)?\s*(?:\p{L}+ ){0,2}(?:call to action|cta|emojis?|hashtags?|hook|question|bullet points?|bullets)\b[^]{0,30}$/iu,
  /^(?:audience|aimed at|targeted at|for an audience of)\b/iu,
  /^(?:friendly|casual|formal|professional|warm|confident|playful|honest|upbeat|direct|short|brief|concise|witty|serious|inspiring)(?:(?:,? and |, | )\p{L}+)?(?: tone| style| voice)?\.?$/iu,
]
const CALLS =
  /^(?:to invite|inviting|invite|encourage|encouraging|remind .* to$|ask .* to$|to ask)/iu
const TYPES: readonly (readonly [RegExp, PostType])[] = [
  [/hiring|we are looking for|we're looking for|job|role\b|vacanc/iu, 'hiring'],
  [/invit|webinar|workshop|meetup|conference|event\b/iu, 'event'],
  [/announc|introduc|launch/iu, 'announcement'],
  [/promot|advertis|showcas|sale\b|discount/iu, 'promotional'],
  [/explain|how to\b|tips\b|guide\b|describ/iu, 'educational'],
  [/celebrat|story\b|thank/iu, 'story'],
  [/\bask\b|asking|question/iu, 'question'],
]

/** Whether a sentence tells only how the post is to look or sound. */
export function isAboutForm(sentence: string): boolean {
  const start = sentence.slice(0, 300)
  return FORM.some((pattern) => pattern.test(start))
}

/** The instruction a sentence starts with, or null when the sentence is already something to say. */
export function takeDirective(sentence: string): Directive | null {
  const found = (POST.exec(sentence) ?? SHORT_POST.exec(sentence) ?? VERB.exec(sentence))?.groups
  if (found === undefined) return takeSpanish(sentence)
  const link = found['link']?.toLowerCase().trim() ?? ''
  const rest = found['rest']?.trim() ?? ''
  if (rest === '') return null
  const audience = found['audience']?.trim() ?? null
  return {
    ...readRest(link, rest),
    postType: typeOf(link) ?? typeOf(`${sentence.slice(0, 40)} ${rest.slice(0, 200)}`),
    audience,
    language: 'en',
  }
}

/** What kind of post some words ask for, where they say so. */
export function typeOf(words: string): PostType | null {
  return TYPES.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

function readRest(link: string, rest: string): { rest: string; mode: Mode } {
  const invited =
    /^(?:people|everyone|readers|followers|them|us|(?:our|my|the) \p{L}+(?: \p{L}+)?|\p{L}+) (?:to|about|that) (?<what>[^]+)$/iu.exec(
      rest,
    )?.groups?.['what']
  if (link !== 'link to' && link !== 'point to' && (CALLS.test(link) || link.endsWith(' to')))
    return {
      rest: invited !== undefined && /^(?:to |inviting|encouraging)/.test(link) ? invited : rest,
      mode: 'call',
    }
  if (/^(?:telling|to tell)/.test(link) && invited !== undefined)
    return { rest: invited, mode: 'clause' }
  if (/^(?:ask|asking)/.test(link))
    return {
      rest: `${/(?:what|how|which|why)$/.exec(link)?.[0] ?? ''} ${rest}`.trim(),
      mode: 'question',
    }
  return { rest, mode: /(?:that|saying|say|says|in which|where)$/.test(link) ? 'clause' : 'phrase' }
}
