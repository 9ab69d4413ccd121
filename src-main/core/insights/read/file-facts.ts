import type { PlatformId } from '#shared/contract/platforms.ts'
import { MONTHS } from './months.ts'

/** What the name of an export tells of it. */
export interface FileFacts {
  /** End of the last day that the name has, UTC: when its figures were told, at the earliest. */
  readonly toldMs: number | null
  readonly account: string | null
  readonly platform: PlatformId | null
}

const DAY_MS = 86_400_000
const ISO = /(?<!\d)(20\d{2})[-_.]?([01]\d)[-_.]?([0-3]\d)(?!\d)/g
const NAMED = /(?<![a-z])([a-z]{3})[-_ ]([0-3]?\d)[-_ ](20\d{2})(?!\d)/gi
/** `Content_2025-01-01_2025-12-31_JaneDoe.xlsx` of LinkedIn, `Content 2025-01-01_2025-12-31 Channel` of YouTube. */
const OWNER = /^content[ _]\d{4}-\d{2}-\d{2}_\d{4}-\d{2}-\d{2}[ _](.+)$/i
const COUNTER = / ?\(\d+\)$/

const NAMES: readonly (readonly [PlatformId, RegExp])[] = [
  ['youtube', /youtube/i],
  ['tiktok', /tik ?tok/i],
  ['linkedin', /linked ?in/i],
  ['instagram', /instagram/i],
  ['facebook', /facebook/i],
  ['threads', /threads/i],
  ['x', /twitter|tweet|(?<![a-z])x(?![a-z])/i],
]
/** Names that every export of YouTube has; what they are of is told by the folder. */
const UNTOLD =
  /^(table data|chart data|totals|datos de (la )?tabla|datos del gráfico|totales)( ?\(\d+\))?$/i

/** Reads the name of a file, and that of its folder where the file's name is always the same. */
export function readFileName(path: string): FileFacts {
  const parts = path.slice(-1000).split(/[/\\]/)
  const file = stem(parts.at(-1) ?? '')
  const name = UNTOLD.test(file) ? (parts.at(-2) ?? '') : file
  const days = [
    ...[...name.matchAll(ISO)].map(([, y, m, d]) => dayOf(Number(y), Number(m), Number(d))),
    ...[...name.matchAll(NAMED)].map(([, month = '', d, y]) =>
      dayOf(Number(y), MONTHS.get(month.toLowerCase()) ?? 0, Number(d)),
    ),
  ].filter((day) => day !== null)
  const owner = OWNER.exec(name)?.[1]?.replace(COUNTER, '').trim()
  return {
    toldMs: days.length > 0 ? Math.max(...days) + DAY_MS - 1 : null,
    account: owner === undefined || owner === '' ? null : owner,
    platform: NAMES.find(([, pattern]) => pattern.test(name.replaceAll('_', ' ')))?.[0] ?? null,
  }
}

function stem(file: string): string {
  return file.replace(/\.[a-z0-9]{1,6}$/i, '')
}

function dayOf(year: number, month: number, day: number): number | null {
  const at = Date.UTC(year, month - 1, day)
  const date = new Date(at)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? at : null
}
