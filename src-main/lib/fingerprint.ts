import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A hash of the names, sizes and times of files and of all files under folders; what is missing counts as missing. */
export function fingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256')
  const add = (path: string): void => {
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats?.isDirectory()) for (const name of readdirSync(path).toSorted()) add(join(path, name))
    else hash.update(`${path}\0${stats?.size}\0${stats?.mtimeMs}\n`)
  }
  for (const path of paths) add(path)
  return hash.digest('base64')
}
