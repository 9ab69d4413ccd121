import type { Colour } from './colours.ts'
import { parseColour, toHex } from './colours.ts'

/** A number as SVG has it, to thousandths; what is no number is 0. */
export const figure = (value: number): string =>
  Number.isFinite(value) ? String(Math.round(value * 1000) / 1000) : '0'

/** Attributes of an element; those that are undefined are left out. Values must be our own: nothing is escaped. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content = '',
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? figure(value) : value}"`)
    .join('')
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}

/** A colour as the attributes `fill` or `stroke` and its opacity. */
export function paint(
  kind: 'fill' | 'stroke',
  colour: string | Colour,
): Record<string, string | number> {
  const parsed = typeof colour === 'string' ? parseColour(colour) : colour
  return {
    [kind]: toHex(parsed),
    ...(parsed.alpha < 1 && { [`${kind}-opacity`]: parsed.alpha }),
  }
}
