import { msg } from '#renderer/lib/i18n.ts'

/** A platform's exports, and where its own pages keep them, as English source text. */
interface ExportPlace {
  readonly platform: string
  readonly place: string
}

/** Where numbers come from; as the platforms had it in November 2026. */
export const EXPORT_PLACES: readonly ExportPlace[] = [
  {
    platform: 'YouTube Studio',
    place: msg(
      'Analytics, Advanced mode, then the arrow at the top right: comma-separated values.',
    ),
  },
  { platform: 'X', place: msg('Analytics, Content, then the download arrow.') },
  {
    platform: 'LinkedIn',
    place: msg('Your profile, Analytics, Post impressions, Export. Of a page: Analytics, Export.'),
  },
  {
    platform: 'Instagram, Facebook',
    place: msg('Meta Business Suite, Insights, Content, Export data.'),
  },
  { platform: 'TikTok', place: msg('TikTok Studio, Analytics, Download data as CSV.') },
  { platform: 'Buffer', place: msg('Analyze, Posts, Export as CSV.') },
]
