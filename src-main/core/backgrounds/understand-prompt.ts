import type { Understood } from '#shared/contract/images.ts'
import { PALETTES } from './palettes.ts'
import { hashText } from './random.ts'
import type { BackgroundStyle, Look, NamedColour, Scene } from './scene.ts'
import { PLAIN_LOOK } from './scene.ts'
import { describeLayout, readLayout } from './words/read-layout.ts'
import { LONGEST_PHRASE, lookUp } from './words/lexicon.ts'
import { MOODS } from './words/moods.ts'
import { readColour } from './words/read-colours.ts'
import type { Theme } from './words/theme.ts'
import type { Token } from './words/tokens.ts'
import { readTokens } from './words/tokens.ts'

interface Found {
  readonly word: string
  readonly theme: Theme
}

interface Finds {
  readonly styles: Found[]
  readonly themes: Found[]
  readonly colours: NamedColour[]
  readonly moods: string[]
  readonly avoided: string[]
  readonly avoidedStyles: BackgroundStyle[]
  readonly ignored: string[]
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const NEGATIONS = set('no not without avoid never except minus non sin ni nunca')
/** Words that a "no" reaches across: "no red or orange". */
const BRIDGES = set('or and nor any too very much of the a o ni y')
const OPPOSITES: Record<string, string> = {
  dark: 'bright',
  bright: 'dark',
  warm: 'cold',
  cold: 'warm',
  busy: 'minimal',
  energetic: 'calm',
}
/** Style words that often only describe another one: "layered mountains", "glowing waves". */
const WEAK = set(
  'texture textured surface material textura pattern patterns patron lines lineas layers layered shapes shape formas lights glow points landscape horizon paisaje wall rough silk blend fade curves flowing fluid organic circles squares stripes beams rays streaks sparkle sparkles layer star',
)
/** Times and weather: they colour what is named beside them, and make a style only where nothing is. */
const SETTINGS = set(
  'night midnight noche evening tarde morning manana autumn otono spring primavera springtime summer verano winter invierno fog foggy mist misty niebla',
)
/** Those of them whose colours are stronger than those of the thing. */
const COLOURING = set(
  'night midnight noche autumn otono winter invierno springtime spring primavera',
)
const FALLBACKS: readonly BackgroundStyle[] = ['gradient', 'waves', 'blobs', 'paper', 'gradient']
const MOST_COLOURS = 5
const MOST_IGNORED = 24

/** Reads style, colours, moods and layout from a prompt in English or simple Spanish; every prompt gives a scene. */
export function understandPrompt(prompt: string): Scene {
  const tokens = readTokens(prompt)
  const { layout, used } = readLayout(tokens)
  const finds = readWords(tokens, used)
  const styles = finds.styles.filter(({ theme }) => !finds.avoidedStyles.includes(theme.style))
  const themes = finds.themes.filter(({ theme }) => !finds.avoidedStyles.includes(theme.style))
  const named = styles.find(({ word }) => !WEAK.has(word)) ?? styles[0]
  const chosen = named ?? themes.find(({ word }) => !SETTINGS.has(word)) ?? themes[0]
  const style = chosen?.theme.style ?? fallback(prompt, finds.avoidedStyles)
  const same = [...styles, ...themes].filter(({ theme }) => theme.style === style)
  const settings = themes.filter(({ word }) => COLOURING.has(word))
  const coloured = [named, ...settings, ...themes, ...styles].find((found) => found?.theme.palette)
  const palette = coloured?.theme.palette
  return {
    style,
    variant: same.find(({ theme }) => theme.variant !== null)?.theme.variant ?? null,
    colours: finds.colours.slice(0, MOST_COLOURS),
    suggested: palette ? PALETTES[palette] : [],
    suggestedBy: coloured?.word ?? null,
    moods: [...new Set(finds.moods)],
    look: lookOf(finds.moods),
    layout,
    avoided: finds.avoided,
    ignored: [...new Set(finds.ignored)].slice(0, MOST_IGNORED),
  }
}

/** What is said beside a picture about its prompt. */
export function toUnderstood(scene: Scene): Understood {
  const suggested = scene.suggestedBy
    ? scene.suggested.map((hex) => ({ word: scene.suggestedBy ?? '', hex }))
    : []
  return {
    style: scene.style,
    colours: scene.colours.length > 0 ? [...scene.colours] : suggested,
    moods: [...scene.moods],
    layout: [...describeLayout(scene.layout)],
    ignored: [...scene.ignored],
  }
}

function readWords(tokens: readonly Token[], used: ReadonlySet<number>): Finds {
  const finds: Finds = {
    styles: [],
    themes: [],
    colours: [],
    moods: [],
    avoided: [],
    avoidedStyles: [],
    ignored: [],
  }
  let isNegated = false
  for (let position = 0; position < tokens.length;) {
    const token = tokens[position]
    if (!token) break
    if (token.isBreak || NEGATIONS.has(token.word)) {
      isNegated = !token.isBreak
      position++
      continue
    }
    const length = used.has(position) ? 1 : readOne(tokens, position, { finds, isNegated })
    if (isNegated && !BRIDGES.has(token.word))
      isNegated = BRIDGES.has(tokens[position + length]?.word ?? '')
    position += length
  }
  return finds
}

/** Takes in what stands at a position; answers how many tokens that was. */
function readOne(
  tokens: readonly Token[],
  position: number,
  { finds, isNegated }: { finds: Finds; isNegated: boolean },
): number {
  for (let length = LONGEST_PHRASE; length > 1; length--) {
    const run = tokens.slice(position, position + length)
    if (run.length < length || run.some(({ isBreak }) => isBreak)) continue
    const phrase = run.map(({ word }) => word).join(' ')
    const sense = lookUp(phrase)
    if (!sense || sense.kind === 'filler') continue
    if (sense.kind === 'colour') return takeColour(tokens, position, { finds, isNegated }) ?? length
    take({ word: phrase, sense, isNegated }, finds)
    return length
  }
  const word = tokens[position]?.word ?? ''
  const sense = lookUp(word)
  if (sense?.kind !== 'theme' && sense?.kind !== 'style') {
    const taken = takeColour(tokens, position, { finds, isNegated })
    if (taken !== null) return taken
  }
  if (sense) take({ word, sense, isNegated }, finds)
  // What is not wanted and would not be painted anyway is granted.
  else if (!isNegated && word.length > 1 && !/^\p{N}+$/u.test(word)) finds.ignored.push(word)
  return 1
}

/** Takes in the colour that is named at a position; answers how many tokens that was, or null where none is. */
function takeColour(
  tokens: readonly Token[],
  position: number,
  { finds, isNegated }: { finds: Finds; isNegated: boolean },
): number | null {
  const colour = readColour(tokens, position)
  if (!colour) return null
  if (isNegated) finds.avoided.push(colour.hex)
  else finds.colours.push({ word: colour.word, hex: colour.hex })
  return colour.length
}

function take(
  {
    word,
    sense,
    isNegated,
  }: { word: string; sense: NonNullable<ReturnType<typeof lookUp>>; isNegated: boolean },
  finds: Finds,
): void {
  switch (sense.kind) {
    case 'style':
    case 'theme':
      if (isNegated) finds.avoidedStyles.push(sense.theme.style)
      else (sense.kind === 'style' ? finds.styles : finds.themes).push({ word, theme: sense.theme })
      break
    case 'mood': {
      const mood = isNegated ? OPPOSITES[sense.mood] : sense.mood
      if (mood) finds.moods.push(mood)
      break
    }
    case 'colour':
    case 'filler':
      break
    default:
      throw new Error(`unknown sense ${String(sense satisfies never)}`)
  }
}

function lookOf(moods: readonly string[]): Look {
  const look: { -readonly [K in keyof Look]: Look[K] } = { ...PLAIN_LOOK }
  for (const mood of new Set(moods)) {
    const change = MOODS[mood] ?? {}
    look.light += change.light ?? 0
    look.warmth += change.warmth ?? 0
    look.chroma *= change.chroma ?? 1
    look.contrast *= change.contrast ?? 1
    look.scale *= change.scale ?? 1
    look.turbulence *= change.turbulence ?? 1
    look.grain *= change.grain ?? 1
    look.softness *= change.softness ?? 1
  }
  const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))
  return {
    light: within(look.light, -1, 1),
    warmth: within(look.warmth, -1, 1),
    chroma: within(look.chroma, 0.4, 1.6),
    contrast: within(look.contrast, 0.55, 1.45),
    scale: within(look.scale, 0.5, 1.8),
    turbulence: within(look.turbulence, 0.35, 1.7),
    grain: within(look.grain, 0.5, 3.5),
    softness: within(look.softness, 0.5, 2.4),
  }
}

function fallback(prompt: string, avoided: readonly BackgroundStyle[]): BackgroundStyle {
  const open = FALLBACKS.filter((style) => !avoided.includes(style))
  return open[hashText(prompt) % Math.max(1, open.length)] ?? 'gradient'
}
