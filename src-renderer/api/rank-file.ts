import type { Kiln } from '#shared/contract/index.ts'
import type { ImageSizeId } from '#shared/contract/platforms.ts'
import type { RankEvent } from '#shared/contract/thumbnails.ts'
import { openPageDecoder, type PageDecoder } from './page-decoder.ts'
import { sendBytes } from './send-bytes.ts'
import { uploadFile } from './upload-file.ts'

interface RankFileOptions {
  readonly count?: number
  readonly platform?: ImageSizeId
  readonly signal: AbortSignal
}

/** Ranks a dropped video: decoded in this page where it can, otherwise handed to Kiln, which may know an ffmpeg. */
export async function* rankFile(
  kiln: Kiln,
  file: File,
  { signal, ...wishes }: RankFileOptions,
): AsyncGenerator<RankEvent> {
  yield { type: 'progress', stage: 'opening', done: 0, total: 1 }
  const decoder = await openPageDecoder(file, file.name)
  if ('refused' in decoder) {
    yield* kiln.thumbnails.rank({ path: await uploadFile(file, signal), ...wishes }, { signal })
    return
  }
  const left = new AbortController()
  try {
    const source = await offerVideo(kiln, decoder, AbortSignal.any([signal, left.signal]))
    yield* kiln.thumbnails.rank({ source, ...wishes }, { signal })
  } finally {
    left.abort()
    decoder.close()
  }
}

/** Offers a decoder to Kiln for as long as `signal` lasts; answers the name it gets. */
function offerVideo(kiln: Kiln, decoder: PageDecoder, signal: AbortSignal): Promise<string> {
  return new Promise((ready, fail) => {
    const upload = async (path: string, data: Uint8Array) => void (await sendBytes(path, data))
    decoder.offer({ kiln, upload, ready, signal }).catch(fail)
  })
}
