import { SOURCE_PROBLEMS, SOURCE_REMEDIES } from '#shared/sentences/sources.ts'
import fs from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { log } from 'isomorphic-git'
import { type Commit, commitsToText } from '#main/core/sources/commits-to-text.ts'
import type { ParseResult } from './contract.ts'

const MOST_COMMITS = 500
/** Packs are read whole. */
const MOST_PACKED = 400_000_000

/** The newest commits of the branch that is checked out. */
export async function parseCommits(dir: string): Promise<ParseResult> {
  try {
    if ((await packedBytes(join(dir, '.git', 'objects', 'pack'))) > MOST_PACKED)
      return refuse(SOURCE_PROBLEMS.largeHistory, SOURCE_REMEDIES.allTheSame)
    const read = await log({ fs, dir, depth: MOST_COMMITS, cache: {} })
    const commits = read.map(({ oid, commit }): Commit => ({
      id: oid,
      time: commit.committer.timestamp,
      message: commit.message,
    }))
    return { text: commitsToText(commits) }
  } catch (error) {
    const isNew = error instanceof Error && error.name === 'NotFoundError' && !(await hasRefs(dir))
    if (isNew) return { text: '' }
    return refuse(SOURCE_PROBLEMS.oddHistory, SOURCE_REMEDIES.allTheSame)
  }
}

/** Whether anything was ever committed, as far as files tell. */
async function hasRefs(dir: string): Promise<boolean> {
  const heads = await readdir(join(dir, '.git', 'refs', 'heads')).catch(() => undefined)
  const packed = await stat(join(dir, '.git', 'packed-refs')).catch(() => undefined)
  return heads === undefined || heads.length > 0 || packed !== undefined
}

async function packedBytes(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

function refuse(reason: string, action: string): ParseResult {
  return { refusal: { code: 'unreadable-file', reason, action } }
}
