import type { Analysis } from '#shared/contract/texts.ts'
import { PALETTES, STYLE_PALETTES, type PaletteName } from '#main/core/backgrounds/palettes.ts'
import { hashText } from '#main/core/backgrounds/random.ts'
import { BACKGROUND_STYLES, type BackgroundStyle } from '#main/core/backgrounds/scene.ts'
import { understandPrompt } from '#main/core/backgrounds/understand-prompt.ts'
import { nameColour } from './name-colour.ts'
import { STYLES } from './styles.ts'

/** What `images.fromText` answers. */
export interface PostPrompt {
  prompt: string
  negativePrompt: string
  /** The id of a preset. */
  style: string
  concepts: string[]
  /** One or two words that the painter knows. */
  mood: string
  /** Hex codes. */
  palette: string[]
}

interface Feeling {
  readonly mood: string
  readonly style: BackgroundStyle
  readonly palette: PaletteName
}

type Read = Pick<
  Analysis,
  'keyphrases' | 'entities' | 'emotion' | 'sentiment' | 'tone' | 'postType'
>

const MOST_CONCEPTS = 4
const LONGEST_CONCEPT = 40
/** Below this the feeling of a text is not worth painting. */
const FELT = 0.35
const WORDS = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu
const PICTURED = new Set<Analysis['entities'][number]['kind']>(['place'])
/** What a name, a number or an address would only spoil. */
const NOT_PICTURED = new Set<Analysis['entities'][number]['kind']>([
  'person',
  'date',
  'time',
  'money',
  'percent',
  'number',
  'link',
  'email',
  'mention',
])

const EMOTIONS: Record<string, Feeling> = {
  joy: { mood: 'bright, playful', style: 'blobs', palette: 'candy' },
  optimism: { mood: 'bright, warm', style: 'sunset', palette: 'dawn' },
  sadness: { mood: 'moody, calm', style: 'mountains', palette: 'haze' },
  anger: { mood: 'dramatic', style: 'geometric', palette: 'ember' },
  fear: { mood: 'dark, moody', style: 'sky', palette: 'slate' },
  surprise: { mood: 'energetic', style: 'gradient', palette: 'energy' },
}
const SENTIMENTS: Record<string, Feeling> = {
  positive: { mood: 'bright', style: 'gradient', palette: 'lagoon' },
  neutral: { mood: 'calm', style: 'gradient', palette: 'ocean' },
  negative: { mood: 'moody', style: 'mountains', palette: 'slate' },
}
const POST_TYPES: Record<string, Partial<Feeling>> = {
  announcement: { style: 'gradient', palette: 'energy' },
  educational: { style: 'grid', palette: 'blueprint' },
  event: { style: 'bokeh', palette: 'gold' },
  hiring: { style: 'geometric', palette: 'finance' },
  opinion: { style: 'geometric', palette: 'retro' },
  promotional: { style: 'blobs', palette: 'clay' },
  question: { style: 'waves', palette: 'lagoon' },
  story: { style: 'light-leak', palette: 'autumn' },
}

/** A prompt for a picture that goes with a post, from what was read in it; the same post gives the same prompt, and the painter understands its mood and colours. */
export function promptFromPost({
  text,
  analysis,
  style: wish,
}: {
  readonly text: string
  readonly analysis: Read
  readonly style?: string | undefined
}): PostPrompt {
  const concepts = conceptsOf(analysis)
  const feeling = feelingOf(analysis)
  const scene = understandPrompt(concepts.join(', '))
  const hasSubject = scene.suggestedBy !== null
  const chosen = STYLES.find(({ id }) => id === wish)
  const painted =
    BACKGROUND_STYLES.find((name) => name === chosen?.id) ??
    (hasSubject ? scene.style : feeling.style)
  const preset = chosen ?? STYLES.find(({ id }) => id === painted)
  const palette = hasSubject
    ? [...scene.suggested]
    : [...PALETTES[paletteOf(painted, { feeling, text })]]
  const colours = [
    ...new Set(
      [palette[1], palette[2], palette[0]].flatMap((hex) => (hex ? [nameColour(hex)] : [])),
    ),
  ]
  // A background is named first, since the painter takes its style from there; a model gets its style's words later.
  const subject = preset?.kind === 'diffusion' ? [] : [`abstract ${preset?.words ?? painted}`]
  const parts = [
    ...subject,
    ...concepts,
    feeling.mood,
    colours.slice(0, 2).join(' and '),
    'empty space',
  ]
  return {
    prompt: parts.join(', '),
    negativePrompt: 'text, letters, watermark, logo, faces',
    style: preset?.id ?? painted,
    concepts,
    mood: feeling.mood,
    palette,
  }
}

function conceptsOf({ keyphrases, entities }: Read): string[] {
  const hidden = entities.filter(({ kind }) => NOT_PICTURED.has(kind))
  const isHidden = ({ start, end }: { start: number; end: number }) =>
    hidden.some((entity) => entity.start < end && start < entity.end)
  const phrases = [...keyphrases]
    .toSorted((a, b) => b.score - a.score || a.start - b.start)
    .filter((phrase) => !isHidden(phrase))
  const places = entities.filter(({ kind }) => PICTURED.has(kind))
  const concepts: string[] = []
  for (const { text } of [...phrases.slice(0, MOST_CONCEPTS), ...places, ...phrases]) {
    const concept = (text.match(WORDS) ?? []).join(' ').toLowerCase()
    if (concept.length < 3 || concept.length > LONGEST_CONCEPT) continue
    // A phrase that says what another one says already is left out.
    if (concepts.some((known) => known.includes(concept) || concept.includes(known))) continue
    if (concepts.push(concept) === MOST_CONCEPTS) break
  }
  return concepts
}

function feelingOf({ emotion, sentiment, postType }: Read): Feeling {
  const base = SENTIMENTS[sentiment.label] ?? { mood: 'calm', style: 'gradient', palette: 'ocean' }
  const form = postType ? (POST_TYPES[postType.label] ?? {}) : {}
  const felt = emotion && emotion.intensity >= FELT ? EMOTIONS[emotion.label] : undefined
  // Joy in a text that is negative as a whole is irony or a slip of the classifier.
  const isAtOdds =
    felt !== undefined &&
    ((sentiment.label === 'negative' && ['joy', 'optimism'].includes(emotion?.label ?? '')) ||
      (sentiment.label === 'positive' &&
        ['anger', 'fear', 'sadness'].includes(emotion?.label ?? '')))
  if (felt && !isAtOdds) return felt
  return { ...base, ...form }
}

function paletteOf(
  style: BackgroundStyle,
  { feeling, text }: { feeling: Feeling; text: string },
): PaletteName {
  if (style === feeling.style) return feeling.palette
  const names = STYLE_PALETTES[style]
  return names[hashText(text.slice(0, 2000)) % names.length] ?? feeling.palette
}
