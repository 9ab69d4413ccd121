/** Rows of fields of a CSV as RFC 4180 has it; also with semicolons or tabs, as spreadsheets write it in many countries. */
export function parseCsv(content: string): readonly (readonly string[])[] {
  const text = content.startsWith('\uFEFF') ? content.slice(1) : content
  const separator = separatorOf(text)
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const [field, end] = text[at] === '"' ? quoted(text, at) : plain(text, at, separator)
    row.push(field)
    at = end
    if (text[at] === separator) {
      at++
      if (at === text.length) row.push('')
      continue
    }
    rows.push(row)
    row = []
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
  }
  if (row.length > 0) rows.push(row)
  return rows.filter((fields) => fields.some((field) => field.trim() !== ''))
}

/** The separator that stands most often in the first line. */
function separatorOf(text: string): string {
  const line = text.slice(0, 10_000).split(/[\r\n]/, 1)[0] ?? ''
  const count = (separator: string) => line.split(separator).length
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ','
}

function plain(text: string, start: number, separator: string): readonly [string, number] {
  let end = start
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r')
    end++
  return [text.slice(start, end), end]
}

/** A field in quotes, in which two stand for one; an unclosed one goes to the end. */
function quoted(text: string, start: number): readonly [string, number] {
  const parts: string[] = []
  let from = start + 1
  for (;;) {
    const next = text.indexOf('"', from)
    if (next < 0) return [parts.join('') + text.slice(from), text.length]
    parts.push(text.slice(from, next))
    if (text[next + 1] === '"') {
      parts.push('"')
      from = next + 2
      continue
    }
    let end = next + 1
    while (end < text.length && !/[,;\t\r\n]/.test(text.charAt(end))) end++
    return [parts.join('') + text.slice(next + 1, end), end]
  }
}
