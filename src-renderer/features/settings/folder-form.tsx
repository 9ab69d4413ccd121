import { useState } from 'react'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'

interface FolderFormProps {
  readonly folder: string
  readonly onSave: (folder: string) => Promise<boolean>
}

/** The folder of the library, changed for the next start. */
export function FolderForm({ folder, onSave }: FolderFormProps) {
  const t = useT()
  const [draft, setDraft] = useState(folder)
  const isChanged = draft.trim() !== '' && draft.trim() !== folder
  return (
    <form
      className="folder-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (isChanged) void onSave(draft.trim())
      }}
    >
      <input
        className="field"
        aria-label={t('Library folder')}
        aria-describedby="folder-note"
        spellCheck={false}
        value={draft}
        onChange={({ target }) => setDraft(target.value)}
      />
      <Button type="submit" disabled={!isChanged}>
        {t('Save')}
      </Button>
      <p id="folder-note" className="muted small">
        {t('A new folder is used from the next start. What is in the old one stays there.')}
      </p>
    </form>
  )
}
