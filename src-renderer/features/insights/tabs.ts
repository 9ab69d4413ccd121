import type { ComponentType } from 'react'
import { msg } from '#renderer/lib/i18n.ts'
import type { InsightTabProps } from './create-insight-stores.ts'

interface InsightTab {
  /** As it stands in the address: `#/insights/posts`. */
  readonly id: string
  readonly name: string
  readonly load: () => Promise<ComponentType<InsightTabProps>>
}

/** The parts of Insights in their order, each loaded when it is first opened; the first is where one begins. */
export const INSIGHT_TABS: readonly [InsightTab, ...InsightTab[]] = [
  {
    id: 'overview',
    name: msg('Overview'),
    load: async () => (await import('./overview-tab.tsx')).OverviewTab,
  },
  {
    id: 'posts',
    name: msg('Posts'),
    load: async () => (await import('./posts-tab.tsx')).PostsTab,
  },
  {
    id: 'times',
    name: msg('Times'),
    load: async () => (await import('./times/times-tab.tsx')).TimesTab,
  },
  {
    id: 'calendar',
    name: msg('Calendar'),
    load: async () => (await import('./calendar/calendar-tab.tsx')).CalendarTab,
  },
  {
    id: 'experiments',
    name: msg('Experiments'),
    load: async () => (await import('./experiments/experiments-tab.tsx')).ExperimentsTab,
  },
  {
    id: 'predictions',
    name: msg('Predictions'),
    load: async () => (await import('./predictions/predictions-tab.tsx')).PredictionsTab,
  },
  {
    id: 'reach',
    name: msg('Reach'),
    load: async () => (await import('./reach/reach-tab.tsx')).ReachTab,
  },
  {
    id: 'trends',
    name: msg('Trends'),
    load: async () => (await import('./trends/trends-tab.tsx')).TrendsTab,
  },
  {
    id: 'audience',
    name: msg('Audience'),
    load: async () => (await import('./audience/audience-tab.tsx')).AudienceTab,
  },
  {
    id: 'alerts',
    name: msg('Alerts'),
    load: async () => (await import('./alerts/alerts-tab.tsx')).AlertsTab,
  },
  {
    id: 'system',
    name: msg('System'),
    load: async () => (await import('./system/system-tab.tsx')).SystemTab,
  },
  {
    id: 'imports',
    name: msg('Imports'),
    load: async () => (await import('./imports-tab.tsx')).ImportsTab,
  },
]
