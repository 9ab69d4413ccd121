import type { LedgerEntry } from '#shared/contract/remote.ts'
import { KilnError } from '#shared/contract/errors.ts'
import { fill } from '#shared/sentences/fill.ts'
import { MODEL_FAILURES, MODEL_REMEDIES } from '#shared/sentences/model-failures.ts'

/** A request to a server the user named; `quietMs` is how long it may say nothing. */
export interface Question {
  readonly url: URL
  readonly purpose: LedgerEntry['purpose']
  readonly method?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly quietMs: number
  readonly signal: AbortSignal
}

/** What came back; it must be read to its end or closed. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** The body as it comes; throws `remote-unreachable` when it breaks off. */
  chunks(): AsyncGenerator<Uint8Array>
  /** The first so many characters of the body. */
  text(most: number): Promise<string>
  close(): Promise<void>
}

/** Asks a server; redirections are answers, never followed here. */
export type Ask = (question: Question) => Promise<Answer>

/** The one door through which requests leave this machine; each is noted once it is over. */
export function createAsk(note: (entry: LedgerEntry) => void): Ask {
  return async ({ url, purpose, method = 'GET', headers = {}, body, quietMs, signal }) => {
    signal.throwIfAborted()
    const quiet = new AbortController()
    let timer: NodeJS.Timeout | undefined
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(() => quiet.abort(), quietMs)
    }
    const at = new Date().toISOString()
    let receivedBytes = 0
    let isOver = false
    const end = (outcome: string) => {
      clearTimeout(timer)
      if (isOver) return
      isOver = true
      const sentBytes = body === undefined ? 0 : Buffer.byteLength(body)
      note({ at, host: url.host, purpose, sentBytes, receivedBytes, outcome })
    }
    const fail = (error: unknown): unknown => {
      if (signal.aborted) {
        end('cancelled')
        return signal.reason
      }
      const why = quiet.signal.aborted ? MODEL_FAILURES.quiet : nameOf(error)
      end(why)
      return new KilnError(
        'remote-unreachable',
        fill(MODEL_FAILURES.unreachable, { nameHost: url.host, wordReason: why }),
        {
          action: MODEL_REMEDIES.network,
          cause: error,
        },
      )
    }

    wait()
    let response: Response
    try {
      response = await fetch(url, {
        method,
        headers: { 'accept-encoding': 'identity', ...headers },
        redirect: 'manual',
        signal: AbortSignal.any([signal, quiet.signal]),
        ...(body !== undefined && { body }),
      })
    } catch (error) {
      throw fail(error)
    }
    const status = String(response.status)

    async function* chunks(): AsyncGenerator<Uint8Array> {
      const reader = response.body?.getReader()
      let isDone = !reader
      try {
        while (!isDone) {
          wait()
          const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
          isDone = done
          if (!value) continue
          receivedBytes += value.byteLength
          yield value
        }
      } catch (error) {
        throw fail(error)
      } finally {
        end(isDone ? status : `${status}, left early`)
        await reader?.cancel().catch(() => undefined)
      }
    }

    return {
      status: response.status,
      headers: response.headers,
      chunks,
      async text(most) {
        const decoder = new TextDecoder()
        let text = ''
        for await (const chunk of chunks()) {
          text += decoder.decode(chunk, { stream: true })
          if (text.length >= most) break
        }
        return text.slice(0, most)
      },
      async close() {
        end(status)
        await response.body?.cancel().catch(() => undefined)
      },
    }
  }
}

/** What undici and the system call it. */
function nameOf(error: unknown): string {
  const { cause } = error as { readonly cause?: { readonly code?: unknown } }
  const names: Readonly<Record<string, string>> = {
    ECONNREFUSED: 'it refuses the connection',
    ENOTFOUND: 'there is no such host',
    ECONNRESET: 'it broke off',
    UND_ERR_SOCKET: 'it broke off',
    UND_ERR_CONNECT_TIMEOUT: 'it does not answer',
    EAI_AGAIN: 'its name can not be looked up now',
  }
  const code = typeof cause?.code === 'string' ? cause.code : ''
  return names[code] ?? (code || 'the connection failed')
}
