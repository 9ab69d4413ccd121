import { useStore } from 'zustand'
import type { Campaign } from '#shared/contract/posting-times.ts'
import { useFormat, type Format } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { percent } from '../analysis/percent.ts'
import { TablePart } from '../analysis/table-part.tsx'
import type { InsightTabProps } from '../create-insight-stores.ts'
import { rangeWords } from '../day-words.ts'
import '../analysis/analysis.css'

/** Posts that belong together and what came of them; nothing while no post names a campaign. */
export function Campaigns({ stores }: InsightTabProps) {
  const t = useT()
  const format = useFormat()
  const campaigns = useStore(stores.calendar, (calendar) => calendar.campaigns)
  if (campaigns.length === 0) return null
  const state = ({ planned, published, missed }: Campaign) =>
    [
      published > 0 && t('{count} published', { count: format.number(published) }),
      planned > 0 && t('{count} planned', { count: format.number(planned) }),
      missed > 0 && t('{count} missed', { count: format.number(missed) }),
    ]
      .filter(Boolean)
      .join(', ')
  return (
    <div className="analysis">
      <TablePart
        title={t('Campaigns')}
        fileName="campaigns"
        testId="campaigns"
        empty=""
        table={{
          columns: [
            { name: t('Campaign') },
            { name: t('Days') },
            { name: t('Posts') },
            { name: t('Impressions'), format: (value) => format.number(value) },
            { name: t('Engagements'), format: (value) => format.number(value) },
            { name: t('Engagement rate, median'), format: (value) => percent(value, format, 2) },
            { name: t('Usual before') },
          ],
          rows: campaigns.map((campaign) => [
            campaign.name,
            rangeWords(campaign.from, campaign.to),
            state(campaign),
            campaign.impressions,
            campaign.engagements,
            campaign.rate,
            usualOf(campaign, format),
          ]),
        }}
      />
      <p className="small muted">
        {t(
          'Figures are of its posts that are imported. Usual is the middle half of the posts that the same accounts had before it.',
        )}
      </p>
    </div>
  )
}

function usualOf({ usual }: Campaign, format: Format): string {
  return usual ? `${percent(usual.low, format, 2)} – ${percent(usual.high, format, 2)}` : ''
}
