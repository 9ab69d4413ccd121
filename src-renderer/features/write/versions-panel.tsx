import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { DraftVersion } from '#shared/contract/drafts.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import type { WriteStores } from './create-write-stores.ts'
import { diffWords } from './diff-words.ts'
import { ORIGIN_NAMES } from './names.ts'
import { useMoment } from './use-moment.ts'

interface VersionsPanelProps {
  readonly stores: WriteStores
  /** Puts a text on the page as an edit. */
  readonly onRestore: (text: string) => void
}

/** Every state the text has had, newest first, each held against the present one. */
export function VersionsPanel({ stores, onRestore }: VersionsPanelProps) {
  const t = useT()
  const text = useStore(stores.current, ({ post }) => post.text)
  const { versions, selected, failure, select } = useStore(stores.versions)
  return (
    <div className="versions">
      {failure && <FailureNote {...failure} />}
      {versions.length === 0 && !failure && (
        <p className="aside-empty muted">
          {t('A post that Kiln wrote keeps every version here. This one was written by hand.')}
        </p>
      )}
      <ol>
        {versions.toReversed().map((version) => (
          <VersionItem
            key={version.version}
            version={version}
            text={text}
            isSelected={version.version === selected}
            onSelect={() => select(version.version === selected ? undefined : version.version)}
            onRestore={() => onRestore(version.text)}
          />
        ))}
      </ol>
    </div>
  )
}

interface VersionItemProps {
  readonly version: DraftVersion
  readonly text: string
  readonly isSelected: boolean
  readonly onSelect: () => void
  readonly onRestore: () => void
}

function VersionItem({ version, text, isSelected, onSelect, onRestore }: VersionItemProps) {
  const t = useT()
  const moment = useMoment()
  const { origin, tier, model, feedback, createdAt } = version
  const isPresent = version.text === text
  const maker = tier === 'composer' ? t('Without a model') : model
  return (
    <li className="version" data-testid="version">
      <button type="button" aria-expanded={isSelected} onClick={onSelect}>
        <strong>
          {version.version}. {t(ORIGIN_NAMES[origin])}
          {isPresent && <span className="version-now small">{t('now')}</span>}
        </strong>
        {feedback !== null && <q className="small">{feedback}</q>}
        <span className="small muted tabular">
          {[moment(createdAt), maker].filter(Boolean).join(' · ')}
        </span>
      </button>
      {isSelected &&
        (isPresent ? (
          <p className="small muted version-same">{t('This is the text on the page.')}</p>
        ) : (
          <>
            <VersionDiff present={text} version={version.text} />
            <Button small onClick={onRestore}>
              {t('Go back to this version')}
            </Button>
          </>
        ))}
    </li>
  )
}

/** What going back to a version would take out of the present text, and put in. */
function VersionDiff({ present, version }: { readonly present: string; readonly version: string }) {
  const parts = useMemo(() => diffWords(present, version), [present, version])
  return (
    <p className="change version-diff">
      {parts.map(({ kind, text }, index) => {
        const key = `${index} ${kind}`
        if (kind === 'gone') return <del key={key}>{text}</del>
        return kind === 'new' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>
      })}
    </p>
  )
}
