import type { IncomingMessage, ServerResponse } from 'node:http'
import { ERROR_STATUS, KilnError, toWireError } from '#shared/contract/errors.ts'

const MOST_BYTES = 16_000_000

/** The whole body as text; refuses more than 16 MB. */
export async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > MOST_BYTES) throw new KilnError('too-large', 'The request is larger than 16 MB')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Parses JSON that came from outside; an empty text counts as `{}`. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.trim() || '{}') as unknown
  } catch (error) {
    throw new KilnError('invalid-input', 'The input is not JSON', {
      action: 'Check quotes and braces.',
      cause: error,
    })
  }
}

/** Answers with a JSON document. */
export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(`${JSON.stringify(value ?? null)}\n`)
}

/** Answers with a failure, or ends a stream with it as its last line. */
export function sendFailure(response: ServerResponse, failure: unknown): void {
  const error = toWireError(failure)
  if (response.headersSent) response.end(`${JSON.stringify({ error })}\n`)
  else sendJson(response, { error }, ERROR_STATUS[error.code])
}

/** Writes one JSON value a line, waiting when the other side is slow. */
export async function sendLine(response: ServerResponse, value: unknown): Promise<void> {
  if (!response.headersSent)
    response.writeHead(200, {
      'content-type': 'application/x-ndjson',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
  if (response.write(`${JSON.stringify(value)}\n`) || response.destroyed) return
  await new Promise<void>((resolve) => {
    const go = () => {
      response.off('drain', go)
      response.off('close', go)
      resolve()
    }
    response.on('drain', go)
    response.on('close', go)
  })
}
