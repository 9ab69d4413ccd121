import { useEffect, useState } from 'react'
import type { Kiln } from '#shared/contract/index.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { percent } from '../analysis/percent.ts'
import { Asked } from '../analysis/asked.tsx'
import { NeedsNumbers } from '../analysis/needs-numbers.tsx'
import { PlatformSelect, useOwnPlatforms } from '../analysis/platform-select.tsx'
import { TablePart } from '../analysis/table-part.tsx'
import { Why } from '../analysis/why.tsx'
import type { InsightTabProps } from '../create-insight-stores.ts'
import { useWhenChanged } from '../revisions.ts'
import { formatFigure } from '../figure-format.ts'
import { Affinity } from './affinity.tsx'
import { Sentiment } from './sentiment.tsx'
import './audience.css'

/** Who to work with, what kinds of posts and people there are, and how comments feel. */
export function AudienceTab({ stores }: InsightTabProps) {
  const t = useT()
  const own = useOwnPlatforms(stores)
  const [platform, setPlatform] = useState<PlatformId>()
  const [of, setOf] = useState<'posts' | 'commenters'>('posts')
  const { ask: askSegments } = stores.segments.getState()
  const { ask: askSentiment } = stores.sentiment.getState()
  const who = platform === undefined ? {} : { platform }
  useEffect(() => {
    askSegments({ of, ...(platform !== undefined && { platform }) })
  }, [askSegments, of, platform])
  useEffect(() => {
    askSentiment(platform === undefined ? {} : { platform })
  }, [askSentiment, platform])
  useWhenChanged(stores, ['import'], () => {
    stores.segments.getState().again()
    stores.sentiment.getState().again()
  })
  return (
    <NeedsNumbers
      stores={stores}
      what={t('Kiln groups posts and people that are alike, and says how comments feel.')}
    >
      <div className="analysis" data-testid="audience">
        <Affinity stores={stores} />
        <div className="analysis-part">
          <header>
            <h2>{t('Groups')}</h2>
            <div className="analysis-bar">
              <PlatformSelect value={platform} platforms={own} hasAll onChange={setPlatform} />
              <Segmented
                label={t('Groups of')}
                value={of}
                options={[
                  { value: 'posts', label: t('Posts') },
                  { value: 'commenters', label: t('People who comment') },
                ]}
                onChange={setOf}
              />
            </div>
          </header>
          <Asked of={stores.segments} height={200} onRetry={() => askSegments({ of, ...who })}>
            {(segments) => <Segments segments={segments} />}
          </Asked>
        </div>
        <div className="analysis-part">
          <Asked of={stores.sentiment} height={240} onRetry={() => askSentiment(who)}>
            {(sentiment) => <Sentiment sentiment={sentiment} />}
          </Asked>
        </div>
      </div>
    </NeedsNumbers>
  )
}

type SegmentsAnswer = Awaited<ReturnType<Kiln['analytics']['segments']>>

function Segments({ segments: answer }: { readonly segments: SegmentsAnswer }) {
  const t = useT()
  const format = useFormat()
  const said = useSaid()
  const { segments, silhouette, basis } = answer
  return (
    <>
      <TablePart
        title={t('What they have in common')}
        fileName="groups"
        empty={said(basis)}
        testId="segments"
        table={{
          columns: [
            { name: t('Group') },
            { name: t('Size'), format: format.number },
            { name: t('Share'), format: (value) => percent(value, format) },
            {
              name: t('Engagement rate'),
              format: (value) => formatFigure('rate', value, format),
            },
            { name: t('Traits') },
          ],
          rows: segments.map(({ name, size, share, rate, traits }) => [
            said(name),
            size,
            share,
            rate,
            traits.map(said).join(' · '),
          ]),
        }}
      />
      {silhouette !== null && (
        <p className="small muted">
          {t(
            'Silhouette {value}: near 1 the groups are clearly apart, near 0 they run into each other.',
            {
              value: format.number(silhouette, 2),
            },
          )}
        </p>
      )}
      {segments.length > 0 && <Why basis={basis} />}
    </>
  )
}
