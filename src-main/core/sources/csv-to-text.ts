import { parse } from 'csv-parse/sync'

const DELIMITERS = [',', ';', '\t', '|'] as const
const SNIFFED_LINES = 20
const MOST_CELL = 1_000_000

/** A table as text, a paragraph a row with a line `header: value` a cell; what is no table stays as it is. */
export function csvToText(csv: string): string {
  const rows = readRows(csv)
  const [headers = [], ...records] = rows
  if (headers.length < 2 || records.length === 0) return csv
  const paragraphs: string[] = []
  let left = mostOf(csv)
  for (const record of records) {
    const lines = record.flatMap((value, at) => {
      const cell = value.trim()
      const header = headers[at]?.trim()
      return cell ? [header ? `${header}: ${cell}` : cell] : []
    })
    const paragraph = lines.join('\n')
    left -= paragraph.length
    if (left < 0) return csv
    if (paragraph) paragraphs.push(paragraph)
  }
  return paragraphs.join('\n\n')
}

/** Headers are repeated in each row, which may make a text as much longer, and no more. */
const mostOf = (csv: string) => 1_000_000 + 20 * csv.length

function readRows(csv: string): string[][] {
  try {
    return parse(csv, {
      bom: true,
      delimiter: delimiterOf(csv),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: MOST_CELL,
    })
  } catch {
    return []
  }
}

/** The delimiter that comes equally often, and most, in the first lines. */
function delimiterOf(csv: string): string {
  const lines = csv
    .slice(0, 100_000)
    .split('\n', SNIFFED_LINES)
    .filter((line) => line.trim())
  const least = (delimiter: string) =>
    Math.min(...lines.map((line) => line.split(delimiter).length - 1))
  const most = (delimiter: string) => (lines[0]?.split(delimiter).length ?? 1) - 1
  const best = DELIMITERS.toSorted((a, b) => least(b) - least(a) || most(b) - most(a))
  return best[0] ?? ','
}
