import { useState } from 'react'
import { useStore, type StoreApi } from 'zustand'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'
import type { Backup } from './backup-store.ts'

interface BackupDialogProps {
  readonly backup: StoreApi<Backup>
  readonly onClose: () => void
}

/** Copies the library into a folder the user names. */
export function BackupDialog({ backup: store, onClose }: BackupDialogProps) {
  const t = useT()
  const format = useFormat()
  const { backup, start, cancel } = useStore(store)
  const [path, setPath] = useState('')
  const isRunning = backup.state === 'running'
  return (
    <Dialog label={t('Back up the library')} onClose={onClose}>
      <h2>{t('Back up the library')}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (path.trim() !== '') void start(path.trim())
        }}
      >
        <p className="muted">{t('Everything in the library is copied into this folder.')}</p>
        <input
          className="field"
          spellCheck={false}
          aria-label={t('Folder for the backup')}
          placeholder={t('Path of a folder')}
          value={path}
          disabled={isRunning}
          onChange={({ target }) => setPath(target.value)}
        />
        {isRunning && <ProgressBar label={t('Copying')} share={backup.share} />}
        {backup.state === 'done' && (
          <output className="small">
            {t('{count, plural, one {# video} other {# videos}}, {size}, copied to {path}', {
              count: backup.result.videos,
              size: format.bytes(backup.result.sizeBytes),
              path: backup.result.path,
            })}
          </output>
        )}
        {backup.state === 'failed' && <FailureNote {...backup.failure} />}
        <div className="actions">
          <Button onClick={isRunning ? cancel : onClose}>
            {isRunning ? t('Cancel') : t('Close')}
          </Button>
          <Button type="submit" variant="primary" disabled={isRunning || path.trim() === ''}>
            {t('Back up')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
