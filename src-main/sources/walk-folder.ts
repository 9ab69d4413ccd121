import { fill } from '#shared/sentences/fill.ts'
import { SOURCE_PROBLEMS } from '#shared/sentences/sources.ts'
import type { Dirent } from 'node:fs'
import { lstat, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import ignore from 'ignore'
import { safeIgnoreLines } from '#main/core/sources/ignore-lines.ts'
import { extensionOf, hintOf, isSkippedFolder } from '#main/core/sources/name-hints.ts'
import type { SurveyedFile } from './contract.ts'
import { fileFailure } from './failures.ts'
import { MOST_BYTES } from './read-file-text.ts'

type Found =
  | { readonly type: 'file'; readonly file: Omit<SurveyedFile, 'role'> }
  | { readonly type: 'problem'; readonly path: string; readonly reason: string }

interface Rules {
  readonly base: string
  readonly rules: ReturnType<typeof ignore>
}

interface Folder {
  /** Inside the root, with a slash at its end; empty for the root. */
  readonly name: string
  readonly depth: number
  readonly rules: readonly Rules[]
}

const MOST_DEPTH = 50
const MOST_ENTRIES = 500_000
const IGNORE_BYTES = 200_000

/** Every file below a folder that may hold text, by .gitignore and names; links are not followed, so nothing outside is read. */
export async function* walkFolder(root: string, signal: AbortSignal): AsyncGenerator<Found> {
  const waiting: Folder[] = [{ name: '', depth: 0, rules: [] }]
  let entries = 0
  let links = 0
  for (let folder = waiting.pop(); folder; folder = waiting.pop()) {
    signal.throwIfAborted()
    const listed = await list(join(root, folder.name))
    if ('reason' in listed) {
      yield { type: 'problem', path: join(root, folder.name), reason: listed.reason }
      continue
    }
    entries += listed.entries.length
    if (entries > MOST_ENTRIES) {
      yield { type: 'problem', path: root, reason: tooMany(folder.name) }
      return
    }
    const rules = await withRules(root, folder, listed.entries)
    for (const entry of listed.entries) {
      const name = folder.name + entry.name
      const isFolder = entry.isDirectory()
      if (entry.isSymbolicLink()) links++
      else if (isFolder && isSkippedFolder(entry.name)) continue
      else if (isIgnored(isFolder ? `${name}/` : name, rules)) continue
      else if (isFolder && folder.depth >= MOST_DEPTH)
        yield { type: 'problem', path: join(root, name), reason: SOURCE_PROBLEMS.deep }
      else if (isFolder) waiting.push({ name: `${name}/`, depth: folder.depth + 1, rules })
      else if (entry.isFile()) yield* look(root, name)
    }
  }
  if (links > 0)
    yield {
      type: 'problem',
      path: root,
      reason: fill(links === 1 ? SOURCE_PROBLEMS.oneLink : SOURCE_PROBLEMS.links, { count: links }),
    }
}

const tooMany = (name: string) =>
  fill(SOURCE_PROBLEMS.entries, { count: MOST_ENTRIES, nameFolder: name || 'the first' })

async function list(
  path: string,
): Promise<{ readonly entries: readonly Dirent[] } | { readonly reason: string }> {
  try {
    const entries = await readdir(path, { withFileTypes: true })
    return { entries: entries.toSorted((a, b) => (a.name < b.name ? -1 : 1)) }
  } catch (error) {
    const { reason, action } = fileFailure(error)
    return { reason: `${reason}. ${action}` }
  }
}

/** The rules of the folders above, and those that this folder adds. */
async function withRules(
  root: string,
  folder: Folder,
  entries: readonly Dirent[],
): Promise<readonly Rules[]> {
  const added: Rules[] = []
  if (folder.depth === 0) added.push(...(await rulesAt('', join(root, '.git', 'info', 'exclude'))))
  if (entries.some((entry) => entry.name === '.gitignore' && entry.isFile()))
    added.push(...(await rulesAt(folder.name, join(root, folder.name, '.gitignore'))))
  return added.length > 0 ? [...folder.rules, ...added] : folder.rules
}

async function rulesAt(base: string, path: string): Promise<Rules[]> {
  try {
    if (!(await lstat(path)).isFile()) return []
    await using file = await open(path, 'r')
    const { buffer, bytesRead } = await file.read(Buffer.alloc(IGNORE_BYTES))
    const lines = safeIgnoreLines(buffer.toString('utf8', 0, bytesRead))
    return lines.length > 0 ? [{ base, rules: ignore().add(lines) }] : []
  } catch {
    return []
  }
}

/** The deepest rule that says anything decides. */
function isIgnored(name: string, all: readonly Rules[]): boolean {
  let isOut = false
  for (const { base, rules } of all) {
    const inside = name.slice(base.length)
    if (!ignore.isPathValid(inside)) continue
    const { ignored, unignored } = rules.test(inside)
    if (ignored) isOut = true
    else if (unignored) isOut = false
  }
  return isOut
}

const HINTS = {
  secret: SOURCE_PROBLEMS.secret,
  'other-office': SOURCE_PROBLEMS.otherOffice,
} as const

async function* look(root: string, name: string): AsyncGenerator<Found> {
  const path = join(root, name)
  const hint = hintOf(name.slice(name.lastIndexOf('/') + 1))
  if (hint === 'no-text') return
  if (hint !== 'perhaps') return yield { type: 'problem', path, reason: HINTS[hint] }
  try {
    const { size, mtimeMs } = await lstat(path)
    const extension = extensionOf(name)
    const most = MOST_BYTES[extension === 'pdf' || extension === 'docx' ? extension : 'text']
    if (size > most)
      yield {
        type: 'problem',
        path,
        reason: fill(SOURCE_PROBLEMS.large, { count: most / 1_000_000 }),
      }
    else if (size > 0)
      yield { type: 'file', file: { name, path, sizeBytes: size, modifiedMs: mtimeMs } }
  } catch (error) {
    yield { type: 'problem', path, reason: fileFailure(error).reason }
  }
}
