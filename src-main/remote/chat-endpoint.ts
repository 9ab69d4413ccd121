import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { KilnError } from '#shared/contract/errors.ts'
import type { RemoteEndpoint } from '#shared/contract/remote.ts'
import { fill } from '#shared/sentences/fill.ts'
import { MODEL_FAILURES, MODEL_REMEDIES } from '#shared/sentences/model-failures.ts'
import { createComposition } from '#main/writer/compose-text.ts'
import { type Message, type WriteEvent, Writing, type Written } from '#main/writer/contract.ts'
import type { Answer, Ask } from './ask.ts'
import { readEvents } from './read-events.ts'

/** Writes through a server the user configured. */
export interface RemoteWriter {
  write(writing: Writing, signal: AbortSignal): AsyncGenerator<WriteEvent>
}

interface RemoteOptions {
  readonly ask: Ask
  /** Null while the user has named none; nothing is sent then. */
  readonly endpoint: () => RemoteEndpoint | null
  /** How long a server may say nothing, in ms; models on a processor think for a while before the first word. */
  readonly quietMs?: number
}

const QUIET_MS = 120_000
/** Longer waits are the caller's to decide on. */
const MOST_WAIT_SECONDS = 10
const TRIES = 3
/** Most stop strings the published interface takes; all of them are looked for here as well. */
const MOST_STOPS = 4
const GO_ON = 'Go on exactly where this text stops. Write only what follows and repeat nothing.'

const Piece = z.object({
  choices: z
    .array(
      z.object({
        delta: z.object({ content: z.string().nullish() }).nullish(),
        message: z.object({ content: z.string().nullish() }).nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .optional(),
  error: z.unknown().optional(),
})

/** `POST {address}/chat/completions`, streamed; every failure is a `KilnError` that says what to do. */
export function createRemoteWriter(options: RemoteOptions): RemoteWriter {
  const { ask, quietMs = QUIET_MS } = options

  function current(): RemoteEndpoint {
    const endpoint = options.endpoint()
    if (endpoint) return endpoint
    throw new KilnError('model-missing', MODEL_FAILURES.noServer, {
      action: MODEL_REMEDIES.server,
    })
  }

  async function post(endpoint: RemoteEndpoint, body: object, signal: AbortSignal) {
    const url = new URL(`${endpoint.address.replace(/\/+$/, '')}/chat/completions`)
    for (let left = TRIES; ;) {
      left--
      const answer = await ask({
        url,
        purpose: 'writing',
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(endpoint.key && { authorization: `Bearer ${endpoint.key}` }),
        },
        body: JSON.stringify({ model: endpoint.model, ...body }),
        quietMs,
        signal,
      })
      if (answer.status === 200) return answer
      const wait = answer.status === 429 ? waitOf(answer) : undefined
      if (wait === undefined || wait > MOST_WAIT_SECONDS || left === 0)
        throw await toKilnError(answer, url, wait)
      await answer.close()
      await sleep(wait * 1000, undefined, { signal })
    }
  }

  return {
    async *write(given, signal) {
      const writing = Writing.parse(given)
      const endpoint = current()
      const began = performance.now()
      const { messages, opensWithSpace } = toTurns(writing.messages)
      const texts: Written[] = []
      let firstTokenMs = 0
      let writingMs = 0
      let laterTokens = 0
      for (let candidate = 0; candidate < writing.candidates; candidate++) {
        const answer = await post(endpoint, toBody(writing, messages, candidate), signal)
        const { maxTokens, stop } = writing
        const composition = createComposition({
          candidate,
          stop,
          maxTokens: maxTokens * 2, // a server counts in its own tokens, and was told how many
          opensWithSpace,
          detokenize: () => '',
        })
        let reason: Written['stopReason'] | null = null
        let firstAt = 0
        for await (const { text, finish } of readPieces(answer, endpoint)) {
          const now = performance.now()
          if (text !== '') {
            firstTokenMs ||= now - began
            if (firstAt === 0) firstAt = now
            else laterTokens++
            reason = composition.pushText(text)
            const shown = composition.show(now)
            if (shown !== '') yield { type: 'token', candidate, text: shown }
          }
          if (reason === null && finish === 'length') reason = 'length'
          if (reason !== null) break
        }
        if (firstAt > 0) writingMs += performance.now() - firstAt
        const { rest, written } = composition.end(reason ?? 'end')
        if (rest !== '') yield { type: 'token', candidate, text: rest }
        yield { type: 'written', ...written }
        texts.push(written)
      }
      yield {
        type: 'result',
        texts,
        promptTokens: 0,
        reusedTokens: 0,
        firstTokenMs,
        loadMs: 0,
        tokensPerSecond: writingMs > 0 ? (laterTokens / writingMs) * 1000 : 0,
      }
    },
  }
}

function toBody(
  writing: z.output<typeof Writing>,
  messages: readonly Message[],
  candidate: number,
) {
  const { maxTokens, temperature, topP, seed, stop, grammar } = writing
  return {
    messages,
    stream: true,
    max_tokens: maxTokens,
    temperature,
    top_p: topP,
    seed: seed + candidate,
    ...(stop.length > 0 && { stop: stop.slice(0, MOST_STOPS) }),
    ...(grammar && {
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'answer', strict: true, schema: grammar },
      },
    }),
  }
}

