import type { PlatformId } from '#shared/contract/platforms.ts'
import type { Hook, Keyphrase, PostType, Span } from '#shared/contract/texts.ts'
import { HOOKS } from '#shared/sentences/suggestions.ts'
import { fill } from '#shared/sentences/fill.ts'
import type { PlacedSentence, Reading } from '../reading/create-reader.ts'
import { CONTRAST, LASTING, LEANS_ON_OTHERS } from '../reading/find-quotable.ts'
import { cosine, type Vectors } from '../vectors/create-vectors.ts'
import { HOOK_TEMPLATES, KIND_BY_TYPE, type HookTemplate } from './hook-templates.ts'
import { toTopicPhrase } from './topic-phrase.ts'

/** What opening lines are built from: nothing else finds its way into one. */
export interface HookInput {
  readonly reading: Reading
  readonly keyphrases: readonly Keyphrase[]
  readonly quotable: Span
  readonly vectors: Vectors
  readonly postType?: PostType
  readonly platform?: PlatformId
}

const LONGEST = 160
const MOST_SENTENCES = 200
const MOST_OF_KIND = 3
/** Characters that are read at a glance; X and Threads readers scroll sooner. */
const GLANCE = { short: 80, usual: 110 }
const EVENT =
  /^(?:I|we|my|our|last \w+|when (?:I|we)|(?:\w+ ){1,3}ago|in (?:19|20)\d\d|hace \w+|cuando|el (?:año|mes) pasado|nos|me)\b/iu
