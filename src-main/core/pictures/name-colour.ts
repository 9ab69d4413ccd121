import { hexToOklch } from '#main/core/colour/oklab.ts'

/** Colours with a name that everybody knows and that the painter reads back as the same colour. */
const NAMES: readonly (readonly [name: string, hex: string])[] = [
  ['navy', '#14285f'],
  ['dark blue', '#10207f'],
  ['blue', '#2450e0'],
  ['sky blue', '#7cc4ee'],
  ['light blue', '#a4d2ea'],
  ['steel blue', '#4682b4'],
  ['petrol', '#145a6b'],
  ['teal', '#0e8f8c'],
  ['turquoise', '#2fc9bd'],
  ['mint', '#98e0c0'],
  ['emerald', '#1f9e62'],
  ['forest green', '#22703a'],
  ['bottle green', '#14523c'],
  ['sage', '#9caf88'],
  ['green', '#2e9e38'],
  ['lime', '#82da2a'],
  ['olive', '#7d7f28'],
  ['yellow', '#f7d417'],
  ['gold', '#d9a92c'],
  ['mustard', '#d9a520'],
  ['amber', '#f8a817'],
  ['orange', '#f98a1c'],
  ['apricot', '#fbb984'],
  ['peach', '#ffc39e'],
  ['terracotta', '#c7623f'],
  ['rust', '#b1451f'],
  ['coral', '#ff7f5e'],
  ['red', '#dc2430'],
  ['burgundy', '#7a1832'],
  ['rose', '#e2687f'],
  ['blush', '#eec3c0'],
  ['pink', '#f78fb3'],
  ['raspberry', '#c72259'],
  ['plum', '#a85aa0'],
  ['aubergine', '#4f2450'],
  ['purple', '#8e2aad'],
  ['lavender', '#b9a5e2'],
  ['indigo', '#4527a0'],
  ['brown', '#80492a'],
  ['espresso', '#46301f'],
  ['camel', '#c19a6b'],
  ['beige', '#e8dcc0'],
  ['ivory', '#fbf8ec'],
  ['charcoal', '#34383d'],
  ['slate', '#5b6b7b'],
  ['gray', '#85878b'],
  ['silver', '#bcc0c4'],
  ['white', '#f8f8f7'],
]

/** The plain name nearest to a hex colour in OKLab. */
export function nameColour(hex: string): string {
  const wanted = placeOf(hex)
  let best = 'gray'
  let least = Infinity
  for (const [name, known] of NAMES) {
    const place = placeOf(known)
    const away = Math.hypot(...wanted.map((value, axis) => value - (place[axis] ?? 0)))
    if (away < least) {
      least = away
      best = name
    }
  }
  return best
}

/** Lightness counts for less than hue: a name is kept in light and shade. */
function placeOf(hex: string): readonly number[] {
  const { l, c, h } = hexToOklch(hex)
  const angle = (h * Math.PI) / 180
  return [l * 0.7, c * Math.cos(angle), c * Math.sin(angle)]
}
