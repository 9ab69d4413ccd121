import type { PostType } from '#shared/contract/texts.ts'
import { splitSentences } from '#main/core/text/reading/split-sentences.ts'
import { type Fact, findFacts, foldText } from '../facts.ts'
import { isAboutForm, takeDirective, typeOf } from './directives.ts'
import { type Field, isHeading, readField } from './fields.ts'
import { capitalise, frameTopic, realise, toSentence } from './realise.ts'

/** One thing a post can say, in words fit to publish. */
export interface Statement {
  readonly text: string
  /** `lead` opens well, `point` is one of a list, `detail` a labelled line, `call` asks readers for something. */
  readonly role: 'lead' | 'statement' | 'point' | 'detail' | 'call'
}

/** What a brief asks for. */
export interface BriefReading {
  readonly statements: readonly Statement[]
  /** What the post must say as it stands in the brief. */
  readonly facts: readonly Fact[]
  readonly postType: PostType | null
  readonly audience: string | null
  readonly tone: string | null
  readonly hashtags: readonly string[]
  /** What the post is about, in the brief's words, for finding sources. */
  readonly topic: string
}

const MOST_READ = 60_000
const LONGEST_SENTENCE = 1500
const BULLET = /^(?:[-*•–—▪‣·]|\d{1,2}[.)]|\(?[a-z]\))\s+/u
const HOLE =
  /\s?(?:\[(?:insert |your |add |the )?[\p{L} ]{2,30}\]|\{\{?[\p{L} _]{2,30}\}?\}|<(?:insert |your )[\p{L} ]{2,30}>)/giu
const HEADER = /^#{1,6}\s+/u

/** Reads a brief into what the post says, must say, and is to be; instructions become what they ask for. */
export function readBrief(brief: string, variant = 0): BriefReading {
  const found: Gathered = {
    statements: [],
    seen: new Set(),
    audience: null,
    tone: null,
    hashtags: [],
    types: [],
    directed: false,
    closing: null,
  }
  for (const line of brief
    .slice(0, MOST_READ)
    .toWellFormed()
    .split(/\r\n|[\n\r\u2028\u2029]/u))
    readLine(line, found, variant)
  const [only] = found.statements
  if (
    (only?.role === 'statement' || (only?.role === 'lead' && !/[.?!]$/u.test(only.text))) &&
    found.statements.length === 1 &&
    !found.directed &&
    !/[.?!:]./u.test(only.text) &&
    only.text.length < 200
  )
    found.statements[0] = frameTopic(asWritten(only.text, brief), typeOf(only.text), variant)
  if (found.closing !== null) found.statements.push({ text: found.closing, role: 'detail' })
  const said = found.statements.map(({ text }) => text).join('\n')
  return {
    statements: found.statements,
    facts: unique(findFacts([said, ...found.hashtags].join('\n'))),
    postType: found.types[0] ?? typeOf(brief.slice(0, 300)),
    audience: found.audience,
    tone: found.tone,
    hashtags: found.hashtags,
    topic: said.slice(0, 2000),
  }
}

/** A sentence with the first letter that the brief gave it. */
function asWritten(sentence: string, brief: string): string {
  const lower = sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/u, '')
  return brief.includes(lower) ? lower : sentence
}

interface Gathered {
  readonly statements: Statement[]
  readonly seen: Set<string>
  audience: string | null
  tone: string | null
  hashtags: string[]
  readonly types: PostType[]
  /** Whether some sentence was an instruction. */
  directed: boolean
  closing: string | null
}

function readLine(raw: string, found: Gathered, variant: number): void {
  const line = raw
    .replaceAll(HOLE, '')
    .replaceAll(/[ \t\u00a0]+/gu, ' ')
    .trim()
  if (line === '' || isHeading(line)) return
  const bulleted = BULLET.test(line)
  const bare = line
    .replace(BULLET, '')
    .replace(HEADER, '')
    .replaceAll(/\*\*|__/gu, '')
  const field = readField(bare)
  if (field) return readLabelled(field, found, variant)
  for (const { start, end } of splitSentences(bare))
    readSentence(bare.slice(start, end), { found, variant, isPoint: bulleted })
}

