import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { Account } from '#shared/contract/analytics.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import type { InsightTabProps } from './create-insight-stores.ts'
import { rangeWords } from './day-words.ts'
import { platformName } from './names.ts'

/** Whose numbers the library has: to rename, to tell own from others, and to forget. */
export function AccountsList({ stores }: InsightTabProps) {
  const t = useT()
  const accounts = useStore(stores.accounts, (state) => state.accounts)
  const failure = useStore(stores.accounts, (state) => state.failure)
  const [leaving, setLeaving] = useState<Account>()
  const { save, remove } = stores.accounts.getState()
  if (accounts.length === 0 && !failure) return null
  const forget = (account: Account) => {
    setLeaving(undefined)
    void remove(account.id)
  }
  return (
    <section className="accounts" aria-labelledby="accounts-title" data-testid="accounts">
      <h2 id="accounts-title">{t('Accounts')}</h2>
      {failure && <FailureNote {...failure} />}
      {accounts.length > 0 && (
        <div className="sample">
          <table className="data tabular">
            <thead>
              <tr>
                <th scope="col">{t('Name')}</th>
                <th scope="col" className="word">
                  {t('Platform')}
                </th>
                <th scope="col" className="word">
                  {t('Whose')}
                </th>
                <th scope="col">{t('Posts')}</th>
                <th scope="col">{t('Followers')}</th>
                <th scope="col">{t('From … to')}</th>
                <th scope="col">
                  <span className="visually-hidden">{t('Forget')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {accounts.map((account) => (
                <AccountRow
                  key={account.id}
                  account={account}
                  onSave={(change) => void save({ id: account.id, ...change })}
                  onForget={() => setLeaving(account)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {leaving && (
        <Dialog label={t('Forget this account?')} onClose={() => setLeaving(undefined)}>
          <h2>{t('Forget {name}?', { name: leaving.name || t('Without a name') })}</h2>
          <p>
            {t(
              'All its numbers leave the library: {count, plural, one {# post} other {# posts}}. Your exports stay where they are.',
              { count: leaving.posts },
            )}
          </p>
          <div className="actions dialog-actions">
            <Button onClick={() => setLeaving(undefined)}>{t('Keep it')}</Button>
            <Button variant="danger" onClick={() => forget(leaving)}>
              {t('Forget it')}
            </Button>
          </div>
        </Dialog>
      )}
    </section>
  )
}

interface AccountRowProps {
  readonly account: Account
  readonly onSave: (change: { readonly name?: string; readonly isOwn?: boolean }) => void
  readonly onForget: () => void
}

function AccountRow({ account, onSave, onForget }: AccountRowProps) {
  const t = useT()
  const format = useFormat()
  const { name, platform, isOwn, isSample, posts, followers, from, to } = account
  const rename = (typed: string) => {
    const next = typed.trim()
    if (next !== '' && next !== name) onSave({ name: next })
  }
  return (
    <tr>
      <th scope="row">
        <input
          key={name}
          className="field"
          aria-label={t('Name of the account')}
          placeholder={t('Without a name')}
          defaultValue={name}
          spellCheck={false}
          onBlur={({ target }) => rename(target.value)}
          onKeyDown={({ key, currentTarget }) => {
            if (key === 'Enter') currentTarget.blur()
          }}
        />
      </th>
      <td className="word">{platform ? platformName(platform) : '–'}</td>
      <td className="word">
        {isSample ? (
          t('Sample data')
        ) : (
          <select
            className="field"
            aria-label={t('Whose posts')}
            value={isOwn ? 'own' : 'competitor'}
            onChange={({ target }) => onSave({ isOwn: target.value === 'own' })}
          >
            <option value="own">{t('Mine')}</option>
            <option value="competitor">{t("A competitor's")}</option>
          </select>
        )}
      </td>
      <td>{format.number(posts)}</td>
      <td>{followers === null ? '–' : format.number(followers)}</td>
      <td>{from && to ? rangeWords(from, to) : '–'}</td>
      <td>
        <IconButton
          small
          label={t('Forget {name}', { name: name || t('Without a name') })}
          icon={<Trash2 size={14} aria-hidden="true" />}
          onClick={onForget}
        />
      </td>
    </tr>
  )
}
