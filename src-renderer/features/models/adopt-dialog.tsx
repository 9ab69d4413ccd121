import { useState } from 'react'
import type { WireError } from '#shared/contract/errors.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import type { Models } from './model-store.ts'

interface AdoptDialogProps {
  readonly adopt: Models['adopt']
  readonly onClose: () => void
}

/** Takes in a model that lies somewhere on this machine, by its path. */
export function AdoptDialog({ adopt, onClose }: AdoptDialogProps) {
  const t = useT()
  const [path, setPath] = useState('')
  const [isWorking, setWorking] = useState(false)
  const [failure, setFailure] = useState<WireError>()

  const submit = async () => {
    setWorking(true)
    const refused = await adopt(path.trim())
    setWorking(false)
    setFailure(refused)
    if (!refused) onClose()
  }
  const isEmpty = path.trim() === ''
  return (
    <Dialog label={t('Use a model of yours')} onClose={onClose}>
      <h2>{t('Use a model of yours')}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!isEmpty && !isWorking) void submit()
        }}
      >
        <p className="muted">
          {t(
            'A .gguf file, or a folder with an ONNX model. It is used where it is: nothing is copied or changed.',
          )}
        </p>
        <input
          className="field"
          spellCheck={false}
          aria-label={t('Path of the model')}
          placeholder={t('Path of a file or folder')}
          value={path}
          onChange={({ target }) => setPath(target.value)}
        />
        {failure && <FailureNote {...failure} />}
        <div className="actions">
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button type="submit" variant="primary" disabled={isEmpty || isWorking}>
            {t('Use it')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
