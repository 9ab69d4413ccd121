import type { InsightStores } from './create-insight-stores.ts'
import { noteChanges } from './revisions.ts'

/** Asks anew for what is on show, after kinds of things changed; what was never looked at stays so. */
export async function refreshInsights(
  { accounts, overview, posts, imported, revisions }: InsightStores,
  entities: ReadonlySet<string>,
): Promise<void> {
  noteChanges(revisions, entities)
  if (!entities.has('import') && !entities.has('library')) return
  if (accounts.getState().state === 'loading') return
  await accounts.getState().load()
  if (overview.getState().summary) overview.getState().load()
  if (posts.getState().total !== undefined) posts.getState().load()
  if (imported.getState().state === 'ready') await imported.getState().load()
}