/** Servers differ in how they go on with an answer, so they are asked to in words. */
function toTurns(messages: readonly Message[]) {
  const last = messages.at(-1)
  if (last?.role !== 'assistant') return { messages, opensWithSpace: false }
  const turns = last.content.trim() === '' ? messages.slice(0, -1) : messages
  return {
    messages:
      turns.length === messages.length
        ? [...turns, { role: 'user' as const, content: GO_ON }]
        : turns,
    opensWithSpace: last.content.endsWith(' '),
  }
}

async function* readPieces(answer: Answer, { address }: RemoteEndpoint) {
  const host = new URL(address).host
  const isStream = answer.headers.get('content-type')?.includes('event-stream') ?? false
  let isAny = false
  let isFinished = !isStream
  for await (const data of isStream ? readEvents(answer.chunks()) : [await answer.text(4e6)]) {
    if (data === '[DONE]') {
      isFinished = true
      break
    }
    const piece = parsePiece(data, host)
    const [choice] = piece.choices ?? []
    if (!choice) continue // usage and the like
    isAny = true
    isFinished ||= Boolean(choice.finish_reason)
    const text = choice.delta?.content ?? choice.message?.content ?? ''
    yield { text, finish: choice.finish_reason ?? null }
  }
  if (!isAny) throw odd(host, 'it sent no text')
  if (!isFinished)
    throw new KilnError(
      'remote-unreachable',
      fill(MODEL_FAILURES.brokeOffInText, { nameHost: host }),
      {
        action: MODEL_REMEDIES.tryAgain,
      },
    )
}

function parsePiece(data: string, host: string): z.infer<typeof Piece> {
  let json: unknown
  try {
    json = JSON.parse(data)
  } catch (error) {
    throw odd(host, 'what it sent is not JSON', error)
  }
  const { success, data: piece } = Piece.safeParse(json)
  if (!success) throw odd(host, 'what it sent is not in the form of chat completions')
  if (piece.error !== undefined && piece.error !== null)
    throw odd(host, `it says ${JSON.stringify(piece.error).slice(0, 300)}`)
  return piece
}

const odd = (host: string, why: string, cause?: unknown) =>
  new KilnError(
    'remote-failed',
    fill(MODEL_FAILURES.didNotWrite, { nameHost: host, wordReason: why }),
    {
      action: MODEL_REMEDIES.address,
      cause,
    },
  )

/** Seconds to wait, told in seconds or as a date (RFC 9110, 10.2.3); two when nothing is told. */
function waitOf({ headers }: Answer): number {
  const told = headers.get('retry-after')
  if (told === null) return 2
  const seconds = /^\d{1,6}$/.test(told) ? Number(told) : (Date.parse(told) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.max(0, seconds) : 2
}

async function toKilnError(answer: Answer, { host }: URL, wait?: number): Promise<KilnError> {
  const { status } = answer
  const said = (await answer.text(2000)).replaceAll(/\s+/g, ' ').slice(0, 300)
  if (status === 429)
    return new KilnError('rate-limited', fill(MODEL_FAILURES.busy, { nameHost: host }), {
      action: fill(MODEL_REMEDIES.wait, { seconds: Math.ceil(wait ?? 60) }),
    })
  if (status === 401 || status === 403)
    return new KilnError('remote-failed', fill(MODEL_FAILURES.refusesKey, { nameHost: host }), {
      action: MODEL_REMEDIES.key,
    })
  if (status === 413 || /context.{0,20}(length|window|size)|too many tokens/i.test(said))
    return new KilnError('too-large', fill(MODEL_FAILURES.longForHost, { nameHost: host }), {
      action: MODEL_REMEDIES.shortenOnly,
    })
  if (status === 404) return odd(host, MODEL_FAILURES.noSuchModel)
  return odd(host, `it answered ${status}${said ? `: ${said}` : ''}`)
}
