import { basename } from 'node:path'
import { KilnError } from '#shared/contract/errors.ts'
import { SYSTEM_REFUSALS } from '#shared/sentences/sources.ts'
import { fill } from '#shared/sentences/fill.ts'
import type { Refusal } from '#main/core/sources/recognise-media.ts'

/** Why the system would not let a file be read. */
export function fileFailure(error: unknown): Refusal {
  const code =
    typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
      ? error.code
      : ''
  const { problem, remedy } = isKnown(code) ? SYSTEM_REFUSALS[code] : SYSTEM_REFUSALS.other
  const reason = fill<string>(problem, { nameCode: code || 'unknown error' })
  return { code: 'unreadable-file', reason, action: remedy }
}

/** The failure of opening what the user named. */
export function pathFailure(path: string, error: unknown): KilnError {
  const { reason, action } = fileFailure(error)
  const code = reason === SYSTEM_REFUSALS.ENOENT.problem ? 'not-found' : 'unreadable-file'
  return new KilnError(code, `${basename(path) || path} ${reason}`, { action, cause: error })
}

const isKnown = (code: string): code is keyof typeof SYSTEM_REFUSALS =>
  Object.hasOwn(SYSTEM_REFUSALS, code)
