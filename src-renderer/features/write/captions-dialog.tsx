import { X } from 'lucide-react'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useT } from '#renderer/lib/i18n.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { CaptionCard } from './caption-card.tsx'
import { CopyButton } from './copy-button.tsx'
import type { WriteStores } from './create-write-stores.ts'
import { PLATFORM_NAMES } from '#shared/contract/platforms.ts'
import { useSlow } from './use-slow.ts'

const PLACES = [0, 1, 2, 3, 4, 5, 6]

/** The post made into one caption for each platform. */
export function CaptionsDialog({ stores }: { readonly stores: WriteStores }) {
  const t = useT()
  const { current, captions: store, view } = stores
  const { state, captions, failure, make, end } = useStore(store)
  const isSlow = useSlow(state === 'asking')
  useEffect(() => {
    make(current.getState().post.text)
    return end
  }, [make, end, current])
  const close = view.getState().closeDialog
  const all = captions
    .map(({ platform, text }) => `${PLATFORM_NAMES[platform]}\n\n${text}`)
    .join('\n\n---\n\n')
  return (
    <Dialog
      label={t('For every platform')}
      className="wide-dialog captions"
      testId="captions"
      onClose={close}
    >
      <header className="wide-header">
        <h2>{t('For every platform')}</h2>
        {captions.length > 0 && <CopyButton text={all} label={t('Copy all')} />}
        <IconButton label={t('Close')} icon={<X size={16} aria-hidden="true" />} onClick={close} />
      </header>
      <div className="wide-body">
        {failure && (
          <FailureNote {...failure}>
            <Button small onClick={() => make(current.getState().post.text)}>
              {t('Try again')}
            </Button>
          </FailureNote>
        )}
        <ul className="caption-grid">
          {isSlow && PLACES.map((place) => <Skeleton key={place} height={320} />)}
          {captions.map((caption) => (
            <CaptionCard key={caption.platform} caption={caption} />
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
