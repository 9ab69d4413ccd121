import { msg } from '#renderer/lib/i18n.ts'

const NAMES: Readonly<Record<string, string>> = {
  technical: msg('Technical quality'),
  quality: msg('Trained quality'),
  sharpness: msg('Sharpness'),
  exposure: msg('Exposure'),
  contrast: msg('Contrast'),
  aesthetic: msg('Aesthetics'),
  colour: msg('Colour'),
  composition: msg('Composition'),
  faces: msg('Faces'),
  text: msg('Text'),
  clutter: msg('Free of clutter'),
  naturalness: msg('Natural look'),
  cleanness: msg('Free of artefacts'),
}
const ORDER = Object.keys(NAMES)

/** What a part of a score is called, as English source text. */
export const partName = (key: string): string => NAMES[key] ?? key

/** The parts of a score by name, known ones first and in one order; each goes from 0 to 1. */
export function toScoreParts(
  parts: Readonly<Record<string, number>>,
): readonly { readonly key: string; readonly name: string; readonly value: number }[] {
  const position = (key: string) => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length)
  return Object.entries(parts)
    .toSorted(([a], [b]) => position(a) - position(b) || a.localeCompare(b))
    .map(([key, value]) => ({ key, name: partName(key), value }))
}
