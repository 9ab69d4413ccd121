import type { Candidate } from '#main/core/insights/prediction/match-post.ts'
import type { ReadAccount } from './read-accounts.ts'

/** Posts of accounts from a moment on (ms of UTC), which something foreseen may have turned into. */
export function postsSince(
  accounts: readonly Pick<ReadAccount, 'platform' | 'rows'>[],
  sinceMs: number,
): Candidate[] {
  return accounts.flatMap(({ platform, rows }) =>
    rows
      .filter(({ publishedMs }) => publishedMs >= sinceMs)
      .map(({ id, text, url, publishedMs }) => ({ id, platform, text, url, publishedMs })),
  )
}