const PAST =
  /\b(?:was|were|had|did|didn['’]t|quit|left|lost|won|made|met|took|began|built|wrote|sold|bought|found|went|came|got|said|shipped|\w{3,15}ed|\p{L}{2,15}(?:ó|é|í|amos|imos|aron|ieron))(?![\p{L}])/iu
/** Sentences about the writer: true of one person, so nothing to agree with. */
const PERSONAL =
  /^(?:I|we|my|our|me|us|he|she)\b|\b(?:I|we|my|our)(?:['’]\w+)?\b|^(?:nos|me|mi|nuestr[oa]s?|hoy|estamos)\b|\p{L}[aei]mos(?![\p{L}])/iu
const LIST_LEAD = /^(?:[-–—•*▪►👉➡✅]\ufe0f?|\d{1,3}[.)])\s+/u

/**
 * Opening lines of five kinds, best first, made of the text's own sentences, figures and keyphrases (English, Spanish).
 * Score: 0.35 x how well the kind opens this type of post + 0.3 x the line's own quality (a sentence of the text above
 * a filled phrase) + 0.2 x nearness to the text + 0.15 x brevity. A statistic only where the text has a figure.
 */
export function suggestHooks(input: HookInput): Hook[] {
  const code = input.reading.language.code
  if (code !== null && code !== 'en' && code !== 'es') return []
  const language = code === 'es' ? 'es' : 'en'
  const material = gather(input)
  const whole = input.vectors.embed(input.reading.text)
  const fits = input.postType === undefined ? undefined : KIND_BY_TYPE[input.postType]
  const glance =
    input.platform === 'x' || input.platform === 'threads' ? GLANCE.short : GLANCE.usual
  const hooks = new Map<string, Hook>()
  const add = ({ kind, text, quality, reason }: Line) => {
    if (text.length > LONGEST || hooks.has(text)) return
    const near = Math.max(0, cosine(input.vectors.embed(text), whole))
    const brief = Math.min(1, Math.max(0, 1 - (text.length - glance) / glance))
    const score = 0.35 * (fits?.[kind] ?? 0.7) + 0.3 * quality + 0.2 * near + 0.15 * brief
    hooks.set(text, { kind, text, score: Math.round(1000 * score) / 1000, reason })
  }
  for (const question of material.questions) {
    add({
      kind: 'question',
      text: question,
      quality: 1,
      reason: HOOKS.question,
    })
  }
  if (material.heading !== null) {
    add({
      kind: 'how-to',
      text: material.heading,
      quality: 1,
      reason: HOOKS.heading,
    })
  }
  for (const howTo of material.howTos) {
    add({ kind: 'how-to', text: howTo, quality: 0.9, reason: HOOKS.howTo })
  }
  for (const template of HOOK_TEMPLATES[language]) {
    for (const line of fillIn(template, material)) add(line)
  }
  const ranked = [...hooks.values()].toSorted(
    (a, b) => b.score - a.score || (a.text < b.text ? -1 : 1),
  )
  return ranked.filter(
    (hook, at) =>
      ranked.slice(0, at).filter(({ kind }) => kind === hook.kind).length < MOST_OF_KIND,
  )
}

interface Line {
  readonly kind: Hook['kind']
  readonly text: string
  readonly quality: number
  readonly reason: string
}

interface Material {
  readonly topics: readonly string[]
  readonly claim: string | null
  readonly figures: readonly string[]
  readonly events: readonly string[]
  readonly questions: readonly string[]
  readonly howTos: readonly string[]
  /** The line before the first point of a list, where it ends in a colon. */
  readonly heading: string | null
  /** Numbered or dotted lines, when there are three or more. */
  readonly steps: number
}

function gather({ reading, keyphrases, quotable }: HookInput): Material {
  const sentences = reading.sentences.slice(0, MOST_SENTENCES).filter(isPlain)
  const lines = sentences.map((sentence) => ({ sentence, text: toLine(sentence.text) }))
  const claim = lines.find(
    ({ sentence }) => quotable.start >= sentence.start && quotable.end <= sentence.end,
  )
  const steps = reading.sentences.filter(({ text }) => LIST_LEAD.test(text)).length
  const firstStep = reading.sentences.findIndex(({ text }) => LIST_LEAD.test(text))
  const before = reading.sentences[firstStep - 1]?.text ?? ''
  const heading = before.endsWith(':') && before.length <= 100 && steps >= 2 ? before : null
  return {
    heading,
    topics: keyphrases
      .slice(0, 5)
      .map((keyphrase) => toTopicPhrase(reading, keyphrase))
      .filter((topic) => topic !== null)
      .slice(0, 2),
    claim: claim === undefined || isQuestion(claim.text) ? null : claim.text,
    figures: lines
      .filter(
        ({ sentence, text }) =>
          hasFigure(sentence) && !isQuestion(text) && !LEANS_ON_OTHERS.test(text),
      )
      .map(({ text }) => text),
    events: lines
      .filter(({ text }) => EVENT.test(text) && PAST.test(text) && !isQuestion(text))
      .map(({ text }) => text),
    questions: lines.filter(({ text }) => isQuestion(text)).map(({ text }) => text),
    howTos: findHowTos(sentences),
    steps: steps >= 3 && heading === null ? steps : 0,
  }
}

/** Sentences that read on their own: no link or tag in them, no list mark, not a heading. */
const isPlain = ({ text, words, entities }: PlacedSentence): boolean =>
  words.length >= 4 &&
  text.length <= LONGEST &&
  !/[:;,]$/.test(text) &&
  !LIST_LEAD.test(text) &&
  !entities.some(({ kind }) => kind === 'link' || kind === 'hashtag' || kind === 'email')

/** A claim that one may agree with or not: no offer, no date, nothing about the writer alone. */
const isGeneral = (line: string): boolean =>
  !PERSONAL.test(line) &&
  !/[\d:\p{Extended_Pictographic}]/u.test(line) &&
  (CONTRAST.test(line) || LASTING.test(line))

const isQuestion = (text: string): boolean => text.endsWith('?')

/** The sentence without emoji at its ends, ending in a mark. */
function toLine(text: string): string {
  const line = text
    .replaceAll(/^[\s\p{Extended_Pictographic}\p{Emoji_Modifier}\u{fe0f}\u{200d}]+/gu, '')
    .replace(/[^\p{L}\p{N}.!?…%)"”’»€$£]{1,20}$/u, '')
    .trim()
  return /[.!?…"”’»]$/.test(line) ? line : `${line}.`
}

const FIGURES: ReadonlySet<string> = new Set(['percent', 'money', 'number'])

const hasFigure = (sentence: PlacedSentence): boolean =>
  sentence.entities.some(
    ({ kind, text }) => FIGURES.has(kind) && !/^\d(?:st|nd|rd|th)?$/i.test(text),
  )

function findHowTos(sentences: readonly PlacedSentence[]): string[] {
  return sentences.flatMap(({ text }) => {
    const match = /\b(?:how to|cómo) [\p{L}\p{N}'’ -]{8,90}/iu.exec(text)
    if (match === null || text.endsWith('?')) return []
    const [found] = match
    return [`${found.charAt(0).toUpperCase()}${found.slice(1).trim()}:`]
  })
}

function* fillIn(template: HookTemplate, material: Material): Generator<Line> {
  const { kind, from } = template
  const lines = {
    topic: [],
    steps: [],
    claim: material.claim === null ? [] : [material.claim],
    figure: material.figures,
    event: material.events,
  }
  for (const line of lines[from]) {
    const inside = /^(?:I\b|\p{Lu}\p{Lu}|\p{Lu}[\p{L}'’]*\s\p{Lu})/u.test(line)
      ? line
      : line.charAt(0).toLowerCase() + line.slice(1)
    const isOwn = template.text === '{line}'
    if (from === 'claim' && !isOwn && !isGeneral(line)) continue
    yield {
      kind,
      text: template.text.replace('{line-inside}', () => inside).replace('{line}', () => line),
      quality: template.quality,
      reason: isOwn ? OWN_LINE[from] : LED_TO[from],
    }
  }
  if (from === 'steps' && material.steps === 0) return
  if (from !== 'topic' && from !== 'steps') return
  for (const [at, topic] of material.topics.entries()) {
    yield {
      kind,
      text: template.text
        .replace('{topic}', () => topic)
        .replace('{count}', () => String(material.steps)),
      quality: template.quality - 0.1 * at,
      reason:
        from === 'steps'
          ? fill(HOOKS.steps, { count: material.steps })
          : fill(HOOKS.topic, { nameTopic: topic }),
    }
  }
}

const OWN_LINE = {
  topic: '',
  steps: '',
  claim: HOOKS.claim,
  figure: HOOKS.figure,
  event: HOOKS.event,
}
const LED_TO = {
  topic: '',
  steps: '',
  claim: HOOKS.intoClaim,
  figure: HOOKS.intoFigure,
  event: HOOKS.intoEvent,
}
