import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { KilnError } from '#shared/contract/errors.ts'
import type { Progress } from '#shared/contract/progress.ts'
import type { CatalogueEntry } from '#main/core/models/catalogue.ts'
import type { Ask } from '#main/remote/ask.ts'
import { downloadFile, partialOf } from '#main/remote/download-file.ts'
import { sizeBelow } from './locate-models.ts'

interface FetchOptions {
  readonly ask: Ask
  /** The hub, as the settings name it. */
  readonly hubAddress: string
  /** Where the model's files go. */
  readonly home: string
  readonly signal: AbortSignal
  readonly pauseMs?: number | undefined
  readonly freeBytes?: ((folder: string) => Promise<number>) | undefined
}

/** Downloads the files of a model one after the other; what is there already is left alone. */
export async function* fetchModel(
  { id, hub, sizeBytes }: CatalogueEntry,
  options: FetchOptions,
): AsyncGenerator<Progress> {
  if (!hub)
    throw new KilnError('invalid-input', `${id} comes with Kiln and can't be downloaded`, {
      action: 'Install Kiln again if it is missing.',
    })
  const { home, signal } = options
  mkdirSync(home, { recursive: true })
  let before = 0
  const pace = createPace()
  for (const { source, target, sha256 } of hub.files) {
    const path = join(home, target)
    const there = sizeBelow(path)
    if (there > 0) {
      before += there
      continue
    }
    const url = toUrl(options.hubAddress, hub.repository, source)
    for await (const { stage, done, total } of downloadFile({
      ask: options.ask,
      url,
      target: path,
      sha256,
      signal,
      ...(options.pauseMs !== undefined && { pauseMs: options.pauseMs }),
      ...(options.freeBytes && { freeBytes: options.freeBytes }),
    }))
      yield stage === 'verifying'
        ? { type: 'progress', stage, done, total }
        : pace(before + done, hub.files.length === 1 ? total : Math.max(sizeBytes, before + total))
    before += sizeBelow(path)
  }
}

/** Throws away what a download that was cut left behind; answers whether there was something. */
export function dropPartial({ hub }: CatalogueEntry, home: string): boolean {
  const paths = (hub?.files ?? []).map(({ target }) => join(home, target))
  const had = paths.some((path) => sizeBelow(partialOf(path)) + sizeBelow(path) > 0)
  if (had) rmSync(home, { recursive: true, force: true })
  return had
}

/** The time left at the pace since the first call, since a download may begin in the middle. */
function createPace(now: () => number = () => performance.now()) {
  let first: { readonly done: number; readonly atMs: number } | undefined
  return (done: number, total: number): Progress => {
    first ??= { done, atMs: now() }
    const came = done - first.done
    const elapsed = now() - first.atMs
    const isKnown = came > 0 && elapsed > 500
    return {
      type: 'progress',
      stage: 'downloading',
      done,
      total,
      ...(isKnown && { remainingMs: Math.round((elapsed / came) * (total - done)) }),
    }
  }
}

function toUrl(hubAddress: string, repository: string, source: string): URL {
  const url = URL.parse(`${hubAddress.replace(/\/+$/, '')}/${repository}/resolve/main/${source}`)
  if (url && (url.protocol === 'https:' || url.protocol === 'http:')) return url
  throw new KilnError('invalid-input', `${hubAddress} is no address of a model hub`, {
    action: 'Give an address that begins with https:// in the settings.',
  })
}
