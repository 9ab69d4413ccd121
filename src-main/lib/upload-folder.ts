import { randomBytes } from 'node:crypto'
import { createWriteStream, rmSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, sep } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Files that were handed over as bytes, kept in a private temporary folder until they are released. */
export interface UploadFolder {
  /** Streams a body into a new file and answers its path; a broken one leaves nothing behind. */
  receive(name: string, body: AsyncIterable<Uint8Array>): Promise<string>
  holds(path: string): boolean
  release(path: string): Promise<void>
  /** Deletes everything. */
  close(): void
}

/** Names a folder of its own for this process; it is made with the first file. */
export function createUploadFolder(): UploadFolder {
  const folder = join(tmpdir(), `kiln-${process.pid}-${randomBytes(6).toString('hex')}`)
  const holds = (path: string) => path.startsWith(folder + sep)
  return {
    async receive(name, body) {
      const path = join(folder, randomBytes(6).toString('hex'), basename(name) || 'video')
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      try {
        await pipeline(Readable.from(body), createWriteStream(path, { flags: 'wx', mode: 0o600 }))
        return path
      } catch (error) {
        await rm(dirname(path), { recursive: true, force: true })
        throw error
      }
    },
    holds,
    release: async (path) => {
      if (holds(path)) await rm(dirname(path), { recursive: true, force: true })
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}
