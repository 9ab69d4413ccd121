import type { Kiln } from '#shared/contract/index.ts'
import { createAccountStore } from './account-store.ts'
import { createAnalysisStores } from './analysis/create-analysis-stores.ts'
import { createCalendarStore } from './calendar/calendar-store.ts'
import { createExperimentStore } from './experiments/experiment-store.ts'
import { createFilterStore } from './filter-store.ts'
import { createImportStore } from './import-store.ts'
import { createImportedStore } from './imported-store.ts'
import { createOverviewStore } from './overview-store.ts'
import { createPostListStore } from './post-list-store.ts'
import { createRevisions } from './revisions.ts'
import { createTimesStore } from './times/times-store.ts'

/** What the stores of Insights need of the window besides Kiln. */
export interface InsightHost {
  readonly upload: (file: File, signal: AbortSignal) => Promise<string>
}

/** The part of Kiln that Insights asks. */
export type InsightKiln = Pick<
  Kiln,
  'analytics' | 'experiments' | 'calendar' | 'alerts' | 'drafts' | 'engine' | 'system'
>

/** The stores behind the tabs of Insights, one line a tab. */
export function createInsightStores(kiln: InsightKiln, { upload }: InsightHost) {
  const accounts = createAccountStore(kiln)
  const filter = createFilterStore()
  return {
    accounts,
    filter,
    revisions: createRevisions(),
    overview: createOverviewStore(kiln, { accounts, filter }),
    posts: createPostListStore(kiln, { accounts, filter }),
    times: createTimesStore(kiln, { accounts }),
    calendar: createCalendarStore(kiln),
    experiments: createExperimentStore(kiln),
    imports: createImportStore(kiln, { upload }),
    imported: createImportedStore(kiln),
    ...createAnalysisStores(kiln),
  }
}

/** Every store of Insights. */
export type InsightStores = ReturnType<typeof createInsightStores>

/** What each tab of Insights is given. */
export interface InsightTabProps {
  readonly stores: InsightStores
}
