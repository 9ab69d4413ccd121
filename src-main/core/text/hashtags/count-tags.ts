import { findPostTokens } from '../tokens-of-post.ts'
import type { UsedTag } from './rank-hashtags.ts'

/** Hashtags of posts with how many posts have each, most used first. */
export function countTags(posts: readonly { readonly text: string }[]): UsedTag[] {
  const uses = new Map<string, number>()
  for (const { text } of posts) {
    const tags = findPostTokens(text).filter(({ kind }) => kind === 'hashtag')
    for (const tag of new Set(tags.map((token) => token.text)))
      uses.set(tag, (uses.get(tag) ?? 0) + 1)
  }
  return [...uses].map(([tag, count]) => ({ tag, uses: count })).toSorted((a, b) => b.uses - a.uses)
}
