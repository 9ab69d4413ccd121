import { KilnError } from '#shared/contract/errors.ts'
import { fill } from '#shared/sentences/fill.ts'
import { MODEL_FAILURES, MODEL_REMEDIES } from '#shared/sentences/model-failures.ts'
import { formatBytes } from '#main/core/models/fit.ts'

/** Left to everything else. */
const SPARE_BYTES = 100e6

/** Throws `out-of-memory` when `needsBytes` are not free now. */
export function checkMemory(needsBytes: number, freeBytes: number): void {
  if (needsBytes + SPARE_BYTES <= freeBytes) return
  throw new KilnError(
    'out-of-memory',
    fill(MODEL_FAILURES.memory, {
      nameNeeds: formatBytes(needsBytes),
      nameFree: formatBytes(freeBytes),
    }),
    { action: MODEL_REMEDIES.memory },
  )
}
