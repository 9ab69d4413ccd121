import type { InsightStores } from './create-insight-stores.ts'

/** Asks anew for what is on show, after numbers came or went; what was never looked at stays so. */
export async function refreshInsights({
  accounts,
  overview,
  posts,
  imported,
}: InsightStores): Promise<void> {
  if (accounts.getState().state === 'loading') return
  await accounts.getState().load()
  if (overview.getState().summary) overview.getState().load()
  if (posts.getState().total !== undefined) posts.getState().load()
  if (imported.getState().state === 'ready') await imported.getState().load()
}
