import type { Model } from '#shared/contract/models.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'

interface RemoveModelDialogProps {
  readonly model: Model
  readonly onClose: () => void
  readonly onRemove: () => void
}

/** Asks before a model is deleted, or let go of. */
export function RemoveModelDialog({ model, onClose, onRemove }: RemoveModelDialogProps) {
  const t = useT()
  const format = useFormat()
  const { name, state, receivedBytes, sizeBytes, path } = model
  const stays = path !== null && (state === 'adopted' || state === 'damaged')
  return (
    <Dialog label={t('Remove a model')} onClose={onClose}>
      <h2>{t('Remove {name}?', { name })}</h2>
      <p className="muted">
        {stays
          ? t('Kiln lets go of it. Files of another program stay where they are.')
          : t('{size} are deleted. It can be downloaded again.', {
              size: format.bytes(state === 'partial' ? receivedBytes : sizeBytes),
            })}
      </p>
      {stays && <p className="muted small model-path">{path}</p>}
      <div className="actions">
        <Button onClick={onClose}>{t('Keep')}</Button>
        <Button variant="danger" onClick={onRemove}>
          {t('Remove')}
        </Button>
      </div>
    </Dialog>
  )
}
