const FORMULA = /^[=+\-@\t\r]/

/** How a cell that a spreadsheet would run as a formula is made harmless: OWASP's apostrophe, or a blank that schedulers trim. */
export type Guard = 'apostrophe' | 'blank'

/** Rows as CSV (RFC 4180: CRLF, quotes doubled), no cell of which starts a formula (OWASP, "CSV Injection"). */
export function toCsv(rows: readonly (readonly string[])[], guard: Guard = 'apostrophe'): string {
  return rows.map((row) => `${row.map((cell) => toCell(cell, guard)).join(',')}\r\n`).join('')
}

function toCell(value: string, guard: Guard): string {
  const safe = FORMULA.test(value) ? (guard === 'apostrophe' ? `'${value}` : ` ${value}`) : value
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
