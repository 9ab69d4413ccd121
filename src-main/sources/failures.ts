import { basename } from 'node:path'
import { KilnError } from '#shared/contract/errors.ts'
import type { Refusal } from '#main/core/sources/recognise-media.ts'

const REASONS: Readonly<Record<string, readonly [reason: string, action: string]>> = {
  ENOENT: ['is not there', 'Check the path.'],
  ENOTDIR: ['is not there', 'Check the path.'],
  EACCES: ["can't be opened: permission denied", 'Give yourself the right to read it.'],
  EPERM: ["can't be opened: permission denied", 'Give yourself the right to read it.'],
  EISDIR: ['is no plain file', 'Give a file or a folder.'],
  ENAMETOOLONG: ['has too long a path', 'Move it to a shorter path.'],
  ELOOP: ['is a link that leads nowhere', 'Give what it points to.'],
  EMFILE: ["can't be opened: too many files are open", 'Close other programs and try again.'],
}

/** Why the system would not let a file be read. */
export function fileFailure(error: unknown): Refusal {
  const code =
    typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
      ? error.code
      : ''
  const [reason, action] = REASONS[code] ?? [
    `can't be read (${code || 'unknown error'})`,
    'Check the disk it is on, or copy it elsewhere.',
  ]
  return { code: 'unreadable-file', reason, action }
}

/** The failure of opening what the user named. */
export function pathFailure(path: string, error: unknown): KilnError {
  const { reason, action } = fileFailure(error)
  const code = reason === 'is not there' ? 'not-found' : 'unreadable-file'
  return new KilnError(code, `${basename(path) || path} ${reason}`, { action, cause: error })
}
