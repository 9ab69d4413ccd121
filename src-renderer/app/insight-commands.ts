import { INSIGHT_TABS } from '#renderer/features/insights/tabs.ts'
import type { Translate } from '#renderer/lib/i18n.ts'
import type { Stores } from './create-stores.ts'
import { toHash } from './route-store.ts'
import { schedulePost } from './schedule-post.ts'

const open = (tab: string) => {
  location.hash = toHash({ room: 'insights', tab })
}

/** What can be done with numbers from anywhere. */
export function insightActions(stores: Pick<Stores, 'insights' | 'write'>, t: Translate) {
  const { insights, write } = stores
  const hasPost = write.current.getState().post.text.trim() !== ''
  const { accounts, addSample, removeSample } = insights.accounts.getState()
  const hasSample = accounts.some(({ isSample }) => isSample)
  return [
    { id: 'import-numbers', title: t('Import numbers'), run: () => open('imports') },
    ...INSIGHT_TABS.map(({ id, name }) => ({
      id: `insights-${id}`,
      title: t('Insights: {name}', { name: t(name) }),
      run: () => open(id),
    })),
    ...(hasPost
      ? [
          {
            id: 'schedule',
            title: t('Plan the open post in the calendar'),
            run: () => schedulePost(stores),
          },
        ]
      : []),
    hasSample
      ? { id: 'remove-sample', title: t('Remove sample data'), run: () => void removeSample() }
      : {
          id: 'add-sample',
          title: t('Try Insights with sample data'),
          run: () => {
            open('overview')
            void addSample()
          },
        },
  ]
}
