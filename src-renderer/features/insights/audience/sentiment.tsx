import type { Kiln } from '#shared/contract/index.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { percent } from '../analysis/percent.ts'
import { TablePart } from '../analysis/table-part.tsx'
import { Why } from '../analysis/why.tsx'
import { SentimentChart } from './sentiment-chart.tsx'

type SentimentAnswer = Awaited<ReturnType<Kiln['analytics']['sentiment']>>

/** How comments feel: in all, over time, and by post. */
export function Sentiment({ sentiment }: { readonly sentiment: SentimentAnswer }) {
  const t = useT()
  const format = useFormat()
  const { comments, shares, byDay, posts, lowest, basis } = sentiment
  const two = (value: number) => format.number(value, 2)
  if (comments === 0)
    return (
      <section className="analysis-part" data-testid="sentiment">
        <header>
          <h2>{t('How comments feel')}</h2>
        </header>
        <p className="muted">
          {t('No comments are imported yet. A table with a column of comments will do.')}
        </p>
      </section>
    )
  return (
    <section className="analysis-part" data-testid="sentiment">
      <header>
        <h2>{t('How comments feel')}</h2>
        <span className="small muted">
          {t('{count, plural, one {# comment} other {# comments}}', { count: comments })}
        </span>
      </header>
      <p className="sentiment-shares tabular">
        {t('{positive} positive, {neutral} neutral, {negative} negative', {
          positive: percent(shares.positive, format),
          neutral: percent(shares.neutral, format),
          negative: percent(shares.negative, format),
        })}
      </p>
      {byDay.length > 1 && <SentimentChart byDay={byDay} />}
      <div className="analysis-columns">
        <TablePart
          title={t('By post')}
          fileName="comments-by-post"
          empty={t('No comment belongs to a known post.')}
          table={{
            columns: [
              { name: t('Post') },
              { name: t('Comments'), format: format.number },
              { name: t('Mean, −1 to 1'), format: two },
            ],
            rows: posts.map(({ text, comments: count, mean }) => [text, count, mean]),
          }}
        />
        <TablePart
          title={t('The least friendly')}
          fileName="comments-lowest"
          empty={t('No comment is unfriendly.')}
          table={{
            columns: [{ name: t('Comment') }, { name: t('Feeling, −1 to 1'), format: two }],
            rows: [...new Map(lowest.map(({ text, value }) => [text, value]))],
          }}
        />
      </div>
      <Why basis={basis} />
    </section>
  )
}
