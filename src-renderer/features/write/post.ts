import type { Draft, DraftId } from '#shared/contract/drafts.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'

/** A post in the window; the key stays the same when the library gives a new post its id. */
export interface Post {
  readonly key: string
  readonly id: DraftId | undefined
  readonly text: string
  readonly platform: PlatformId
}

/** A kept post as the window holds it. */
export const toPost = ({ id, text, platform }: Draft): Post => ({ key: id, id, text, platform })

/** The line by which a post is known: its first that says something, at most 120 characters. */
export function firstLine(text: string): string {
  const start = text.search(/\S/)
  if (start < 0) return ''
  const line = text.slice(start, start + 240).split(/[\r\n\u2028\u2029]/, 1)[0] ?? ''
  return line.length > 120 ? `${line.slice(0, 119)}…` : line
}
