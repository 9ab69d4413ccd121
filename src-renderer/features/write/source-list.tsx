import { CircleAlert, Plus, RefreshCw, Trash2, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Source } from '#shared/contract/sources.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { DOCUMENT_ACCEPT } from '#renderer/lib/document-file.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'
import type { WriteStores } from './create-write-stores.ts'
import { SourceForm } from './source-form.tsx'
import type { Adding } from './source-store.ts'

/** What the post may be written from: every source, those in use ticked, and the ways to add one. */
export function SourceList({ stores }: { readonly stores: WriteStores }) {
  const t = useT()
  const { brief } = stores
  const { state, sources, adding, failure, addFiles, remove, renew, dismiss } = useStore(
    stores.sources,
  )
  const used = useStore(brief, ({ sourceIds }) => sourceIds)
  const { tickSource } = brief.getState()
  const [form, setForm] = useState<'text' | 'path'>()
  const input = useRef<HTMLInputElement>(null)
  return (
    <section className="sources" aria-label={t('Sources')}>
      <header>
        <h2>{t('Sources')}</h2>
        <Menu
          small
          label={t('Add a source')}
          icon={<Plus size={14} aria-hidden="true" />}
          items={[
            { id: 'text', label: t('Paste text'), run: () => setForm('text') },
            { id: 'files', label: t('Choose files'), run: () => input.current?.click() },
            { id: 'path', label: t('Folder or repository'), run: () => setForm('path') },
          ]}
        >
          {t('Add')}
        </Menu>
      </header>
      {failure && <FailureNote {...failure} />}
      {state !== 'loading' && sources.length === 0 && adding.length === 0 && (
        <p className="muted small">
          {t(
            'Notes, documents, a repository: Kiln writes only what the brief and these say, and shows where.',
          )}
        </p>
      )}
      <ul>
        {adding.map((one) => (
          <AddingItem key={one.key} adding={one} onDismiss={() => dismiss(one.key)} />
        ))}
        {sources.map((source) => (
          <SourceItem
            key={source.id}
            source={source}
            isUsed={used.includes(source.id)}
            onUse={(isUsed) => tickSource(source.id, isUsed)}
            onRenew={() => void renew(source)}
            onRemove={() => void remove(source.id)}
          />
        ))}
      </ul>
      <input
        ref={input}
        hidden
        type="file"
        multiple
        accept={DOCUMENT_ACCEPT}
        data-testid="source-input"
        onChange={({ target }) => {
          void addFiles([...(target.files ?? [])])
          target.value = ''
        }}
      />
      {form && <SourceForm kind={form} stores={stores} onClose={() => setForm(undefined)} />}
    </section>
  )
}

interface SourceItemProps {
  readonly source: Source
  readonly isUsed: boolean
  readonly onUse: (isUsed: boolean) => void
  readonly onRenew: () => void
  readonly onRemove: () => void
}

function SourceItem({ source, isUsed, onUse, onRenew, onRemove }: SourceItemProps) {
  const t = useT()
  const said = useSaid()
  const { kind, title, documents, problems, path } = source
  const isMany = kind === 'folder' || kind === 'repository'
  return (
    <li className="source" data-testid="source">
      <label title={path ?? undefined}>
        <input
          type="checkbox"
          checked={isUsed}
          aria-label={t('Use “{title}”', { title })}
          onChange={({ target }) => onUse(target.checked)}
        />
        <span className="truncate">{title}</span>
      </label>
      {isMany && (
        <IconButton
          small
          label={t('Read “{title}” again', { title })}
          icon={<RefreshCw size={14} aria-hidden="true" />}
          onClick={onRenew}
        />
      )}
      <IconButton
        small
        label={t('Remove “{title}”', { title })}
        icon={<Trash2 size={14} aria-hidden="true" />}
        onClick={onRemove}
      />
      {(isMany || problems.length > 0) && (
        <p className="small muted tabular">
          {t('{count, plural, one {# document} other {# documents}}', { count: documents })}
        </p>
      )}
      {problems.length > 0 && (
        <details className="small source-problems">
          <summary>
            <CircleAlert size={12} aria-hidden="true" />
            {t('{count, plural, one {# could not be read} other {# could not be read}}', {
              count: problems.length,
            })}
          </summary>
          <ul>
            {problems.slice(0, 50).map((problem) => (
              <li key={problem.path}>
                <strong>{problem.path}</strong> {said(problem.reason)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

function AddingItem({
  adding: { title, share, failure },
  onDismiss,
}: {
  readonly adding: Adding
  readonly onDismiss: () => void
}) {
  const t = useT()
  const said = useSaid()
  return (
    <li className="source adding">
      <span className="truncate">{title}</span>
      <IconButton
        small
        label={failure ? t('Dismiss') : t('Cancel')}
        icon={<X size={14} aria-hidden="true" />}
        onClick={onDismiss}
      />
      {failure ? (
        <p className="small source-failure" role="alert">
          <strong>{said(failure.message)}</strong> {failure.action && said(failure.action)}
        </p>
      ) : (
        <ProgressBar label={t('Reading {title}', { title })} share={share ?? 0} />
      )}
    </li>
  )
}
