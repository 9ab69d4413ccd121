/** What a decimal point looks like in a file. */
export type Decimal = '.' | ','

/** Cells that say "nothing is known". */
const ABSENT = new Set(
  [
    '',
    '-',
    '--',
    '---',
    '–',
    '—',
    'n/a',
    'na',
    'n.a.',
    'n/d',
    'nd',
    's/d',
    'null',
    'none',
    'nan',
    'undefined',
  ].concat(['#n/a', 'not available', 'no disponible', '(not set)', '…', '...']),
)

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  mil: 1e3,
  m: 1e6,
  mill: 1e6,
  million: 1e6,
  millions: 1e6,
  millon: 1e6,
  millones: 1e6,
  b: 1e9,
  bn: 1e9,
}

/** Whether a cell stands for "not known", as `--`, `N/A` and `undefined` do. */
export function isAbsent(cell: string): boolean {
  return cell.length <= 14 && ABSENT.has(cell.trim().toLowerCase())
}

/**
 * The number a cell shows: `1,234`, `1.234`, `1 234`, `1'234`, `12K`, `1,2 mil`, `45 %` (0.45), `< 1%` (half of it).
 * null where it shows none is known, NaN where it is no number. A cell that is plain whatever the file's locale
 * (`1.234,5` and `1,234.5`) is read as it is.
 */
export function parseNumber(cell: string, decimal: Decimal): number | null {
  const quick = digits(cell)
  if (quick >= 0) return quick
  if (isAbsent(cell)) return null
  if (cell.length > MOST) return NaN
  const match = SHAPE.exec(tidy(cell))
  if (match === null) return NaN
  const [, below = '', minus = '', body = '', unit = '', percent = ''] = match
  const value = plain(body, decimal)
  const scale = unit === '' ? 1 : (SCALES[unit] ?? NaN)
  const signed = (minus === '' ? 1 : -1) * value * scale
  return (percent === '' ? signed : signed / 100) * (below === '' ? 1 : 0.5)
}

const MOST = 40
const SHAPE = /^(<?)([-(]?)([\d.,]+)([a-z]*)\)?(%?)$/

/** Digits alone, up to 15 of them, else -1. */
function digits(cell: string): number {
  const { length } = cell
  if (length === 0 || length > 15) return -1
  let value = 0
  for (let at = 0; at < length; at++) {
    const digit = cell.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

function tidy(cell: string): string {
  return cell
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f\s'’`´_$€£¥+]|\busd\b|\beur\b|\.(?=\s*$)/g, '')
    .replaceAll(/[−–—]/g, '-')
}

/** A number in digits, points and commas; NaN where the groups of thousands are none. */
function plain(body: string, decimal: Decimal): number {
  const comma = body.lastIndexOf(',')
  const point = body.lastIndexOf('.')
  let mark = decimal
  if (comma >= 0 && point >= 0) mark = comma > point ? ',' : '.'
  else if (isRepeated(body, decimal)) mark = decimal === ',' ? '.' : ','
  const [whole = '', fraction, ...more] = body.split(mark)
  if (more.length > 0) return NaN
  const other = mark === ',' ? '.' : ','
  if (fraction?.includes(other)) return NaN
  const groups = whole.split(other)
  if (groups.length > 1) {
    const [first = '', ...rest] = groups
    const isGrouped = rest.every(
      (group, at) => group.length === 3 || (at < rest.length - 1 && group.length === 2),
    ) // `1,23,456` is Indian
    if (!isGrouped || first.length > 3 || first === '')
      return rest.length === 1 && fraction === undefined && rest[0] !== ''
        ? Number(`${first}.${rest[0]}`)
        : NaN
  }
  return Number(`${groups.join('') || '0'}.${fraction ?? '0'}`)
}

function isRepeated(body: string, mark: string): boolean {
  return body.indexOf(mark) !== body.lastIndexOf(mark)
}
