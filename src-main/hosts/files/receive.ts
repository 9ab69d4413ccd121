import { KilnError } from '#shared/contract/errors.ts'
import type { Backend, UploadedFrame } from '#main/services/ports.ts'

const MAX_FRAME_BYTES = 200 * 1024 * 1024
const MAX_NAME_LENGTH = 255
const WHOLE_NUMBER = /^\d{1,15}$/
/** Separators, and what Windows or a log could misread: drive colons and control characters. */
const UNSAFE_IN_NAME = /[/\\:\p{Cc}]/u

interface FrameAddress {
  readonly source: string
  readonly request: string
  readonly query: URLSearchParams
}

/** Reads one raw RGB frame, of exactly the size its address announces. */
export async function receiveFrame(
  { body }: Request,
  { source, request, query }: FrameAddress,
): Promise<[UploadedFrame, Uint8Array]> {
  if (source === '') throw new KilnError('invalid-input', 'The frame names no source')
  const frame = {
    source,
    request: toWhole('request', request),
    timeMs: toTimeMs(query.get('timeMs')),
    width: toWhole('width', query.get('width')),
    height: toWhole('height', query.get('height')),
  }
  const sizeBytes = frame.width * frame.height * 3
  if (sizeBytes === 0) throw new KilnError('invalid-input', 'The frame has no pixels')
  if (sizeBytes > MAX_FRAME_BYTES)
    throw new KilnError('too-large', `A frame may hold ${MAX_FRAME_BYTES} bytes at most`)
  return [frame, await readExactly(body, sizeBytes)]
}

/** Hands the body of a dropped file on as it arrives, and answers where it was kept. */
export async function receiveUpload(
  { body }: Request,
  name: string,
  backend: Pick<Backend, 'takeUpload'>,
): Promise<string> {
  if (name.trim() === '' || name === '.' || name === '..' || UNSAFE_IN_NAME.test(name))
    throw new KilnError('invalid-input', 'That is not a file name')
  if (name.length > MAX_NAME_LENGTH)
    throw new KilnError(
      'invalid-input',
      `A file name may have ${MAX_NAME_LENGTH} characters at most`,
    )
  return backend.takeUpload(name, body ?? nothing())
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

function toWhole(name: string, text: string | null): number {
  if (text === null || !WHOLE_NUMBER.test(text))
    throw new KilnError('invalid-input', `"${name}" must be a whole number`)
  return Number(text)
}

function toTimeMs(text: string | null): number {
  const timeMs = Number(text?.trim() || Number.NaN)
  if (!Number.isFinite(timeMs) || timeMs < 0)
    throw new KilnError('invalid-input', '"timeMs" must be a number, zero or more')
  return timeMs
}

async function readExactly(
  body: AsyncIterable<Uint8Array> | null,
  sizeBytes: number,
): Promise<Uint8Array> {
  const wrongSize = () =>
    new KilnError('invalid-input', `The frame must be width x height x 3 = ${sizeBytes} bytes`)
  const data = new Uint8Array(sizeBytes)
  let filled = 0
  for await (const chunk of body ?? nothing()) {
    if (filled + chunk.length > sizeBytes) throw wrongSize()
    data.set(chunk, filled)
    filled += chunk.length
  }
  if (filled !== sizeBytes) throw wrongSize()
  return data
}
