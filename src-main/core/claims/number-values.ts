const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
const TENS = 'thirty forty fifty sixty seventy eighty ninety'
const ORDINALS = 'first third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'

/** English number words by what they stand for; `second` is left out, as it is a time more often. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...SMALL.split(' ').map((word, value): [string, number] => [word, value]),
  ...TENS.split(' ').map((word, at): [string, number] => [word, 30 + 10 * at]),
  ...ORDINALS.split(' ').map((word, at): [string, number] => [word, at === 0 ? 1 : at + 2]),
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
  ['dozen', 12],
  ['half', 0.5],
  ['twice', 2],
  ['once', 1],
  ['double', 2],
  ['triple', 3],
])

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  bn: 1e9,
  mln: 1e6,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}

/** The value of a figure such as `1,500`, `2.5`, `19th`, `5k` or `2 million`; a time such as `6:30` counts minutes; null for anything else. */
export function toValue(figure: string): number | null {
  const [, digits = '', ending = ''] =
    /^(\d[\d.,:]*?)(?:st|nd|rd|th|\s?(k|m|bn|mln|thousand|million|billion|trillion))?$/.exec(
      figure,
    ) ?? []
  const time = /^(\d{1,2}):(\d\d)$/.exec(digits)
  if (time) return Number(time[1]) * 60 + Number(time[2])
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)
    ? digits.replaceAll(',', '')
    : digits.replace(',', '.')
  const value = Number(plain)
  return digits !== '' && Number.isFinite(value) ? value * (SCALES[ending] ?? 1) : null
}
