import { test as isLinkified } from 'linkifyjs'

const LABEL = /^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u
const PUNYCODE_ENDING = /\.xn--[a-z0-9-]{2,59}$/i
/** RFC 1035, section 2.3.4. */
const MOST_HOST = 253

/** Whether a name such as `example.com` is a domain whose ending is in the root zone (linkifyjs' list). */
export function isHost(name: string): boolean {
  if (name.length > MOST_HOST || !name.includes('.')) return false
  if (!name.split('.').every((label) => LABEL.test(label))) return false
  return PUNYCODE_ENDING.test(name) || isLinkified(name, 'url')
}
