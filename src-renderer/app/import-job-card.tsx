import type { StoreApi } from 'zustand'
import { shareOf, stageWords } from '#renderer/features/insights/stage-words.ts'
import type { ImportJob, Imports } from '#renderer/features/insights/import-store.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'
import { toHash } from './route-store.ts'

interface ImportJobCardProps {
  readonly job: ImportJob
  readonly imports: StoreApi<Imports>
}

/** An import in the tray: how far it is, or how it ended, and what can be done about it. */
export function ImportJobCard({ job, imports }: ImportJobCardProps) {
  const t = useT()
  const format = useFormat()
  const { cancel, dismiss, open } = imports.getState()
  const { id, name, stage } = job
  const show = () => {
    open(id)
    location.hash = toHash({ room: 'insights', tab: 'imports' })
  }
  return (
    <li className="activity">
      <p className="activity-name truncate" title={name}>
        {name}
      </p>
      <p className="small muted tabular">{stageWords(stage, { t, format })}</p>
      {stage.state === 'importing' && (
        <ProgressBar label={t('Importing {name}', { name })} share={shareOf(stage.progress)} />
      )}
      <div className="actions">
        {stage.state === 'importing' ? (
          <Button small onClick={() => cancel(id)}>
            {t('Cancel')}
          </Button>
        ) : (
          <>
            <Button small variant="primary" onClick={show}>
              {t('Show')}
            </Button>
            <Button small variant="plain" onClick={() => dismiss(id)}>
              {t('Dismiss')}
            </Button>
          </>
        )}
      </div>
    </li>
  )
}
