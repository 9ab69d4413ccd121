import type { AudienceStore, CommentRow } from '#main/database/insights/audience-store.ts'

const PAGE = 500

/** Reads all comments of some accounts a page a step. */
export function* readComments(
  store: Pick<AudienceStore, 'comments' | 'lastComment'>,
  accountIds: readonly number[],
  take: (page: readonly CommentRow[]) => void,
): Generator<void, void, void> {
  const last = store.lastComment()
  for (let after = 0; after < last; after += PAGE) {
    take(store.comments(accountIds, { after, upTo: after + PAGE }))
    yield
  }
}
