import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The full path of the first of `names` found in the folders of `PATH` or in `extra`, or undefined. */
export function findProgram(
  names: readonly string[],
  extra: readonly string[] = [],
): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  const suffixes = process.platform === 'win32' ? ['.exe', '.cmd', ''] : ['']
  const candidates = [
    ...names.flatMap((name) =>
      folders.flatMap((folder) => suffixes.map((suffix) => join(folder, name + suffix))),
    ),
    ...extra,
  ]
  return candidates.find((path) => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
