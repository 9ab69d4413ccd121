import { basename } from 'node:path'
import { KilnError } from '#shared/contract/errors.ts'

/** What to install when nothing on this machine decodes a video. */
export const INSTALL_DECODER =
  'Install ffmpeg 5.1 or newer (or Chromium) and try again; Kiln uses it where it finds it.'

/** A file without a picture track; `streams` are the kinds it does hold. */
export function noVideo(path: string, streams: readonly string[]): KilnError {
  const kinds = [...new Set(streams)].filter((kind) => kind !== 'video')
  const found = kinds.join(', ') || 'nothing else'
  return new KilnError(
    'unsupported-media',
    `${basename(path)} has no video track (it holds ${found})`,
    {
      action: 'Give a file with a moving picture.',
    },
  )
}

/** A file in which no container was recognised, or whose container is cut off. */
export function unreadable(path: string, reason: string): KilnError {
  return new KilnError('unreadable-file', `${basename(path)} is not a readable video: ${reason}`, {
    action: 'It may be cut off, damaged or of another type. Export or copy it again.',
  })
}

/** A picture where a video was expected. */
export function stillPicture(path: string): KilnError {
  return new KilnError('unsupported-media', `${basename(path)} is a picture, not a video`, {
    action: 'Score a picture with thumbnails.score.',
  })
}

/** A video none of whose frames came out of any decoder at hand. */
export function undecodable(path: string, codec: string, hasFfmpeg: boolean): KilnError {
  return new KilnError(
    'unsupported-media',
    `No frame of ${basename(path)} could be decoded (codec ${codec})`,
    {
      action: hasFfmpeg
        ? 'The file may be damaged, or your ffmpeg may lack this codec. Convert it to H.264 and try again.'
        : INSTALL_DECODER,
    },
  )
}