function readLabelled({ role, label, value }: Field, found: Gathered, variant: number): void {
  if (role === 'audience') found.audience ??= value
  else if (role === 'tone') found.tone ??= value
  else if (role === 'hashtags') found.hashtags.push(...(value.match(/#[\p{L}\p{N}_]+/gu) ?? []))
  else if (role === 'call') add(found, { text: toSentence(value), role: 'call' })
  else if (role === 'detail') add(found, { text: `${capitalise(label)}: ${value}`, role: 'detail' })
  else if (role === 'subject')
    readSentence(value, { found, variant, isPoint: false, isSubject: true })
  else if (role === 'points') {
    const parts = value.split(/;\s+/u)
    const isPoint = parts.length > 1
    for (const part of parts)
      for (const { start, end } of splitSentences(part))
        readSentence(part.slice(start, end), { found, variant, isPoint })
  }
}

interface SentenceContext {
  readonly found: Gathered
  readonly variant: number
  readonly isPoint: boolean
  readonly isSubject?: boolean
}

function readSentence(given: string, context: SentenceContext): void {
  const sentence = given.replace(/^(?:actually|so|ok|okay|well|basically)[:,]\s+/iu, '')
  const { found, variant, isPoint, isSubject = false } = context
  const field = readField(sentence)
  if (field && !isSubject) return readLabelled(field, found, variant)
  if (sentence.length > LONGEST_SENTENCE)
    return add(found, { text: toSentence(sentence), role: 'statement' })
  const directive = takeDirective(sentence)
  if (directive) {
    found.directed = true
    readAudience(directive.audience, found)
    if (directive.postType) found.types.push(directive.postType)
    const link = sentence
      .slice(0, sentence.length - directive.rest.length)
      .toLowerCase()
      .trim()
    const verb = /[\p{L}]+(?: (?:that|out|to))?$/u.exec(link)?.[0] ?? ''
    const [first = '', ...parts] = splitJoined(directive.rest)
    const type = directive.postType ?? found.types[0] ?? null
    add(found, realise({ ...directive, rest: first, postType: type }, { link: verb, variant }))
    for (const part of parts) readSentence(part, { ...context, isSubject: false })
    return
  }
  if (isAboutForm(sentence) || isHeading(sentence)) return
  if (isSubject) return add(found, { text: capitalise(sentence), role: 'lead' })
  add(found, {
    text: isPoint ? capitalise(sentence) : toSentence(sentence),
    role: isPoint ? 'point' : isCall(sentence) ? 'call' : 'statement',
  })
}

/** Somebody named as the one a post is for is named in it: as its sender, or as its readers. */
function readAudience(audience: string | null, found: Gathered): void {
  const names =
    audience === null
      ? []
      : findFacts(`for ${audience}`).filter(({ text }) => !PLATFORMS.test(text))
  if (audience === null || names.length === 0) return
  const [first] = names
  const isSender = names.length === 1 && first?.text === audience.replace(/^(?:the|our|my)\s/iu, '')
  found.closing = isSender ? `— ${audience}` : `For ${audience}.`
}

const PLATFORMS = /^(?:linked ?in|instagram|facebook|x|twitter|tiktok|youtube|threads)$/iu

/** "…, and invite people to register" is an instruction of its own. */
function splitJoined(rest: string): string[] {
  return rest.split(
    /[,;]?\s+(?:and|then)\s+(?=(?:mention|include|add|invite|encourage|ask|tell|remind|thank|celebrate|share|link to|say that|note that|explain|announce|promote)\b)|[,;]\s+(?=(?:mentioning|mention|include|invite|encourage|link to)\b)/iu,
  )
}

const CALL =
  /^(?:please\s+)?(?:book|register|sign up|reserve|rsvp|join|visit|order|buy|shop|get|grab|download|subscribe|follow|apply|call|e-?mail|write to|contact|dm|message|click|tap|check (?:it )?out|see|read|learn more|find out|try|start|come|drop by|stop by|save|share|comment|reply|tell us|vote|donate|pre-?order|watch|listen|tag)\b/iu

const isCall = (sentence: string): boolean =>
  CALL.test(sentence) &&
  !/^(?:book|watch|sign|start|call|order|share|comment|vote) (?:launch|club|signing|review|fair|tour|release|party|dates?|for papers|price|of)\b/iu.test(
    sentence,
  )

function add(found: Gathered, statement: Statement): void {
  if (statement.role === 'detail' && /^hashtags?: /iu.test(statement.text)) {
    found.hashtags.push(...(statement.text.match(/#[\p{L}\p{N}_]+/gu) ?? []))
    return
  }
  const key = foldText(statement.text).replaceAll(/[^\p{L}\p{N}]/gu, '')
  if (key === '' || found.seen.has(key)) return
  found.seen.add(key)
  found.statements.push(statement)
}

function unique(facts: readonly Fact[]): Fact[] {
  const seen = new Set<string>()
  return facts.filter(
    ({ text }) => !seen.has(text.toLowerCase()) && seen.add(text.toLowerCase()) !== undefined,
  )
}
