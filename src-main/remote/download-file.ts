import { createHash } from 'node:crypto'
import { createReadStream, readFileSync, statSync } from 'node:fs'
import { mkdir, open, rename, rm, statfs, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { KilnError } from '#shared/contract/errors.ts'
import { fill } from '#shared/sentences/fill.ts'
import { MODEL_FAILURES, MODEL_REMEDIES } from '#shared/sentences/model-failures.ts'
import { formatBytes } from '#main/core/models/fit.ts'
import type { Ask } from './ask.ts'
import { type Announced, type Opened, openSource } from './open-source.ts'

/** How far one file is. */
export interface FileProgress {
  readonly stage: 'downloading' | 'verifying'
  readonly done: number
  readonly total: number
}

interface DownloadOptions {
  readonly ask: Ask
  readonly url: URL
  /** Where the file goes once its hash agrees; what came so far lies beside it, as `.partial`. */
  readonly target: string
  /** In hexadecimal; the server's announcement is used when it is left out. */
  readonly sha256?: string | undefined
  readonly signal: AbortSignal
  readonly freeBytes?: (folder: string) => Promise<number>
  /** Pause after the first cut, in ms; doubled after each further one. */
  readonly pauseMs?: number
}

/** Left free on the disk after a download. */
const SPARE_BYTES = 200e6
/** Cuts in a row, without a byte between them, after which the download is given up. */
const MOST_CUTS = 4
const PAUSE_MS = 1000
const TELL_EVERY_MS = 100

/** The file in which a download that was cut is kept. */
export const partialOf = (target: string): string => `${target}.partial`
const noteOf = (target: string): string => `${target}.partial.json`

/**
 * Downloads a file, going on where an earlier one stopped, and moves it into its place once its hash agrees. Throws
 * `remote-unreachable` (what came is kept), `remote-failed` or `storage-full`.
 */
export async function* downloadFile(options: DownloadOptions): AsyncGenerator<FileProgress> {
  const { target, signal, pauseMs = PAUSE_MS } = options
  await mkdir(dirname(target), { recursive: true })
  let announced: Announced | undefined
  for (let cuts = 0; announced === undefined;) {
    const before = sizeOf(partialOf(target))
    try {
      announced = yield* receive(options)
    } catch (error) {
      const isCut = error instanceof KilnError && error.code === 'remote-unreachable'
      cuts = sizeOf(partialOf(target)) > before ? 1 : cuts + 1
      if (!isCut || cuts >= MOST_CUTS || signal.aborted) throw error
      await sleep(pauseMs * 2 ** (cuts - 1), undefined, { signal })
    }
  }
  yield* verify(options, announced)
  await rename(partialOf(target), target)
  await rm(noteOf(target), { force: true })
}

/** Receives what is missing; answers what the file must be. */
async function* receive(options: DownloadOptions): AsyncGenerator<FileProgress, Announced> {
  const { target, signal } = options
  const partial = partialOf(target)
  let opened = await openSource(options, sizeOf(partial))
  if (opened.start > 0 && !isSame(target, opened.announced)) {
    await opened.answer.close()
    opened = await openSource(options, 0)
  }
  const { answer, announced, start } = opened
  const { sizeBytes } = announced
  try {
    await checkDisk(options, opened)
    await writeFile(noteOf(target), JSON.stringify(announced))
    if (start === sizeBytes && start > 0) return announced
    const file = await open(partial, start > 0 ? 'r+' : 'w')
    try {
      let at = start
      let toldAt = 0
      for await (const chunk of answer.chunks()) {
        signal.throwIfAborted()
        await file.write(chunk, 0, chunk.length, at)
        at += chunk.length
        const now = performance.now()
        if (now - toldAt < TELL_EVERY_MS) continue
        toldAt = now
        yield { stage: 'downloading', done: at, total: Math.max(sizeBytes ?? at, at) }
      }
      await file.datasync()
      if (sizeBytes !== null && at < sizeBytes)
        throw new KilnError(
          'remote-unreachable',
          fill(MODEL_FAILURES.brokeOff, { nameHost: options.url.host }),
          {
            action: MODEL_REMEDIES.goesOn,
          },
        )
    } finally {
      await file.close()
    }
  } finally {
    await answer.close()
  }
  return announced
}

async function* verify(
  { target, url }: DownloadOptions,
  { sizeBytes, hash }: Announced,
): AsyncGenerator<FileProgress> {
  const partial = partialOf(target)
  const total = sizeOf(partial)
  const hashing = createHash(hash.kind === 'sha256' ? 'sha256' : 'sha1')
  if (hash.kind === 'git') hashing.update(`blob ${total}\0`)
  let done = 0
  let toldAt = 0
  for await (const chunk of createReadStream(partial, { highWaterMark: 1 << 20 })) {
    hashing.update(chunk as Buffer)
    done += (chunk as Buffer).length
    const now = performance.now()
    if (now - toldAt < TELL_EVERY_MS) continue
    toldAt = now
    yield { stage: 'verifying', done, total }
  }
  if (hashing.digest('hex') === hash.value && (sizeBytes === null || sizeBytes === total)) return
  await rm(partial, { force: true })
  await rm(noteOf(target), { force: true })
  throw new KilnError('remote-failed', fill(MODEL_FAILURES.otherFile, { nameHost: url.host }), {
    action: MODEL_REMEDIES.thrownAway,
  })
}

/** Whether the partial file is of the same version as what is announced now. */
function isSame(target: string, announced: Announced): boolean {
  try {
    const before = JSON.parse(readFileSync(noteOf(target), 'utf8')) as Announced
    return before.hash.value === announced.hash.value
  } catch {
    return false
  }
}

async function checkDisk(
  { target, freeBytes = freeOf }: DownloadOptions,
  { announced, start }: Opened,
): Promise<void> {
  const needed = (announced.sizeBytes ?? 0) - start
  const free = await freeBytes(dirname(target))
  if (needed + SPARE_BYTES <= free) return
  throw new KilnError(
    'storage-full',
    fill(MODEL_FAILURES.storage, {
      nameNeeds: formatBytes(needed),
      nameFree: formatBytes(free),
    }),
    { action: MODEL_REMEDIES.space },
  )
}

async function freeOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0
