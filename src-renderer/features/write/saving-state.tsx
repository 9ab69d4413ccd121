import { Check, CircleAlert } from 'lucide-react'
import { useStore } from 'zustand'
import { useT } from '#renderer/lib/i18n.ts'
import type { WriteStores } from './create-write-stores.ts'

/** Whether the post is kept as it stands. */
export function SavingState({ stores }: { readonly stores: Pick<WriteStores, 'current'> }) {
  const t = useT()
  const saving = useStore(stores.current, (state) => state.saving)
  const isNothing = useStore(stores.current, ({ post }) => post.id === undefined)
  if (saving.state === 'failed')
    return (
      <output className="saving failed small" data-testid="saving">
        <CircleAlert size={14} aria-hidden="true" />
        {t('Not saved yet')}
      </output>
    )
  if (isNothing && saving.state === 'saved') return null
  return (
    <output className="saving muted small" data-testid="saving">
      {saving.state === 'saved' ? (
        <>
          <Check size={14} aria-hidden="true" />
          {t('Saved')}
        </>
      ) : (
        t('Saving')
      )}
    </output>
  )
}
