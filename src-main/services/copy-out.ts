import { copyFile, mkdir, stat } from 'node:fs/promises'
import { dirname, extname, join, resolve } from 'node:path'
import { KilnError } from '#shared/contract/errors.ts'
import { fill } from '#shared/sentences/fill.ts'
import { MEDIA_FAILURES, MEDIA_REMEDIES } from '#shared/sentences/media-failures.ts'

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
    throw new KilnError('unreadable-file', fill(MEDIA_FAILURES.unwritable, { namePath: target }), {
      action: MEDIA_REMEDIES.folder,
      cause: error,
    })
  }
}
