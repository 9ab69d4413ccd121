import { copyFile, mkdir, stat } from 'node:fs/promises'
import { dirname, extname, join, resolve } from 'node:path'
import { KilnError } from '#shared/contract/errors.ts'

/** Copies a file to `out`, a file or a folder that then gets `fileName`; answers where it is. */
export async function copyOut(from: string, out: string, fileName: string): Promise<string> {
  const isFolder =
    extname(out) === '' ||
    (await stat(out).then(
      (found) => found.isDirectory(),
      () => false,
    ))
  const target = resolve(isFolder ? join(out, fileName) : out)
  try {
    await mkdir(dirname(target), { recursive: true })
    await copyFile(from, target)
    return target
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') throw error
    throw new KilnError('unreadable-file', `${target} could not be written`, {
      action: 'Choose a folder you may write to.',
      cause: error,
    })
  }
}
