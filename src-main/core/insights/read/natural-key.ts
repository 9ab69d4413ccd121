import { hashText } from './text-hash.ts'

interface Known {
  readonly id: string
  readonly url: string
  readonly account: string
  readonly published: string
  readonly text: string
}

/** Ids of posts within their addresses: the same post is known by both. */
const IDS = [
  /(?:^|\.)(?:x|twitter)\.com\/[^/]+\/status(?:es)?\/(\d{5,20})/i,
  /(?:^|\.)tiktok\.com\/[^/]+\/(?:video|photo)\/(\d{5,24})/i,
  /(?:^|\.)youtube\.com\/(?:shorts|live|embed)\/([\w-]{11})/i,
  /^youtu\.be\/([\w-]{11})/i,
]
const WATCH = /(?:^|\.)youtube\.com\/watch\?(?:[^#]*&)?v=([\w-]{11})/i
/** An id that a spreadsheet rounded (`1.23457E+18`) is the same for many posts. */
const ROUNDED = /^\d(?:[.,]\d+)?e\+\d+$/i

/** Whether an id was rounded by a spreadsheet and tells nothing. */
export function isRounded(id: string): boolean {
  return ROUNDED.test(id)
}

/** What tells a post from all others of its account: its id, its address without query, or what it says and when. */
export function naturalKey({ id, url, account, published, text }: Known): string {
  if (id !== '' && !isRounded(id)) return id
  const place = url === '' ? '' : keyOfUrl(url)
  return place === '' ? `hash:${hashText(`${account}\0${published}\0${text}`)}` : place
}

/** An address as a key: without scheme, `www.`, query and last slash, or the id within. */
export function keyOfUrl(url: string): string {
  const bare = url
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/^(?:www|m|mobile)\./i, '')
  const watched = WATCH.exec(bare)
  if (watched?.[1]) return watched[1]
  const [path = ''] = bare.split(/[?#]/, 1)
  for (const pattern of IDS) {
    const id = pattern.exec(path)?.[1]
    if (id) return id
  }
  const slash = path.indexOf('/')
  const host = slash < 0 ? path : path.slice(0, slash)
  return host.toLowerCase() + (slash < 0 ? '' : path.slice(slash).replace(/\/$/, ''))
}
