import { basename } from 'node:path'
import { KilnError } from '#shared/contract/errors.ts'
import { fill } from '#shared/sentences/fill.ts'
import { MEDIA_FAILURES, MEDIA_REMEDIES } from '#shared/sentences/media-failures.ts'

/** A file without a picture track; `streams` are the kinds it does hold. */
export function noVideo(path: string, streams: readonly string[]): KilnError {
  const kinds = [...new Set(streams)].filter((kind) => kind !== 'video')
  const found = kinds.join(', ') || MEDIA_FAILURES.nothingElse
  return new KilnError(
    'unsupported-media',
    fill(MEDIA_FAILURES.noVideoTrack, { nameFile: basename(path), wordKinds: found }),
    {
      action: MEDIA_REMEDIES.moving,
    },
  )
}

/** A file in which no container was recognised, or whose container is cut off. */
export function unreadable(path: string, reason: string): KilnError {
  return new KilnError(
    'unreadable-file',
    fill(MEDIA_FAILURES.noVideo, { nameFile: basename(path), wordReason: reason }),
    {
      action: MEDIA_REMEDIES.exportAgain,
    },
  )
}

/** A picture where a video was expected. */
export function stillPicture(path: string): KilnError {
  return new KilnError(
    'unsupported-media',
    fill(MEDIA_FAILURES.still, { nameFile: basename(path) }),
    {
      action: MEDIA_REMEDIES.score,
    },
  )
}

/** A video none of whose frames came out of any decoder at hand. */
export function undecodable(path: string, codec: string, hasFfmpeg: boolean): KilnError {
  return new KilnError(
    'unsupported-media',
    fill(MEDIA_FAILURES.undecodable, { nameFile: basename(path), nameCodec: codec }),
    {
      action: hasFfmpeg ? MEDIA_REMEDIES.codec : MEDIA_REMEDIES.decoder,
    },
  )
}
