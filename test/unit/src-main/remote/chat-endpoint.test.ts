import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { text as readText } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import type { LedgerEntry } from '#shared/contract/remote.ts'
import { createAsk } from '#main/remote/ask.ts'
import { createRemoteWriter } from '#main/remote/chat-endpoint.ts'
import type { WriteEvent, Writing } from '#main/writer/contract.ts'
import { startHttp } from '../../../helpers/start-http.ts'

const QUIET_MS = 300
const HELLO: Writing = { messages: [{ role: 'user', content: 'Hello' }] }

async function connect(listener: RequestListener) {
  const base = await startHttp(listener)
  return open(`${base}/v1/`)
}

function open(address: string) {
  const notes: LedgerEntry[] = []
  const writer = createRemoteWriter({
    ask: createAsk((entry) => void notes.push(entry)),
    endpoint: () => ({ address, key: 'secret', model: 'big' }),
    quietMs: QUIET_MS,
  })
  return {
    notes,
    async write(writing: Writing = HELLO, signal = new AbortController().signal) {
      const events: WriteEvent[] = []
      for await (const event of writer.write(writing, signal)) events.push(event)
      return events
    },
  }
}

function sendEvents(response: ServerResponse, pieces: readonly unknown[], end = true) {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  for (const piece of pieces)
    response.write(`data: ${typeof piece === 'string' ? piece : JSON.stringify(piece)}\n\n`)
  if (end) response.end()
}

const piece = (content: string, finish: string | null = null) => ({
  choices: [{ delta: { content }, finish_reason: finish }],
})
const resultOf = (events: readonly WriteEvent[]) => {
  const last = events.at(-1)
  return last?.type === 'result' ? last : undefined
}

it('sends the request, streams the text and notes what left', async () => {
  let body = ''
  let headers: IncomingMessage['headers'] = {}
  const { write, notes } = await connect(async (request, response) => {
    headers = request.headers
    body = await readText(request)
    sendEvents(response, [piece('Good '), piece('morning', 'stop'), '[DONE]'])
  })
  const events = await write({ ...HELLO, seed: 7, stop: ['##'], maxTokens: 50 })
  expect(resultOf(events)?.texts).toEqual([
    { candidate: 0, text: 'Good morning', tokens: 2, stopReason: 'end' },
  ])
  expect(events.flatMap((event) => (event.type === 'token' ? event.text : [])).join('')).toBe(
    'Good morning',
  )
  expect(headers['authorization']).toBe('Bearer secret')
  expect(JSON.parse(body)).toMatchObject({
    model: 'big',
    stream: true,
    max_tokens: 50,
    seed: 7,
    stop: ['##'],
    messages: [{ role: 'user', content: 'Hello' }],
  })
  expect(notes).toEqual([
    expect.objectContaining({
      purpose: 'writing',
      sentBytes: Buffer.byteLength(body),
      outcome: '200, left early',
    }),
  ])
  expect(notes[0]?.receivedBytes).toBeGreaterThan(50)
})

it('takes an answer that is not streamed, and several candidates', async () => {
  const seeds: number[] = []
  const { write } = await connect(async (request, response) => {
    const { seed } = JSON.parse(await readText(request)) as { seed: number }
    seeds.push(seed)
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(
      JSON.stringify({ choices: [{ message: { content: `No ${seed}` }, finish_reason: 'stop' }] }),
    )
  })
  const result = resultOf(await write({ ...HELLO, seed: 3, candidates: 2 }))
  expect(result?.texts.map(({ text }) => text)).toEqual(['No 3', 'No 4'])
  expect(seeds).toEqual([3, 4])
})

