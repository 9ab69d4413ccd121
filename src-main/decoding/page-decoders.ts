import { randomUUID } from 'node:crypto'
import { KilnError } from '#shared/contract/errors.ts'
import type { DecodeEvent, VideoInfo } from '#shared/contract/videos.ts'
import { createMailbox, type Mailbox } from '#shared/wire/mailbox.ts'
import { fill } from '#shared/sentences/fill.ts'
import { MEDIA_FAILURES, MEDIA_REMEDIES } from '#shared/sentences/media-failures.ts'
import type { FrameSource, TimedFrame, UploadedFrame } from '#main/services/ports.ts'

interface Offer {
  readonly info: VideoInfo
  readonly sampleTimesMs: readonly number[]
  readonly keyTimesMs: readonly number[]
  readonly ticket?: string | undefined
}

type Delivery =
  | { readonly type: 'frame'; readonly frame: TimedFrame }
  | { readonly type: 'done' }
  | { readonly type: 'failed'; readonly error: KilnError }

interface PageDecoder {
  readonly source: FrameSource
  readonly ticket: string | undefined
  readonly requests: Map<number, Mailbox<Delivery>>
}

/** The pages that decode videos for Kiln: each offers one video, is asked for frames, and uploads them. */
export interface PageDecoders {
  /** Keeps an offer open for as long as its caller listens. */
  offer(offer: Offer, options: { readonly signal: AbortSignal }): AsyncIterable<DecodeEvent>
  /** Ends a request; a `failure` is told to whoever waits for its frames. */
  supplied(input: {
    source: string
    request: number
    failure?: string | undefined
  }): Record<string, never>
  /** Ends the wait for a page that can't decode its video. */
  refused(input: { ticket: string; reason: string }): Record<string, never>
  take(frame: UploadedFrame, data: Uint8Array): void
  find(source: string): FrameSource
  /** The source that the page with `ticket` offers, once it does. */
  waitFor(ticket: string, signal: AbortSignal): Promise<FrameSource>
}

/** Builds the registry of decoding pages; it holds nothing but open offers. */
export function createPageDecoders(): PageDecoders {
  const decoders = new Map<string, PageDecoder>()
  const waiting = new Map<string, PromiseWithResolvers<FrameSource>>()

  function known(source: string): PageDecoder {
    const decoder = decoders.get(source)
    if (!decoder)
      throw new KilnError('not-found', MEDIA_FAILURES.pageGone, {
        action: MEDIA_REMEDIES.dropAgain,
      })
    return decoder
  }

  return {
    async *offer(offer, { signal }) {
      const id = randomUUID()
      const events = createMailbox<DecodeEvent | undefined>()
      const decoder = createPageDecoder(offer, events)
      decoders.set(id, decoder)
      const stop = () => events.put(undefined)
      signal.addEventListener('abort', stop, { once: true })
      try {
        yield { type: 'ready', source: id }
        if (offer.ticket) waiting.get(offer.ticket)?.resolve(decoder.source)
        for (let event = await events.take(); event; event = await events.take()) yield event
      } finally {
        signal.removeEventListener('abort', stop)
        decoders.delete(id)
        const error = new KilnError('disconnected', 'The page that decoded this video went away')
        for (const request of decoder.requests.values()) request.put({ type: 'failed', error })
      }
    },
    supplied({ source, request, failure }) {
      known(source)
        .requests.get(request)
        ?.put(
          failure === undefined
            ? { type: 'done' }
            : { type: 'failed', error: new KilnError('unsupported-media', failure) },
        )
      return {}
    },
    refused({ ticket, reason }) {
      waiting.get(ticket)?.reject(
        new KilnError(
          'unsupported-media',
          fill(MEDIA_FAILURES.noFrameHere, { wordReason: reason }),
          {
            action: MEDIA_REMEDIES.decoder,
          },
        ),
      )
      return {}
    },
    take({ source, request, timeMs, width, height }, data) {
      known(source)
        .requests.get(request)
        ?.put({ type: 'frame', frame: { timeMs, frame: { width, height, data } } })
    },
    find: (source) => known(source).source,
    async waitFor(ticket, signal) {
      const offered = Promise.withResolvers<FrameSource>()
      const stop = () =>
        offered.reject(
          new KilnError('unsupported-media', MEDIA_FAILURES.noPage, {
            action: MEDIA_REMEDIES.decoder,
            cause: signal.reason,
          }),
        )
      signal.addEventListener('abort', stop, { once: true })
      waiting.set(ticket, offered)
      try {
        return await offered.promise
      } finally {
        signal.removeEventListener('abort', stop)
        waiting.delete(ticket)
      }
    },
  }
}

function createPageDecoder(
  { ticket, ...opened }: Offer,
  events: Mailbox<DecodeEvent | undefined>,
): PageDecoder {
  const requests = new Map<number, Mailbox<Delivery>>()
  let lastRequest = 0

  const source: FrameSource = {
    ...opened,
    async *frames(timesMs, { side, signal }) {
      const request = ++lastRequest
      const deliveries = createMailbox<Delivery>()
      requests.set(request, deliveries)
      const stop = () =>
        deliveries.put({ type: 'failed', error: new KilnError('cancelled', 'Cancelled') })
      signal.addEventListener('abort', stop, { once: true })
      try {
        signal.throwIfAborted()
        events.put({ type: 'wanted', request, timesMs: [...timesMs], side })
        for (;;) {
          const delivery = await deliveries.take()
          if (delivery.type === 'done') return
          if (delivery.type === 'failed') throw delivery.error
          yield delivery.frame
        }
      } finally {
        signal.removeEventListener('abort', stop)
        requests.delete(request)
        events.put({ type: 'enough', request })
      }
    },
    close: async () => events.put(undefined),
  }
  return { source, ticket, requests }
}
