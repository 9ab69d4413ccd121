import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

const ROTATE_BYTES = 4_000_000

/** Appends JSON Lines to a file that is started anew, the old one kept beside it, past 4 MB. */
export function createLogFile(path: string): (entry: Readonly<Record<string, unknown>>) => void {
  return (entry) => {
    try {
      mkdirSync(dirname(path), { recursive: true })
      const { size } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0 }
      if (size > ROTATE_BYTES) renameSync(path, `${path}.1`)
      appendFileSync(path, `${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`)
    } catch {
      // a log that can't be written must not fail the work it tells of
    }
  }
}
