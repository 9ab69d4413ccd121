import { KilnError } from '#shared/contract/errors.ts'
import { fill } from '#shared/sentences/fill.ts'
import { MODEL_FAILURES, MODEL_REMEDIES } from '#shared/sentences/model-failures.ts'
import type { Answer, Ask } from './ask.ts'

/** What a file must be: its size, null when it is not told, and its hash as SHA-256 or as git names a file. */
export interface Announced {
  readonly sizeBytes: number | null
  readonly hash: { readonly kind: 'sha256' | 'git'; readonly value: string }
}

/** A download under way: `start` is the byte its first chunk belongs to. */
export interface Opened {
  readonly answer: Answer
  readonly announced: Announced
  readonly start: number
}

interface Source {
  readonly ask: Ask
  readonly url: URL
  readonly sha256?: string | undefined
  readonly signal: AbortSignal
}

const MOST_HOPS = 5
const QUIET_MS = 30_000

/**
 * Asks for a file from byte `from` on, following redirections. Hubs announce size and hash of large files in
 * `x-linked-size` and `x-linked-etag` before they redirect to where the bytes are; small files have git's hash as `etag`.
 */
export async function openSource(source: Source, from: number): Promise<Opened> {
  let url = source.url
  let linkedSize: number | null = null
  let tag: string | null = null
  for (let hop = 0; hop <= MOST_HOPS; hop++) {
    const answer = await source.ask({
      url,
      purpose: 'model-download',
      headers: from > 0 ? { range: `bytes=${from}-` } : {},
      quietMs: QUIET_MS,
      signal: source.signal,
    })
    const { status, headers } = answer
    tag =
      bare(headers.get('x-linked-etag')) ?? tag ?? (status < 300 ? bare(headers.get('etag')) : null)
    linkedSize = toNumber(headers.get('x-linked-size')) ?? linkedSize
    if (status >= 300 && status < 400) {
      await answer.close()
      url = nextHop(url, headers.get('location'))
      continue
    }
    if (status === 416 && from > 0) {
      await answer.close()
      const total = toNumber(/\/(\d+)$/.exec(headers.get('content-range') ?? '')?.[1])
      const hash = hashOf(source, tag)
      if (hash && total === from)
        return { answer, start: from, announced: { sizeBytes: from, hash } }
      return openSource(source, 0)
    }
    if (status !== 200 && status !== 206) {
      await answer.close()
      throw refuse(source.url, status)
    }
    const hash = hashOf(source, tag)
    if (!hash) {
      await answer.close()
      throw new KilnError('remote-failed', `${source.url.host} tells no checksum for this file`, {
        action: 'Download it yourself, check it, and use models.adopt with its path.',
      })
    }
    const part = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers.get('content-range') ?? '')
    const isPart = status === 206 && Number(part?.[1]) === from
    if (status === 206 && !isPart) {
      await answer.close()
      return openSource(source, 0)
    }
    const told = isPart ? Number(part?.[2]) : toNumber(headers.get('content-length'))
    return {
      answer,
      start: isPart ? from : 0,
      announced: { sizeBytes: told ?? linkedSize, hash },
    }
  }
  throw new KilnError('remote-failed', `${source.url.host} redirects in a circle`)
}

function hashOf({ sha256 }: Source, tag: string | null): Announced['hash'] | undefined {
  if (sha256 !== undefined) return { kind: 'sha256', value: sha256 }
  if (tag === null) return undefined
  if (/^[0-9a-f]{64}$/.test(tag)) return { kind: 'sha256', value: tag }
  return /^[0-9a-f]{40}$/.test(tag) ? { kind: 'git', value: tag } : undefined
}

/** Encrypted connections stay so. */
function nextHop(from: URL, location: string | null): URL {
  const next = location === null ? null : URL.parse(location, from.href)
  if (
    next &&
    (next.protocol === 'https:' || (next.protocol === 'http:' && from.protocol === 'http:'))
  )
    return next
  throw new KilnError('remote-failed', `${from.host} redirects to nowhere`)
}

const bare = (tag: string | null): string | null =>
  tag === null ? null : tag.replace(/^W\//, '').replaceAll('"', '').toLowerCase()

const toNumber = (text: string | null | undefined): number | null =>
  text && /^\d{1,15}$/.test(text) ? Number(text) : null

function refuse({ host, pathname }: URL, status: number): KilnError {
  if (status === 404)
    return new KilnError('not-found', `${host} has no file ${pathname}`, {
      action: 'It may have moved. Choose another model.',
    })
  if (status === 401 || status === 403)
    return new KilnError('remote-failed', fill(MODEL_FAILURES.signedIn, { nameHost: host }), {
      action: MODEL_REMEDIES.terms,
    })
  if (status === 429)
    return new KilnError('rate-limited', fill(MODEL_FAILURES.busy, { nameHost: host }), {
      action: MODEL_REMEDIES.goesOnLater,
    })
  return new KilnError(
    'remote-failed',
    fill(MODEL_FAILURES.answered, { nameHost: host, nameStatus: status }),
    {
      action: MODEL_REMEDIES.goesOnLater,
    },
  )
}
