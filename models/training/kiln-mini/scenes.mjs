// Draws scenes for the painter and says them in words, with what was said beside the words.
import { COLOUR_WORDS } from '#main/core/backgrounds/words/colours.ts'
import { COLOUR_CHANGES, changeColour } from '#main/core/backgrounds/words/modifiers.ts'
import { MOODS, MOOD_WORDS } from '#main/core/backgrounds/words/moods.ts'
import { STYLE_WORDS } from '#main/core/backgrounds/words/style-words.ts'
import { THEMES } from '#main/core/backgrounds/words/themes.ts'
import { BACKGROUND_STYLES, PLAIN_LOOK } from '#main/core/backgrounds/scene.ts'
import { hexToOklch, oklchToLinear } from '#main/core/colour/oklab.ts'
import { PALETTES } from '#main/core/backgrounds/palettes.ts'
import * as say from './phrases.mjs'

const pick = (random, things) => things[Math.floor(random() * things.length)]
const chance = (random, share) => random() < share

const colours = COLOUR_WORDS.split('|')
  .map((entry) => entry.trim())
  .filter(Boolean)
  .map((entry) => ({ word: entry.slice(0, -7), hex: `#${entry.slice(-6)}` }))
const byWord = new Map(colours.map((colour) => [colour.word, colour]))
const common = say.COMMON_COLOURS.map((word) => byWord.get(word)).filter(Boolean)
const changes = [
  'dark',
  'dark',
  'deep',
  'light',
  'light',
  'pale',
  'pastel',
  'soft',
  'bright',
  'vivid',
  'muted',
  'dusty',
]
const moodNames = Object.keys(MOODS)
const HORIZONS = new Set(['sky', 'mountains', 'sunset', 'waves'])
const SIDES = ['left', 'right', 'top', 'bottom']
const OTHER_SIDES = ['centre', 'centre', 'top-left', 'top-right', 'bottom-left', 'bottom-right']

const words = (line) => line.split(' ').map((word) => word.replaceAll('_', ' '))

