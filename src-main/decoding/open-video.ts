import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Client } from '#shared/contract/define.ts'
import { KilnError } from '#shared/contract/errors.ts'
import type { FrameSource } from '#main/services/ports.ts'
import type { DecodingContract } from './contract.ts'
import { INSTALL_DECODER, undecodable } from './failures.ts'

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
      `${basename(path)} is not a video that can be read here`,
      {
        action: ffmpeg ? 'Convert it to MP4 with H.264 and try again.' : INSTALL_DECODER,
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
    new KilnError('unreadable-file', `${name} may not be read`, {
      action: 'Check its permissions.',
      cause,
    })
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EACCES') throw refused(error)
    throw new KilnError('not-found', `No file at ${path}`, {
      action: 'Check the path.',
      cause: error,
    })
  })
  if (!found.isFile())
    throw new KilnError(
      'invalid-input',
      `${name} is ${found.isDirectory() ? 'a folder' : 'not a regular file'}`,
      {
        action: 'Give a video file.',
      },
    )
  if (found.size === 0)
    throw new KilnError('unreadable-file', `${name} is empty (0 bytes)`, {
      action: 'Export or copy the video again.',
    })
  await access(path, constants.R_OK).catch((error: unknown) => {
    throw refused(error)
  })
}
