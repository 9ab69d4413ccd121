import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useT } from '#renderer/lib/i18n.ts'
import { AccountsList } from './accounts-list.tsx'
import { ChooseExports } from './choose-exports.tsx'
import type { InsightTabProps } from './create-insight-stores.ts'
import { ExportPlaces } from './empty-insights.tsx'
import { ImportQueue } from './import-queue.tsx'
import { ImportedList } from './imported-list.tsx'
import './imports.css'

/** Files to look at before they are imported, accounts, and what was imported before. */
export function ImportsTab({ stores }: InsightTabProps) {
  const t = useT()
  const hasJobs = useStore(stores.imports, ({ jobs }) => jobs.length > 0)
  const { load } = stores.imported.getState()
  useEffect(() => void load(), [load])
  return (
    <div className="imports">
      {hasJobs ? (
        <ImportQueue stores={stores} />
      ) : (
        <section className="imports-drop" aria-labelledby="imports-title">
          <h2 id="imports-title">{t('Bring numbers in')}</h2>
          <p className="muted">
            {t(
              'Drop exports anywhere on the window, or a screenshot of a page of numbers here. You see what was understood first; the same file again adds nothing.',
            )}
          </p>
          <ChooseExports variant="primary" imports={stores.imports} />
          <ExportPlaces />
        </section>
      )}
      <AccountsList stores={stores} />
      <ImportedList stores={stores} />
    </div>
  )
}
