import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Client } from '#shared/contract/define.ts'
import { KilnError } from '#shared/contract/errors.ts'
import { fill } from '#shared/sentences/fill.ts'
import { MEDIA_FAILURES, MEDIA_REMEDIES } from '#shared/sentences/media-failures.ts'
import type { FrameSource } from '#main/services/ports.ts'
import type { DecodingContract } from './contract.ts'
import { undecodable } from './failures.ts'

/** What is at hand for decoding; programs and pages may be missing. */
export interface Decoders {
  readonly thread: Client<DecodingContract>
  readonly ffmpeg: string | undefined
  readonly ffprobe: string | undefined
  /** Opens the file in a page of an installed browser. */
  readonly openPage: ((path: string) => Promise<FrameSource>) | undefined
}

/** Ways to read the video at `path`, best first; the caller goes on to the next when one gives no frame. */
export async function* openVideo(
  path: string,
  { thread, ffmpeg, ffprobe, openPage }: Decoders,
  signal: AbortSignal,
): AsyncGenerator<FrameSource> {
  await checkFile(path)
  let codec: string | undefined
  if (ffmpeg)
    for (const way of ['packets', 'file'] as const) {
      const opened = await thread.videos.open(
        { path, way, ffmpeg, ffprobe: ffprobe ?? null },
        { signal },
      )
      codec = opened?.info.codec ?? codec
      if (opened) yield createThreadSource(thread, opened)
    }
  const info = codec === undefined ? await thread.videos.inspect({ path }, { signal }) : null
  codec ??= info?.codec
  if (codec !== undefined && !ffmpeg && openPage) yield await openPage(path)
  if (codec === undefined)
    throw new KilnError(
      'unsupported-media',
      fill(MEDIA_FAILURES.unreadable, { nameFile: basename(path) }),
      {
        action: ffmpeg ? MEDIA_REMEDIES.convert : MEDIA_REMEDIES.decoder,
      },
    )
  throw undecodable(path, codec, Boolean(ffmpeg))
}

type Opened = Awaited<ReturnType<Client<DecodingContract>['videos']['open']>>

function createThreadSource(
  thread: Client<DecodingContract>,
  { id, ...opened }: NonNullable<Opened>,
): FrameSource {
  return {
    ...opened,
    frames: (timesMs, { side, signal }) =>
      thread.videos.frames({ id, timesMs: [...timesMs], side }, { signal }),
    close: async () => void (await thread.videos.close({ id })),
  }
}

async function checkFile(path: string): Promise<void> {
  const name = basename(path) || path
  const refused = (cause: unknown) =>
    new KilnError('unreadable-file', fill(MEDIA_FAILURES.refused, { nameFile: name }), {
      action: MEDIA_REMEDIES.permissions,
      cause,
    })
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EACCES') throw refused(error)
    throw new KilnError('not-found', fill(MEDIA_FAILURES.noFileAt, { namePath: path }), {
      action: MEDIA_REMEDIES.path,
      cause: error,
    })
  })
  if (!found.isFile())
    throw new KilnError(
      'invalid-input',
      fill(found.isDirectory() ? MEDIA_FAILURES.folder : MEDIA_FAILURES.special, {
        nameFile: name,
      }),
      {
        action: MEDIA_REMEDIES.video,
      },
    )
  if (found.size === 0)
    throw new KilnError('unreadable-file', fill(MEDIA_FAILURES.empty, { nameFile: name }), {
      action: MEDIA_REMEDIES.exportVideo,
    })
  await access(path, constants.R_OK).catch((error: unknown) => {
    throw refused(error)
  })
}
