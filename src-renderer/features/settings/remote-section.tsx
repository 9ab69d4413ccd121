import { Radio } from 'lucide-react'
import { useState } from 'react'
import { RemoteEndpoint } from '#shared/contract/remote.ts'
import type { Settings } from '#shared/contract/settings.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'

interface RemoteSectionProps {
  readonly remote: Settings['remote']
  readonly onSave: (remote: Settings['remote']) => Promise<boolean>
}

const EMPTY = { address: '', key: '', model: '' }

/** A server that may write drafts: none unless the user names one, and what it then gets to see. */
export function RemoteSection({ remote, onSave }: RemoteSectionProps) {
  const t = useT()
  const [fields, setFields] = useState(remote ?? EMPTY)
  const parsed = RemoteEndpoint.safeParse({
    address: fields.address.trim(),
    key: fields.key.trim(),
    model: fields.model.trim(),
  })
  const isChanged = JSON.stringify(parsed.data) !== JSON.stringify(remote ?? undefined)
  const refused = parsed.success ? undefined : parsed.error.issues[0]?.path[0]
  const isAddressWrong = fields.address.trim() !== '' && refused === 'address'
  const change = (name: keyof typeof EMPTY) => ({
    value: fields[name],
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      setFields((before) => ({ ...before, [name]: target.value })),
  })
  const host = remote && new URL(remote.address).host
  return (
    <section aria-labelledby="remote-title">
      <h2 id="remote-title">{t('Writing server')}</h2>
      <div className="settings-body">
        <p className={host ? 'remote-state' : 'muted'} id="remote-note">
          {host && <Radio size={16} aria-hidden="true" />}
          {host
            ? t(
                'Drafts written with it send the brief, the passages of your sources and your feedback to {host}. Other drafts stay here.',
                { host },
              )
            : t(
                'None: nothing you write leaves this computer. A server with the OpenAI chat interface that you name here gets the brief, the passages of your sources and your feedback for each draft it writes.',
              )}
        </p>
        <form
          className="remote-form"
          aria-describedby="remote-note"
          onSubmit={(event) => {
            event.preventDefault()
            if (parsed.success && isChanged) void onSave(parsed.data)
          }}
        >
          <label>
            {t('Address')}
            <input
              className="field"
              type="text"
              inputMode="url"
              spellCheck={false}
              autoComplete="off"
              placeholder="http://localhost:8080/v1"
              aria-invalid={isAddressWrong}
              aria-describedby={isAddressWrong ? 'remote-address-note' : undefined}
              {...change('address')}
            />
          </label>
          {isAddressWrong && (
            <p id="remote-address-note" className="small field-problem">
              {t('An address begins with http:// or https://.')}
            </p>
          )}
          <label>
            {t('Model')}
            <input className="field" spellCheck={false} autoComplete="off" {...change('model')} />
          </label>
          <label>
            {t('Key, where the server wants one')}
            <input className="field" type="password" autoComplete="off" {...change('key')} />
          </label>
          <div className="actions">
            <Button type="submit" disabled={!parsed.success || !isChanged}>
              {t('Save')}
            </Button>
            {remote && (
              <Button variant="plain" onClick={() => void onSave(null)}>
                {t('Use no server')}
              </Button>
            )}
          </div>
        </form>
      </div>
    </section>
  )
}
