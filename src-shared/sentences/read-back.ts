/** How another language says what was read back. */
export interface Retelling {
  /** A template in that language, filled in. */
  readonly say: (template: string, values: Readonly<Record<string, string>>) => string
  /** A number of plain text, such as `1,234`, `-0.28` or `45 %`, or a day such as `2026-03-30`. */
  readonly write: (figure: string) => string
}

/** Says a text again; null where no template made it. */
export type ReadBack = (text: string, as: Retelling) => string | null

interface Pattern {
  readonly template: string
  /** What stands before, between and after the places. */
  readonly literals: readonly string[]
  readonly names: readonly string[]
  /** What stands after the last place. */
  readonly tail: string
}

const MOST_TEXT = 3000
const MOST_SENTENCES = 12
const FIGURE = /^(?:[-+]?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,15})?(?: %)?|\d{4}-\d\d-\d\d)$/

/**
 * Finds the templates that a text was filled from, and says it in another language. Places called `name…` hold words of a
 * person and stay; `word…` is said where it is known; all others are figures, or made of templates themselves.
 */
export function createReadBack(templates: readonly string[]): ReadBack {
  const plain = new Set(templates)
  const patterns = [...plain]
    .filter((template) => template.includes('{'))
    .map(toPattern)
    .toSorted((a, b) => sizeOf(b) - sizeOf(a))
  const open = patterns.filter(({ literals }) => literals[0] === '')
  /** By the first character of a text, those that it may be of, the longest first. */
  const byStart = new Map(
    [...new Set(patterns.map(({ literals }) => literals[0]?.charAt(0) ?? ''))].map((start) => [
      start,
      patterns.filter(({ literals: [first = ''] }) => first === '' || first.startsWith(start)),
    ]),
  )

  function said(text: string, as: Retelling): string | null {
    if (text === '' || text.length > MOST_TEXT) return null
    if (FIGURE.test(text)) return as.write(text)
    if (plain.has(text) && !text.includes('{')) return as.say(text, {})
    return saidAsList(text, as) ?? saidByPattern(text, as)
  }

  function saidByPattern(text: string, as: Retelling): string | null {
    const read = (name: string, value: string) => {
      if (name.startsWith('name')) return value
      return saidOrLower(value, as) ?? (name.startsWith('word') ? value : null)
    }
    for (const pattern of byStart.get(text.charAt(0)) ?? open) {
      if (!text.endsWith(pattern.tail)) continue
      const values = valuesIn(text, pattern, read)
      if (values) return as.say(pattern.template, values)
    }
    return null
  }

  function saidAsList(text: string, as: Retelling): string | null {
    if (!text.includes(', ')) return null
    const parts = text.split(', ').map((part) => said(part, as))
    return parts.includes(null) ? null : parts.join(', ')
  }

  /** A phrase at the beginning may have been given a capital. */
  function saidOrLower(text: string, as: Retelling): string | null {
    const known = said(text, as)
    const lower = text.charAt(0).toLowerCase() + text.slice(1)
    if (known !== null || lower === text) return known
    const again = said(lower, as)
    return again && again.charAt(0).toUpperCase() + again.slice(1)
  }

  /** Sentence by sentence, the longest run that is known first; what is not known stays. */
  function saidInPieces(text: string, as: Retelling): string | null {
    const pieces = text.split(/(?<=[.!?]) /)
    if (pieces.length < 2 || pieces.length > MOST_SENTENCES) return null
    const told: string[] = []
    let isKnown = false
    for (let from = 0; from < pieces.length; from++) {
      let to = pieces.length
      let run: string | null = null
      for (; to > from && run === null; to--) run = said(pieces.slice(from, to).join(' '), as)
      told.push(run ?? pieces[from] ?? '')
      if (run === null) continue
      isKnown = true
      from = to
    }
    return isKnown ? told.join(' ') : null
  }

  return (text, as) => saidOrLower(text, as) ?? saidInPieces(text, as)
}

function toPattern(template: string): Pattern {
  const parts = template.split(/\{(\w+)\}/)
  return {
    template,
    literals: parts.filter((_, at) => at % 2 === 0),
    names: parts.filter((_, at) => at % 2 === 1),
    tail: parts.at(-1) ?? '',
  }
}

const sizeOf = ({ literals }: Pattern) => literals.reduce((sum, { length }) => sum + length, 0)

/** The values that make a template a text that ends as it does, as `read` takes them; null where none do. */
function valuesIn(
  text: string,
  { literals, names, tail }: Pattern,
  read: (name: string, value: string) => string | null,
): Record<string, string> | null {
  const start = literals[0]?.length ?? 0
  const last = names.length - 1
  const end = text.length - tail.length
  if (end < start || !text.startsWith(literals[0] ?? '')) return null
  const values: Record<string, string> = {}
  const taken: string[] = []
  const takes = (at: number, from: number): boolean => {
    const name = names[at] ?? ''
    const twin = names.indexOf(name) // a name that comes twice stands for the same text
    const next = literals[at + 1] ?? ''
    let to = at === last ? end : text.indexOf(next, from)
    while (to >= from && to <= end) {
      taken[at] = text.slice(from, to)
      const value = taken[twin] === taken[at] ? read(name, taken[at]) : null
      if (value !== null && (at === last || takes(at + 1, to + next.length))) {
        values[name] = value
        return true
      }
      to = at === last ? -1 : text.indexOf(next, to + 1)
    }
    return false
  }
  return takes(0, start) ? values : null
}
