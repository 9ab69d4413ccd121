import type { Kiln } from '#shared/contract/index.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { percent } from '../analysis/percent.ts'
import { TablePart } from '../analysis/table-part.tsx'
import { Why } from '../analysis/why.tsx'
import { formatFigure } from '../figure-format.ts'
import { platformName } from '../names.ts'

type TrendsAnswer = Awaited<ReturnType<Kiln['analytics']['trends']>>

/** What is rising and fading, other accounts beside one's own, and followers lost. */
export function Trends({ trends }: { readonly trends: TrendsAnswer }) {
  const t = useT()
  const format = useFormat()
  const { rising, fading, churn, competitors, basis } = trends
  const one = (value: number) => format.number(value, 1)
  const rate = (value: number) => formatFigure('rate', value, format)
  const kinds = { hashtag: t('Hashtag'), topic: t('Topic') }
  return (
    <>
      <div className="analysis-columns">
        <TablePart
          title={t('Rising')}
          fileName="rising"
          empty={t('Nothing rises more than chance would have it.')}
          table={{
            columns: [
              { name: t('Name') },
              { name: t('Is a') },
              { name: t('Posts'), format: format.number },
              { name: t('Before'), format: format.number },
              { name: t('Burst, σ'), format: one },
              { name: t('Rate'), format: rate },
            ],
            rows: rising.map((each) => [
              each.name,
              kinds[each.kind],
              each.posts,
              each.before,
              each.burst,
              each.rate,
            ]),
          }}
        />
        <TablePart
          title={t('Fading')}
          fileName="fading"
          empty={t('Nothing fades more than chance would have it.')}
          table={{
            columns: [
              { name: t('Name') },
              { name: t('Posts'), format: format.number },
              { name: t('Before'), format: format.number },
              { name: t('Burst, σ'), format: one },
            ],
            rows: fading.map((each) => [each.name, each.posts, each.before, each.burst]),
          }}
        />
      </div>
      <TablePart
        title={t('Beside other accounts')}
        fileName="accounts"
        empty={t('Mark an account as a competitor’s under Imports to see it beside yours.')}
        table={{
          columns: [
            { name: t('Account') },
            { name: t('Platform') },
            { name: t('Posts a week'), format: one },
            { name: t('Engagement rate'), format: rate },
            { name: t('Engagements, median'), format: format.number },
            { name: t('Top hashtags') },
          ],
          rows: competitors.map((each) => [
            each.isOwn ? t('{name} (yours)', { name: each.account }) : each.account,
            each.platform === null ? '–' : platformName(each.platform),
            each.postsPerWeek,
            each.rate,
            each.medianEngagements,
            each.topTags
              .slice(0, 4)
              .map((tag) => `#${tag.replace(/^#/, '')}`)
              .join(' '),
          ]),
        }}
      />
      <p>
        {churn
          ? t(
              'Followers lost a month: {share} ({low} to {high}), from {days, plural, one {# day} other {# days}}.',
              {
                share: percent(churn.perMonth, format, 1),
                low: percent(churn.low, format, 1),
                high: percent(churn.high, format, 1),
                days: churn.days,
              },
            )
          : t(
              'Followers lost are not known: no export tells both followers and new followers by day.',
            )}
      </p>
      <Why basis={basis} />
    </>
  )
}
