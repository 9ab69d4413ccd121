import type { Kiln } from '#shared/contract/index.ts'
import type { VideoInfo } from '#shared/contract/videos.ts'
import { createMailbox } from '#shared/wire/mailbox.ts'
import type { DecodeReply, DecodeRequest } from './decode-worker.ts'

/** Sends the bytes of one frame to Kiln. */
export type UploadFrame = (path: string, data: Uint8Array) => Promise<void>

/** A video that this page can decode, opened in a worker of its own. */
export interface PageDecoder {
  readonly info: VideoInfo
  readonly sampleTimesMs: readonly number[]
  /** Offers the video to Kiln and serves its wishes until `signal` aborts; `ready` is told the source's name. */
  offer(options: OfferOptions): Promise<void>
  close(): void
}

interface OfferOptions {
  readonly kiln: Pick<Kiln, 'videos'>
  readonly upload: UploadFrame
  readonly ready: (source: string) => void
  readonly signal: AbortSignal
  readonly ticket?: string
}

/** Opens a video in a decoding worker; answers the reason when this page can't decode it. */
export async function openPageDecoder(
  file: Blob | string,
  name: string,
): Promise<PageDecoder | { readonly refused: string }> {
  const worker = new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' })
  const replies = createMailbox<DecodeReply>()
  worker.onmessage = ({ data }: MessageEvent<DecodeReply>) => replies.put(data)
  worker.onerror = ({ message }) => replies.put({ type: 'refused', reason: message })
  const ask = (request: DecodeRequest) => worker.postMessage(request)
  ask({ type: 'open', file, name })
  const opened = await replies.take()
  if (opened.type !== 'opened') {
    worker.terminate()
    return { refused: opened.type === 'refused' ? opened.reason : 'the decoder gave no answer' }
  }

  /** Uploads the frames of one request as they are decoded, one after the other. */
  async function supply(request: number, source: string, upload: UploadFrame) {
    let wanted = true
    for (;;) {
      const reply = await replies.take()
      if (reply.type === 'refused') return reply.reason
      if (reply.type === 'done' && reply.request === request) return reply.failure
      if (reply.type !== 'frame' || reply.request !== request || !wanted) continue
      const { timeMs, width, height, data } = reply
      const query = `timeMs=${timeMs}&width=${width}&height=${height}`
      try {
        await upload(`/frames/${source}/${request}?${query}`, data)
      } catch {
        wanted = false // nobody waits for it any more
        ask({ type: 'stop', request })
      }
    }
  }

  return {
    info: opened.info,
    sampleTimesMs: opened.sampleTimesMs,
    async offer({ kiln, upload, ready, signal, ticket }) {
      const { info, sampleTimesMs, keyTimesMs } = opened
      const times = { sampleTimesMs: [...sampleTimesMs], keyTimesMs: [...keyTimesMs] }
      const offer = { info, ...times, ...(ticket && { ticket }) }
      let source = ''
      let work = Promise.resolve()
      for await (const event of kiln.videos.decode(offer, { signal })) {
        if (event.type === 'ready') {
          source = event.source
          ready(source)
        } else if (event.type === 'enough') ask({ type: 'stop', request: event.request })
        else {
          const { request, timesMs, side } = event
          const before = work
          const answer = async () => {
            await before
            ask({ type: 'frames', request, timesMs, side })
            const failure = await supply(request, source, upload)
            await kiln.videos.supplied({ source, request, failure })
          }
          work = answer().catch(() => undefined) // whoever asked is gone
        }
      }
    },
    close: () => worker.terminate(),
  }
}
