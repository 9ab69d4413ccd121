import { useState } from 'react'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { WriteStores } from './create-write-stores.ts'

interface SourceFormProps {
  readonly kind: 'text' | 'path'
  readonly stores: Pick<WriteStores, 'sources'>
  readonly onClose: () => void
}

/** Takes a source that is pasted, or the path of one. */
export function SourceForm({ kind, stores, onClose }: SourceFormProps) {
  const t = useT()
  const [value, setValue] = useState('')
  const [title, setTitle] = useState('')
  const { addText, addPath } = stores.sources.getState()
  const isText = kind === 'text'
  const label = isText ? t('Paste text') : t('Folder or repository')
  const add = () => {
    if (value.trim() === '') return
    onClose()
    void (isText ? addText(value, title.trim()) : addPath(value.trim()))
  }
  return (
    <Dialog label={label} className="source-form" testId="source-form" onClose={onClose}>
      <h2>{label}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        {isText ? (
          <>
            <textarea
              className="field"
              aria-label={t('Text of the source')}
              placeholder={t('Text of the source')}
              value={value}
              onChange={({ target }) => setValue(target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) add()
              }}
            />
            <input
              className="field"
              aria-label={t('Title, if it needs one')}
              placeholder={t('Title, if it needs one')}
              maxLength={500}
              value={title}
              onChange={({ target }) => setTitle(target.value)}
            />
          </>
        ) : (
          <label>
            <input
              className="field"
              aria-label={t('Path on this computer')}
              placeholder={t('Path on this computer')}
              spellCheck={false}
              value={value}
              onChange={({ target }) => setValue(target.value)}
            />
            <span className="small muted">
              {t(
                'A repository is read README first, then examples, docs and commits. Its files stay where they are.',
              )}
            </span>
          </label>
        )}
        <div className="actions">
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button variant="primary" type="submit" disabled={value.trim() === ''}>
            {t('Add')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
