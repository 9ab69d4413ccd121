import type { PlatformId } from '#shared/contract/platforms.ts'
import { type Cell, textOf } from './cell.ts'
import type { MappedColumn } from './map-columns.ts'
import { toHeaderKey } from './to-header-key.ts'

const HOSTS: readonly (readonly [PlatformId, RegExp])[] = [
  ['x', /^(?:https?:\/\/)?(?:[\w-]+\.)?(?:x|twitter)\.com\//i],
  ['youtube', /^(?:https?:\/\/)?(?:[\w-]+\.)?(?:youtube\.com|youtu\.be)\//i],
  ['linkedin', /^(?:https?:\/\/)?(?:[\w-]+\.)?linkedin\.com\//i],
  ['instagram', /^(?:https?:\/\/)?(?:[\w-]+\.)?instagram\.com\//i],
  ['facebook', /^(?:https?:\/\/)?(?:[\w-]+\.)?(?:facebook\.com|fb\.watch)\//i],
  ['tiktok', /^(?:https?:\/\/)?(?:[\w-]+\.)?tiktok\.com\//i],
  ['threads', /^(?:https?:\/\/)?(?:[\w-]+\.)?threads\.(?:net|com)\//i],
]

const NAMES: readonly (readonly [PlatformId, RegExp])[] = [
  ['youtube', /youtube/],
  ['tiktok', /tiktok/],
  ['linkedin', /linkedin/],
  ['instagram', /instagram|^ig$/],
  ['facebook', /facebook|^fb$/],
  ['threads', /threads/],
  ['x', /twitter|^x$/],
]

/** The platform that a cell names; null for none that is known. */
export function toPlatform(cell: string): PlatformId | null {
  const key = toHeaderKey(cell)
  return NAMES.find(([, pattern]) => pattern.test(key))?.[0] ?? null
}

/** The platform that the addresses of a table lead to, where most do; else null. */
export function platformOf(
  columns: readonly MappedColumn[],
  rows: readonly (readonly Cell[])[],
): PlatformId | null {
  const url = columns.find(({ field }) => field === 'url')
  if (!url) return null
  const urls = rows.map((row) => textOf(row[url.index]).slice(0, 100)).filter(Boolean)
  for (const [platform, host] of HOSTS)
    if (urls.filter((each) => host.test(each)).length * 2 > urls.length) return platform
  return null
}
