/** A stretch that two texts share, that only the first has, or that only the second has. */
export interface DiffPart {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** Beyond this many comparisons what lies between the common ends is shown as one change. */
const MOST_CELLS = 1_000_000

const wordsOf = (text: string): readonly string[] => text.match(/\s+|[^\s]+/gu) ?? []

/** What changes from one text to another, word by word: the longest common subsequence between their common ends. */
export function diffWords(before: string, after: string): readonly DiffPart[] {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let kept = 0
  while (
    kept < Math.min(a.length, b.length) - start &&
    a[a.length - 1 - kept] === b[b.length - 1 - kept]
  )
    kept++
  const gone = a.slice(start, a.length - kept)
  const come = b.slice(start, b.length - kept)
  return join([
    { kind: 'same', text: a.slice(0, start).join('') },
    ...(gone.length * come.length > MOST_CELLS
      ? ([
          { kind: 'gone', text: gone.join('') },
          { kind: 'new', text: come.join('') },
        ] as const)
      : align(gone, come)),
    { kind: 'same', text: a.slice(a.length - kept).join('') },
  ])
}

function align(a: readonly string[], b: readonly string[]): DiffPart[] {
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const parts: DiffPart[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [gone, come] = [a[i], b[j]]
    if (gone !== undefined && gone === come) {
      parts.push({ kind: 'same', text: gone })
      i++
      j++
    } else if (gone !== undefined && (come === undefined || at(i + 1, j) >= at(i, j + 1))) {
      parts.push({ kind: 'gone', text: gone })
      i++
    } else if (come !== undefined) {
      parts.push({ kind: 'new', text: come })
      j++
    }
  }
  return parts
}

/** Joins neighbours of one kind, and takes white space between two changes into them. */
function join(parts: readonly DiffPart[]): readonly DiffPart[] {
  const joined: { kind: DiffPart['kind']; text: string }[] = []
  for (const { kind, text } of parts) {
    if (text === '') continue
    const last = joined.at(-1)
    if (last?.kind === kind) last.text += text
    else joined.push({ kind, text })
  }
  return joined
}
