import type { Intent, QueryAnalysis } from '#shared/contract/ideas.ts'
import type { Analysis, PostType } from '#shared/contract/texts.ts'

/** Words that tell an intent, in English and Spanish. */
const SIGNS: readonly (readonly [Intent, RegExp])[] = [
  [
    'hire',
    /\b(?:hir(?:e|es|ing)|recruit(?:s|ing)?|vacanc(?:y|ies)|job opening|open (?:role|position)|apply for|contratar|contratamos|vacante|puesto de)\b/gi,
  ],
  [
    'invite',
    /\b(?:invit(?:e|es|ing|ation)|webinar|workshop|meetup|conference|open day|rsvp|register|sign up|event|taller|evento|inscr[íi]b\w{0,6}|invitamos)\b/gi,
  ],
  [
    'announce',
    /\b(?:announc(?:e|es|ing|ement)|launch(?:es|ed|ing)?|releas(?:e|es|ed|ing)|introduc(?:e|es|ing)|unveil\w{0,3}|now (?:open|available)|opens?|new (?:version|store|product|feature)|anunci\w{1,6}|lanz(?:amos|a|amiento)|estren\w{1,5})\b/gi,
  ],
  [
    'compare',
    /\b(?:vs|versus|compar(?:e|es|ed|ing|ison)|differences? between|better than|alternatives?|pros and cons|which (?:one|is better)|compar(?:a|amos|ación)|frente a|mejor que|diferencias?)\b/gi,
  ],
  [
    'buy',
    /\b(?:buy|buying|order|price|pricing|cost|costs|cheap|discount|deal|offer|sale|sells?|shop|subscri(?:be|ption)|% off|comprar?|precio|oferta|descuento|rebaja|venta)\b/gi,
  ],
  [
    'learn',
    /\b(?:learn(?:ing)?|how to|how do|guide|tutorial|tips?|steps?|explain(?:ed|s)?|teach(?:es)?|lessons?|basics|beginners?|aprende[r]?|c[óo]mo|gu[íi]a|consejos?|pasos)\b/gi,
  ],
  [
    'opine',
    /\b(?:i (?:think|believe|disagree)|opinion|my (?:view|take)|should|overrated|underrated|wrong about|myth|creo que|opino|deber[íi]a|mito)\b/gi,
  ],
  [
    'tell',
    /\b(?:story|journey|years ago|when i|we started|behind the scenes|what happened|lesson i|historia|hace \d{1,3} años|cuando empec[ée])\b/gi,
  ],
  [
    'ask',
    /\b(?:what do you|who (?:else|knows)|any(?:one|body)|poll|your (?:opinion|favou?rite|experience)|feedback|qu[ée] opin\w{1,4}|encuesta)\b/gi,
  ],
]

const TYPES: Readonly<Record<Intent, readonly PostType[]>> = {
  announce: ['announcement', 'promotional'],
  ask: ['question'],
  buy: ['promotional', 'announcement'],
  compare: ['educational', 'opinion', 'question'],
  hire: ['hiring'],
  inform: ['educational', 'announcement'],
  invite: ['event', 'announcement'],
  learn: ['educational', 'question'],
  opine: ['opinion', 'story'],
  tell: ['story', 'opinion'],
}

/** Words that are searched for intents; what comes behind tells nothing new. */
const MOST_READ = 20_000

/** What a query is for, by its words: the intent with most signs, then the one named first; a lone question is asked, all else informs. */
export function readIntent(query: string): {
  readonly intent: Intent
  readonly signs: readonly string[]
} {
  const text = query.slice(0, MOST_READ)
  const found = SIGNS.map(([intent, sign]) => {
    const matches = [...text.matchAll(sign)]
    const signs = [...new Set(matches.map(([word]) => word.toLowerCase()))]
    return { intent, signs, first: matches[0]?.index ?? 0 }
  }).filter(({ signs }) => signs.length > 0)
  const [best] = found.toSorted((a, b) => b.signs.length - a.signs.length || a.first - b.first)
  if (best) return { intent: best.intent, signs: best.signs }
  return /[?？]\s*$/u.test(text.trimEnd())
    ? { intent: 'ask', signs: ['?'] }
    : { intent: 'inform', signs: [] }
}

/** Kinds of post that serve an intent, best first. */
export const typesFor = (intent: Intent): readonly PostType[] => TYPES[intent]

const MOST_KEYWORDS = 12
const SIMPLE_GRADE = 8
const COMPLEX_GRADE = 13
const LONG_SENTENCE = 25
const SHORT_SENTENCE = 14

/** What the analysis of a text says of it as a topic. */
export function toQueryAnalysis(query: string, analysis: Analysis): QueryAnalysis {
  const { intent, signs } = readIntent(query)
  const { sentiment, readability, emotion, keyphrases, entities } = analysis
  return {
    entities,
    sentiment: { label: sentiment.label, compound: sentiment.compound },
    intent,
    intentSigns: [...signs],
    keywords: keyphrases.slice(0, MOST_KEYWORDS),
    complexity: {
      level: levelOf(readability),
      grade: readability.grade,
      ease: readability.ease,
    },
    emotion: emotion && { label: emotion.label, intensity: emotion.intensity },
  }
}

function levelOf({ grade, wordsPerSentence }: Analysis['readability']) {
  if (grade !== null)
    return grade < SIMPLE_GRADE ? 'simple' : grade < COMPLEX_GRADE ? 'medium' : 'complex'
  if (wordsPerSentence < SHORT_SENTENCE) return 'simple'
  return wordsPerSentence < LONG_SENTENCE ? 'medium' : 'complex'
}
