import { useState } from 'react'
import { z } from 'zod'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'

interface HubFormProps {
  readonly hubAddress: string | null
  readonly onSave: (hubAddress: string | null) => Promise<boolean>
}

const Address = z.url({ protocol: /^https?$/ })

/** Where models are downloaded from; empty for the usual hub. */
export function HubForm({ hubAddress, onSave }: HubFormProps) {
  const t = useT()
  const [draft, setDraft] = useState(hubAddress ?? '')
  const wanted = draft.trim()
  const isSound = wanted === '' || Address.safeParse(wanted).success
  const isChanged = wanted !== (hubAddress ?? '')
  return (
    <form
      className="folder-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (isSound && isChanged) void onSave(wanted === '' ? null : wanted)
      }}
    >
      <input
        className="field"
        aria-label={t('Model hub')}
        aria-describedby="hub-note"
        aria-invalid={!isSound}
        inputMode="url"
        spellCheck={false}
        placeholder={t('The usual hub')}
        value={draft}
        onChange={({ target }) => setDraft(target.value)}
      />
      <Button type="submit" disabled={!isSound || !isChanged}>
        {t('Save')}
      </Button>
      <p id="hub-note" className="muted small">
        {t('Asked only when you download a model. A mirror in your own network works too.')}
      </p>
    </form>
  )
}
