import { ChartNoAxesColumn } from 'lucide-react'
import { useStore } from 'zustand'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { ChooseExports } from './choose-exports.tsx'
import type { InsightTabProps } from './create-insight-stores.ts'
import { EXPORT_PLACES } from './export-places.ts'
import { goToTab } from './go-to-tab.ts'

/** Before there are numbers: what the room is for, what it reads, and a way to look around. */
export function EmptyInsights({ stores }: InsightTabProps) {
  const t = useT()
  const isSampling = useStore(stores.accounts, (state) => state.isSampling)
  const failure = useStore(stores.accounts, (state) => state.failure)
  return (
    <div className="insights-empty">
      {failure && <FailureNote {...failure} />}
      <section className="drop-exports" data-testid="drop-exports" aria-labelledby="drop-exports">
        <ChartNoAxesColumn size={32} strokeWidth={1.5} aria-hidden="true" />
        <h2 id="drop-exports">{t('Drop an export to see what works, and when')}</h2>
        <p className="muted">
          {t(
            'Kiln reads the numbers of your posts, compares each period with your own usual, and learns your best hours. Everything stays on this computer.',
          )}
        </p>
        <div className="drop-actions">
          <ChooseExports
            variant="primary"
            imports={stores.imports}
            onChosen={() => goToTab('imports')}
          />
          <Button
            disabled={isSampling}
            data-testid="add-sample"
            onClick={() => void stores.accounts.getState().addSample()}
          >
            {isSampling ? t('Making sample data') : t('Try with sample data')}
          </Button>
        </div>
        <p className="muted small">
          {t(
            'YouTube, X, LinkedIn, Instagram, Facebook, TikTok, Buffer; any CSV, TSV, XLSX or JSON Lines',
          )}
        </p>
        <ExportPlaces />
      </section>
    </div>
  )
}

/** Where each platform keeps its export, folded away. */
export function ExportPlaces() {
  const t = useT()
  return (
    <details className="export-places">
      <summary>{t('Where each platform keeps its export')}</summary>
      <dl>
        {EXPORT_PLACES.map(({ platform, place }) => (
          <div key={platform}>
            <dt>{platform}</dt>
            <dd className="muted">{t(place)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
