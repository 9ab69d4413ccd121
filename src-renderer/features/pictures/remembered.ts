import { ImageSizeId } from '#shared/contract/platforms.ts'
import { PAINTER } from './painter.ts'
import { SIDES, type PictureSize } from './picture-size.ts'

/** What is remembered for the next start. */
export interface Remembered {
  readonly size: PictureSize
  readonly count: number
  readonly model: string
  readonly isAsideOpen: boolean
}

const KEY = 'kiln-pictures'
const FIRST: PictureSize = { kind: 'platform', id: 'youtube' }

/** Reads what was remembered; anything unreadable is as at the first start. */
export function recall(storage: Pick<Storage, 'getItem'>): Remembered {
  const kept = Object(read(storage)) as Record<string, unknown>
  const { size, count, model, isAsideOpen } = kept
  return {
    size: toSize(size),
    count: typeof count === 'number' && [1, 2, 4].includes(count) ? count : 1,
    model: typeof model === 'string' && model !== '' ? model : PAINTER,
    isAsideOpen: isAsideOpen !== false,
  }
}

/** Remembers for the next start; a storage that refuses is no failure. */
export function remember(storage: Pick<Storage, 'setItem'>, remembered: Remembered): void {
  try {
    storage.setItem(KEY, JSON.stringify(remembered))
  } catch {
    // the next start looks as the first one did
  }
}

function read(storage: Pick<Storage, 'getItem'>): unknown {
  try {
    return JSON.parse(storage.getItem(KEY) ?? '{}')
  } catch {
    return {}
  }
}

function toSize(kept: unknown): PictureSize {
  const { kind, id, width, height } = Object(kept) as Record<string, unknown>
  const platform = ImageSizeId.safeParse(id)
  if (kind === 'platform' && platform.success) return { kind, id: platform.data }
  const isSide = (value: unknown): value is number =>
    Number.isInteger(value) && Number(value) >= SIDES.min && Number(value) <= SIDES.max
  return kind === 'custom' && isSide(width) && isSide(height) ? { kind, width, height } : FIRST
}
