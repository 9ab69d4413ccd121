/** Which bytes a `Range` header asks for, `end` exclusive. */
export type Range =
  | { readonly type: 'whole' }
  | { readonly type: 'part'; readonly start: number; readonly end: number }
  | { readonly type: 'unsatisfiable' }

const WHOLE: Range = { type: 'whole' }
const UNSATISFIABLE: Range = { type: 'unsatisfiable' }

/** Reads a `Range` header for a file of `size` bytes (RFC 9110, 14.1); several ranges or nonsense mean the whole file. */
export function parseRange(header: string | null, size: number): Range {
  const match = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(header ?? '')
  const [, first = '', last = ''] = match ?? []
  if (first === '' && last === '') return WHOLE
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? UNSATISFIABLE : { type: 'part', start: size - length, end: size }
  }
  const start = Number(first)
  if (last !== '' && Number(last) < start) return WHOLE
  if (start >= size) return UNSATISFIABLE
  return { type: 'part', start, end: last === '' ? size : Math.min(Number(last) + 1, size) }
}