it('asks in words to go on with an answer that was begun', async () => {
  let messages: { role: string }[] = []
  const { write } = await connect(async (request, response) => {
    messages = (JSON.parse(await readText(request)) as { messages: { role: string }[] }).messages
    sendEvents(response, [piece(' on Monday', 'stop')])
  })
  const begun = [...HELLO.messages, { role: 'assistant' as const, content: 'We open ' }]
  expect(resultOf(await write({ messages: begun }))?.texts[0]?.text).toBe('on Monday')
  expect(messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user'])
})

it('ends at stop strings that the server overlooks, and in circles', async () => {
  const { write } = await connect((_, response) =>
    sendEvents(response, [piece('One. '), piece('## Two'), piece('x', 'stop')]),
  )
  expect(resultOf(await write({ ...HELLO, stop: ['##'] }))?.texts[0]).toMatchObject({
    text: 'One. ',
    stopReason: 'stop',
  })
  const round = await connect((_, response) =>
    sendEvents(response, Array(200).fill(piece('again ')), false),
  )
  expect(resultOf(await round.write())?.texts[0]?.stopReason).toBe('loop')
})

it('waits as long as a busy server asks, then tries again', async () => {
  let calls = 0
  const { write, notes } = await connect((_, response) => {
    if (++calls < 3) response.writeHead(429, { 'retry-after': '0' }).end('busy')
    else sendEvents(response, [piece('Done', 'stop')])
  })
  expect(resultOf(await write())?.texts[0]?.text).toBe('Done')
  expect(notes.map(({ outcome }) => outcome.slice(0, 3))).toEqual(['429', '429', '200'])
})

const answer = (status: number, body = '', headers = {}) =>
  ((_, response) => void response.writeHead(status, headers).end(body)) as RequestListener
const stream = (...pieces: unknown[]) =>
  ((_, response) => sendEvents(response, pieces)) as RequestListener

it.each([
  ['too many requests', answer(429, '', { 'retry-after': '90' }), 'rate-limited', /90 seconds/],
  ['a key that is refused', answer(401), 'remote-failed', /key/],
  ['no such model', answer(404), 'remote-failed', /no such model/],
  ['an error of its own', answer(500, 'out  of\nluck'), 'remote-failed', /500: out of luck/],
  ['too long a request', answer(400, 'maximum context length is 10'), 'too-large', /that much/],
  ['a redirection', answer(302, '', { location: 'http://127.0.0.1:1/' }), 'remote-failed', /302/],
  [
    'a page of HTML',
    answer(200, '<html>', { 'content-type': 'text/html' }),
    'remote-failed',
    /JSON/,
  ],
  ['wrong JSON', stream('{"choices": 3}'), 'remote-failed', /form/],
  ['broken JSON in the stream', stream(piece('a'), '{"cho'), 'remote-failed', /JSON/],
  ['an error in the stream', stream({ error: { message: 'boom' } }), 'remote-failed', /boom/],
  ['an empty stream', stream('[DONE]'), 'remote-failed', /no text|broke off/],
  ['a stream that stops', stream(piece('Half a')), 'remote-unreachable', /middle/],
  [
    'a connection that breaks',
    ((_, response) => {
      sendEvents(response, [piece('Half a')], false)
      setTimeout(() => response.destroy(), 20)
    }) as RequestListener,
    'remote-unreachable',
    /can't be reached/,
  ],
  ['silence', (() => undefined) as RequestListener, 'remote-unreachable', /quiet/],
  [
    'silence in the middle',
    ((_, response) => sendEvents(response, [piece('Half a')], false)) as RequestListener,
    'remote-unreachable',
    /quiet/,
  ],
])('says what to do about %s', async (_, listener, code, message) => {
  const { write, notes } = await connect(listener)
  const failure = await write().catch((error: unknown) => error)
  expect(failure).toMatchObject({ code })
  expect(`${(failure as Error).message} ${(failure as { action: string }).action}`).toMatch(message)
  expect(notes).toHaveLength(1)
})

it('says that nobody answers at the address', async () => {
  const { write, notes } = open('http://127.0.0.1:9/v1')
  await expect(write()).rejects.toMatchObject({ code: 'remote-unreachable' })
  expect(notes).toHaveLength(1)
})

it('stops when the signal aborts', async () => {
  const { write, notes } = await connect((_, response) =>
    sendEvents(response, [piece('Half a')], false),
  )
  const stop = new AbortController()
  setTimeout(() => stop.abort(), 50)
  await expect(write(HELLO, stop.signal)).rejects.toThrow(/abort/i)
  expect(notes.map(({ outcome }) => outcome)).toEqual(['cancelled'])
})

it('sends nothing while no server is configured', async () => {
  const notes: LedgerEntry[] = []
  const writer = createRemoteWriter({
    ask: createAsk((entry) => void notes.push(entry)),
    endpoint: () => null,
  })
  const events = writer.write(HELLO, new AbortController().signal)
  await expect(events.next()).rejects.toMatchObject({ code: 'model-missing' })
  expect(notes).toEqual([])
})
