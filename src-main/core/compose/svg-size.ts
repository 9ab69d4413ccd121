/** Pixels of CSS in each unit. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
}
const LENGTH = /^\s{0,9}(\d{0,9}\.?\d{0,9}(?:e[+-]?\d{1,2})?)([a-z]{0,2})\s{0,9}$/i
/** What a page shows of an SVG that says no size. */
const DEFAULT = { width: 300, height: 150 }
const LARGEST = 8192

/** The size in pixels that an SVG asks for, and its view box. */
export interface SvgSize {
  readonly width: number
  readonly height: number
  readonly viewBox: string
}

/** Reads `width`, `height` and `viewBox` of a root element; a missing one follows from the others, and the longer side is at most 8192. */
export function readSvgSize(attributes: Readonly<Record<string, string>>): SvgSize {
  const box = (attributes['viewBox'] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [x = 0, y = 0, boxWidth = 0, boxHeight = 0] = box.every(Number.isFinite) ? box : []
  const hasBox = boxWidth > 0 && boxHeight > 0
  const wide = readLength(attributes['width'])
  const high = readLength(attributes['height'])
  const ratio = hasBox ? boxWidth / boxHeight : DEFAULT.width / DEFAULT.height
  const width = wide ?? (high !== undefined ? high * ratio : hasBox ? boxWidth : DEFAULT.width)
  const height = high ?? width / ratio
  const scale = Math.min(1, LARGEST / Math.max(width, height))
  return {
    width: Math.max(1, width * scale),
    height: Math.max(1, height * scale),
    viewBox: hasBox ? `${x} ${y} ${boxWidth} ${boxHeight}` : `0 0 ${width} ${height}`,
  }
}

function readLength(text = ''): number | undefined {
  const [, figure = '', unit = ''] = LENGTH.exec(text) ?? []
  const value =
    figure === '' ? Number.NaN : Number(figure) * (UNITS[unit.toLowerCase()] ?? Number.NaN)
  return Number.isFinite(value) && value > 0 ? value : undefined
}