function toHex([r, g, b]) {
  const byte = (value) => {
    const v = Math.min(1, Math.max(0, value))
    const s = v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055
    return Math.round(s * 255)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${byte(r)}${byte(g)}${byte(b)}`
}

function drawColour(random) {
  const colour = pick(random, chance(random, 0.55) ? common : colours)
  if (!chance(random, 0.22)) return colour
  const change = pick(random, changes)
  if (byWord.has(`${change} ${colour.word}`)) return byWord.get(`${change} ${colour.word}`)
  const hex = toHex(oklchToLinear(changeColour(hexToOklch(colour.hex), COLOUR_CHANGES.get(change))))
  return { word: `${change} ${colour.word}`, hex }
}

function lookOf(moods) {
  const look = { ...PLAIN_LOOK }
  for (const mood of moods)
    for (const [key, value] of Object.entries(MOODS[mood]))
      look[key] =
        key === 'light' || key === 'warmth'
          ? Math.max(-1, Math.min(1, look[key] + value))
          : look[key] * value
  return look
}

/** Colours and moods of a scene. */
export function drawTone(random) {
  const kind = random()
  const moodCount = random() < 0.35 ? 0 : random() < 0.7 ? 1 : 2
  const moods = [...new Set(Array.from({ length: moodCount }, () => pick(random, moodNames)))]
  const tone = { moods, look: lookOf(moods), colours: [], suggested: [], theme: null }
  if (kind < 0.68) {
    const share = random()
    const count = share < 0.52 ? 1 : share < 0.87 ? 2 : 3
    while (tone.colours.length < count) {
      const colour = drawColour(random)
      if (!tone.colours.some(({ hex }) => hex === colour.hex)) tone.colours.push(colour)
    }
    return tone
  }
  if (kind < 0.88) {
    const theme = pick(
      random,
      THEMES.filter(({ palette }) => palette),
    )
    return { ...tone, theme, suggested: PALETTES[theme.palette] }
  }
  return tone
}

/** One scene of a tone; its palette is that of the theme, or of the style, where no colour is named. */
export function drawScene(random, tone) {
  const style = tone.theme?.style ?? pick(random, BACKGROUND_STYLES)
  const named = STYLE_WORDS.filter((row) => row.style === style)
  const row = chance(random, 0.6) ? named[0] : pick(random, named)
  const things = THEMES.filter((theme) => theme.style === style)
  // A thing may stand for its style beside colours that are named.
  const thing =
    tone.theme ??
    (tone.colours.length > 0 && things.length > 0 && chance(random, 0.15)
      ? pick(random, things)
      : null)
  const layout = { empty: null, focus: null, horizon: null, diagonal: false, vignette: false }
  if (chance(random, 0.6)) layout.empty = pick(random, chance(random, 0.85) ? SIDES : OTHER_SIDES)
  else if (chance(random, 0.2)) layout.focus = pick(random, [...SIDES, 'centre'])
  if (HORIZONS.has(style) && chance(random, 0.2))
    layout.horizon = chance(random, 0.5) ? 'low' : 'high'
  if (chance(random, 0.05)) layout.diagonal = true
  if (chance(random, 0.07)) layout.vignette = true
  return {
    scene: {
      style,
      variant: thing ? thing.variant : row.variant,
      colours: tone.colours,
      suggested: tone.theme || !row.palette ? tone.suggested : PALETTES[row.palette],
      moods: tone.moods,
      look: tone.look,
      layout,
      avoided: [],
      ignored: [],
    },
    styleWords: words(thing ? thing.words : row.words),
    isThing: thing !== null,
  }
}

/** The colours that a caption of a scene lets one expect: those named, or those of a thing; null where the painter chooses. */
export function paletteOf({ scene }) {
  if (scene.colours.length > 0) return scene.colours.map(({ hex }) => hex)
  return scene.suggested.length > 0 ? [...scene.suggested] : null
}

/** A caption of a scene, and what of the scene it says. */
export function sayScene(random, drawn, isShort = false) {
  const { scene, styleWords } = drawn
  const { layout } = scene
  const keeps = (share) => !isShort || chance(random, share)
  const said = {
    style: null,
    colours: [],
    moods: [],
    empty: null,
    focus: null,
    horizon: null,
    diagonal: false,
    vignette: false,
  }
  let style = ''
  if (keeps(0.8)) {
    said.style = scene.style
    style =
      chance(random, 0.35) && !drawn.isThing
        ? scene.style.replace('-', ' ')
        : pick(random, styleWords)
  }
  let colour = ''
  if (scene.colours.length > 0 && keeps(0.7)) {
    said.colours = scene.colours.map(({ hex }) => hex)
    const names = scene.colours.map(({ word }) => word)
    colour =
      names.length === 1
        ? names[0]
        : names.slice(0, -1).join(', ') + pick(random, say.JOINS) + names.at(-1)
  }
  const moods = []
  for (const mood of scene.moods)
    if (keeps(0.6)) {
      said.moods.push(mood)
      moods.push(chance(random, 0.4) ? mood : pick(random, words(MOOD_WORDS[mood])))
    }
  const places = []
  const side = (templates, where) =>
    pick(random, templates).replace('{side}', pick(random, say.SIDE_WORDS[where]))
  if (layout.empty && keeps(0.6)) places.push(side(say.ROOM, (said.empty = layout.empty)))
  if (layout.focus && keeps(0.6)) places.push(side(say.FOCUS, (said.focus = layout.focus)))
  if (layout.horizon && keeps(0.6))
    places.push(pick(random, say.HORIZON[(said.horizon = layout.horizon)]))
  said.diagonal = layout.diagonal && keeps(0.6)
  if (said.diagonal) places.push(pick(random, say.DIAGONAL))
  said.vignette = layout.vignette && keeps(0.6)
  if (said.vignette) places.push(pick(random, say.VIGNETTE))
  return { text: arrange(random, { style, colour, moods, places }), said }
}

function arrange(random, { style, colour, moods, places }) {
  const tail = chance(random, 0.3) ? pick(random, say.TAILS) : ''
  const tones = colour && colour + pick(random, say.COLOUR_TAILS)
  const [first = '', ...others] = moods
  const form = random()
  let parts
  if (form < 0.35) parts = [[first, colour, style, tail], others, places]
  else if (form < 0.5) parts = [[style, colour && 'in', tones], [first, tail], others, places]
  else if (form < 0.62)
    parts = [
      [
        pick(random, ['a', 'an abstract', 'a simple', '']),
        first,
        tail || 'background',
        style && 'with',
        style,
      ],
      [tones],
      others,
      places,
    ]
  else if (form < 0.7) parts = [[colour, style], [...places], moods.slice(), [tail]]
  else if (form < 0.78) parts = [places, [first, style], [tones], others, [tail]]
  else {
    parts = [
      [style],
      [tones],
      ...moods.map((mood) => [mood]),
      ...places.map((place) => [place]),
      [tail],
    ]
    for (let at = parts.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1))
      ;[parts[at], parts[other]] = [parts[other], parts[at]]
    }
  }
  const comma = pick(random, [', ', ', ', ', ', ' ', '. ', '; '])
  const phrases = parts
    .map((part) => part.filter(Boolean).join(part === places ? ', ' : ' '))
    .filter(Boolean)
  const text = phrases.join(comma)
  return chance(random, 0.2) ? text.charAt(0).toUpperCase() + text.slice(1) : text
}
