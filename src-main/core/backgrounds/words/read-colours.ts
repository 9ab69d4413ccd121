import { hexToOklch, mixOklch, oklchToHex } from '#main/core/colour/oklab.ts'
import type { NamedColour } from '../scene.ts'
import { lookUp, LONGEST_PHRASE } from './lexicon.ts'
import { changeColour, COLOUR_CHANGES } from './modifiers.ts'
import type { Token } from './tokens.ts'

interface ColourReading extends NamedColour {
  /** How many tokens it took. */
  readonly length: number
}

const HEX = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/
/** How much of "bluish" is left in "bluish green". */
const TINGE = 0.35

/** The colour that is named at a position, with the words that change it before or (as in Spanish) after; null if none is. */
export function readColour(tokens: readonly Token[], start: number): ColourReading | null {
  let position = start
  // "light pink" and "dark green" are colours of their own; "light teal" is teal, changed.
  const whole = baseAt(tokens, start)
  if (!whole)
    while (COLOUR_CHANGES.has(tokens[position]?.word ?? '') && position - start < 4) position++
  const base = whole ?? baseAt(tokens, position)
  if (!base) return null
  let colour = hexToOklch(base.hex)
  for (let before = start; before < position; before++) {
    const change = COLOUR_CHANGES.get(tokens[before]?.word ?? '')
    if (change) colour = changeColour(colour, change)
  }
  let end = position + base.length
  const isTinge = (tokens[end - 1]?.word ?? '').endsWith('ish')
  const next = baseAt(tokens, end)
  if (next && (tokens[end]?.isJoined || isTinge)) {
    const other = hexToOklch(next.hex)
    colour = isTinge ? mixOklch(other, colour, TINGE) : mixOklch(colour, other, 0.5)
    end += next.length
  }
  for (let change = changeAfter(tokens, end); change; change = changeAfter(tokens, end)) {
    colour = changeColour(colour, change)
    end++
  }
  const word = tokens
    .slice(start, end)
    .map((token, index) => (index > 0 ? (token.isJoined ? '-' : ' ') : '') + token.word)
    .join('')
  return { word, hex: oklchToHex(colour), length: end - start }
}

const SPANISH_AFTER = new Set(
  'oscuro oscura claro clara palido palida brillante suave vivo intenso profundo pastel'.split(' '),
)

function changeAfter(tokens: readonly Token[], position: number) {
  const word = tokens[position]?.word ?? ''
  // "pastel" and the like after a colour belong to it only where no other colour follows.
  if (!SPANISH_AFTER.has(word) || baseAt(tokens, position + 1)) return
  return COLOUR_CHANGES.get(word)
}

function baseAt(
  tokens: readonly Token[],
  position: number,
): { hex: string; length: number } | null {
  const word = tokens[position]?.word ?? ''
  if (HEX.test(word)) {
    const digits = word.slice(1)
    const long = digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits
    return { hex: `#${long}`, length: 1 }
  }
  for (let length = LONGEST_PHRASE; length > 0; length--) {
    const run = tokens.slice(position, position + length)
    if (run.length < length || run.some(({ isBreak }) => isBreak)) continue
    const sense = lookUp(run.map((token) => token.word.replaceAll('grey', 'gray')).join(' '))
    if (sense?.kind === 'colour') return { hex: sense.hex, length }
    if (sense && length > 1) return null
  }
  return null
}
