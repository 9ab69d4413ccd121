const NEAR_KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const PLACES = new Map(
  NEAR_KEYS.flatMap((row, y) =>
    row.split('').map((key, x) => [key, { x: x + y * 0.4, y }] as const),
  ),
)
const VOWELS = 'aeiouy'
const SOUND_PAIRS = new Set([
  'ck',
  'cs',
  'sz',
  'fv',
  'td',
  'gj',
  'sc',
  'kc',
  'zs',
  'vf',
  'dt',
  'jg',
])

function swapCost(a: string, b: string): number {
  if (VOWELS.includes(a) && VOWELS.includes(b)) return 0.6
  if (SOUND_PAIRS.has(a + b)) return 0.7
  const first = PLACES.get(a)
  const second = PLACES.get(b)
  if (first && second && Math.hypot(first.x - second.x, first.y - second.y) < 1.2) return 0.85
  return 1.1
}

/** A letter left out or put in beside the same letter, a silent one or a vowel costs less. */
function gapCost(letter: string, before: string, after: string): number {
  if (letter === before || letter === after) return 0.45
  if (letter === "'") return 0.2
  if (letter === 'e' || letter === 'h') return 0.7
  return VOWELS.includes(letter) ? 0.8 : 1
}

/**
 * What it takes to misspell `word` as `written`: Damerau-Levenshtein distance (1964/1966) whose steps are
 * weighed by letter, key and sound; above `most` the answer is Infinity.
 */
export function editCost(written: string, word: string, most = 3): number {
  if (Math.abs(written.length - word.length) > 3) return Infinity
  const width = word.length + 1
  let older = new Float64Array(width)
  let previous = new Float64Array(width)
  let current = new Float64Array(width)
  for (let j = 1; j < width; j++)
    previous[j] =
      (previous[j - 1] ?? 0) + gapCost(word.charAt(j - 1), word.charAt(j - 2), word.charAt(j))
  for (let i = 1; i <= written.length; i++) {
    const a = written.charAt(i - 1)
    const dropped = gapCost(a, written.charAt(i - 2), written.charAt(i))
    current[0] = (previous[0] ?? 0) + dropped
    let least = current[0]
    for (let j = 1; j < width; j++) {
      const b = word.charAt(j - 1)
      const early = i === 1 || j === 1 ? 0.5 : 0
      let cost = (previous[j - 1] ?? 0) + (a === b ? 0 : swapCost(a, b) + early)
      cost = Math.min(cost, (previous[j] ?? 0) + dropped)
      cost = Math.min(cost, (current[j - 1] ?? 0) + gapCost(b, word.charAt(j - 2), word.charAt(j)))
      if (i > 1 && j > 1 && a === word.charAt(j - 2) && written.charAt(i - 2) === b && a !== b)
        cost = Math.min(cost, (older[j - 2] ?? 0) + 0.6)
      current[j] = cost
      least = Math.min(least, cost)
    }
    if (least > most) return Infinity
    const spare = older
    older = previous
    previous = current
    current = spare
  }
  const cost = previous[width - 1] ?? Infinity
  return cost > most ? Infinity : cost
}
