import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'

interface RemoveDialogProps {
  readonly name: string
  readonly onClose: () => void
  readonly onRemove: () => void
}

/** Asks before a video and its frames are forgotten. */
export function RemoveDialog({ name, onClose, onRemove }: RemoveDialogProps) {
  const t = useT()
  return (
    <Dialog label={t('Remove from the library')} onClose={onClose}>
      <h2>{t('Remove {name} from the library?', { name })}</h2>
      <p className="muted">
        {t('Its ranked frames and scores are deleted. The video file itself is left alone.')}
      </p>
      <div className="actions">
        <Button onClick={onClose}>{t('Keep')}</Button>
        <Button variant="danger" onClick={onRemove}>
          {t('Remove')}
        </Button>
      </div>
    </Dialog>
  )
}
