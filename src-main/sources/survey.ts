import { fill } from '#shared/sentences/fill.ts'
import { SOURCE_PROBLEMS } from '#shared/sentences/sources.ts'
import { lstat, realpath, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { ROLE_WEIGHTS, roleOf } from '#main/core/sources/document-role.ts'
import type { Survey, SurveyedFile } from './contract.ts'
import { pathFailure } from './failures.ts'
import { walkFolder } from './walk-folder.ts'

/** Most documents and bytes of one source. */
const MOST_FILES = 20_000
const MOST_BYTES = 300_000_000
const TOLD_EVERY = 200

type Event =
  | { readonly type: 'progress'; readonly found: number }
  | { readonly type: 'result'; readonly survey: Survey }

/** Finds what can be read at a path, without opening files; what is over the limits is left out and said so. */
export async function* survey(given: string, signal: AbortSignal): AsyncGenerator<Event> {
  const { path, stats } = await findPath(resolve(given))
  const title = basename(path) || path
  if (!stats.isDirectory()) {
    const file = { name: title, path, role: null, sizeBytes: stats.size, modifiedMs: stats.mtimeMs }
    yield { type: 'result', survey: { kind: 'file', path, title, files: [file], problems: [] } }
    return
  }
  const isRepository = await exists(join(path, '.git'))
  const found: SurveyedFile[] = []
  const problems: { path: string; reason: string }[] = []
  for await (const each of walkFolder(path, signal)) {
    if (each.type === 'problem') problems.push({ path: each.path, reason: each.reason })
    else found.push({ ...each.file, role: isRepository ? roleOf(each.file.name) : null })
    if (found.length % TOLD_EVERY === 0) yield { type: 'progress', found: found.length }
  }
  const { files, leftOut } = chooseFiles(found)
  if (leftOut > 0)
    problems.unshift({
      path,
      reason: fill(SOURCE_PROBLEMS.leftOut, {
        count: leftOut,
        files: MOST_FILES,
        size: MOST_BYTES / 1_000_000,
      }),
    })
  const kind = isRepository ? 'repository' : 'folder'
  yield { type: 'result', survey: { kind, path, title, files, problems } }
}

async function findPath(given: string) {
  try {
    const path = await realpath(given)
    const stats = await stat(path)
    if (!stats.isDirectory() && !stats.isFile())
      throw Object.assign(new Error(), { code: 'EISDIR' })
    return { path, stats }
  } catch (error) {
    throw pathFailure(given, error)
  }
}

const exists = async (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  )

/** The weightiest files first, as many as a source may hold. */
function chooseFiles(found: readonly SurveyedFile[]) {
  const weight = ({ role }: SurveyedFile) => (role ? ROLE_WEIGHTS[role] : 1)
  const sorted = found.toSorted((a, b) => weight(b) - weight(a) || (a.name < b.name ? -1 : 1))
  let bytes = 0
  const files = sorted.slice(0, MOST_FILES).filter(({ sizeBytes }) => {
    if (bytes + sizeBytes > MOST_BYTES) return false
    bytes += sizeBytes
    return true
  })
  return { files, leftOut: found.length - files.length }
}
