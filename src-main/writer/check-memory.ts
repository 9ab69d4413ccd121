import { KilnError } from '#shared/contract/errors.ts'
import { formatBytes } from '#main/core/models/fit.ts'

/** Left to everything else. */
const SPARE_BYTES = 100e6

/** Throws `out-of-memory` when `needsBytes` are not free now. */
export function checkMemory(needsBytes: number, freeBytes: number): void {
  if (needsBytes + SPARE_BYTES <= freeBytes) return
  throw new KilnError(
    'out-of-memory',
    `The model needs ${formatBytes(needsBytes)} of memory and ${formatBytes(freeBytes)} are free`,
    { action: 'Close other programs, or choose a smaller model.' },
  )
}
