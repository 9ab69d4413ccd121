import type { PostToken } from '#main/core/text/tokens-of-post.ts'

/** What the engagement prior looks at besides the words and the subject: name, and value on its own scale. */
export type EngagementFeatures = Readonly<Record<FeatureName, number>>

/** The features in the order in which the fitted weights list them. */
export const FEATURES = [
  'length',
  'firstLine',
  'wordLength',
  'lines',
  'questions',
  'exclamations',
  'numbers',
  'startsWithNumber',
  'capitals',
  'quotes',
  'colons',
  'brackets',
  'hashtags',
  'mentions',
  'links',
  'emoji',
  'you',
  'i',
  'we',
  'howOrWhy',
  'listicle',
  'superlatives',
  'newness',
  'sentiment',
  'strength',
] as const
type FeatureName = (typeof FEATURES)[number]

interface FeatureSource {
  readonly text: string
  readonly tokens: readonly PostToken[]
  /** VADER's compound, -1..1. */
  readonly compound: number
}

const SPACES = /\s+/
const EMOJI = /\p{Extended_Pictographic}/gu
const WORDS = {
  you: new Set(['you', 'your', 'yours', "you're", 'u']),
  i: new Set(['i', "i'm", "i've", 'my', 'me', 'mine']),
  we: new Set(['we', 'our', 'us', "we're", "we've"]),
  howOrWhy: new Set(['how', 'why', 'what', 'when', 'which', 'who']),
  listicle: new Set(['ways', 'things', 'reasons', 'tips', 'lessons', 'rules', 'steps', 'mistakes']),
  superlatives: new Set(['best', 'most', 'worst', 'first', 'never', 'every', 'only', 'biggest']),
  newness: new Set(['new', 'now', 'today', 'just', 'launch', 'launched', 'announcing', 'finally']),
} as const

/** Measures a post for the engagement prior; linear in its length. */
export function measureEngagementFeatures({
  text,
  tokens,
  compound,
}: FeatureSource): EngagementFeatures {
  const words = text.split(SPACES).filter(Boolean)
  const bare = words.map((word) => word.toLowerCase().replaceAll(/^[^a-z0-9']+|[^a-z0-9']+$/g, ''))
  const has = (set: ReadonlySet<string>) => (bare.some((word) => set.has(word)) ? 1 : 0)
  const count = (char: string) => Math.min(5, text.split(char).length - 1)
  const kinds = (kind: PostToken['kind']) =>
    Math.min(10, tokens.filter((token) => token.kind === kind).length)
  const letters = text.replaceAll(/[^A-Za-z]/g, '')
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return {
    length: Math.log1p(text.length),
    firstLine: Math.log1p((lines[0] ?? '').length),
    wordLength:
      words.length === 0
        ? 0
        : Math.min(12, words.reduce((sum, w) => sum + w.length, 0) / words.length),
    lines: Math.log1p(lines.length),
    questions: count('?'),
    exclamations: count('!'),
    numbers: Math.min(10, words.filter((word) => /\d/.test(word)).length),
    startsWithNumber: /^\W*\d/.test(text) ? 1 : 0,
    capitals: letters.length === 0 ? 0 : letters.replaceAll(/[^A-Z]/g, '').length / letters.length,
    quotes: /["“”«»]/.test(text) ? 1 : 0,
    colons: text.replaceAll('://', '').includes(':') ? 1 : 0,
    brackets: /[[(]/.test(text) ? 1 : 0,
    hashtags: kinds('hashtag'),
    mentions: kinds('mention'),
    links: kinds('link'),
    emoji: Math.min(10, text.match(EMOJI)?.length ?? 0),
    you: has(WORDS.you),
    i: has(WORDS.i),
    we: has(WORDS.we),
    howOrWhy: has(WORDS.howOrWhy),
    listicle: has(WORDS.listicle),
    superlatives: has(WORDS.superlatives),
    newness: has(WORDS.newness),
    sentiment: compound,
    strength: Math.abs(compound),
  }
}
