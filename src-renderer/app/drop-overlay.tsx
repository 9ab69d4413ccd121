import { Clapperboard, FileX } from 'lucide-react'
import { useState } from 'react'
import { useT } from '#renderer/lib/i18n.ts'
import { useWindowEvent } from '#renderer/lib/use-window-event.ts'
import { mayHoldVideo } from '#renderer/lib/video-file.ts'

/** Covers the window while files are dragged over it and says where they would go. */
export function DropOverlay({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const t = useT()
  const [dragged, setDragged] = useState<'video' | 'other'>()

  const over = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    const isWelcome = mayHoldVideo([...event.dataTransfer.items])
    event.dataTransfer.dropEffect = isWelcome ? 'copy' : 'none'
    setDragged(isWelcome ? 'video' : 'other')
  }
  useWindowEvent('dragenter', over)
  useWindowEvent('dragover', over)
  useWindowEvent('dragleave', (event) => {
    if (event.relatedTarget === null) setDragged(undefined)
  })
  useWindowEvent('drop', (event) => {
    setDragged(undefined)
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    const files = [...event.dataTransfer.files]
    if (files.length > 0) onFiles(files)
  })

  if (!dragged) return null
  return (
    <div className="drop-overlay" data-testid="drop-overlay" aria-live="polite">
      <div>
        {dragged === 'video' ? (
          <>
            <Clapperboard size={32} strokeWidth={1.5} aria-hidden="true" />
            <p>{t('Drop to rank its frames')}</p>
          </>
        ) : (
          <>
            <FileX size={32} strokeWidth={1.5} aria-hidden="true" />
            <p>{t('Kiln takes videos for now')}</p>
            <p className="muted">{t('Pictures, documents and tables cannot be dropped yet.')}</p>
          </>
        )}
      </div>
    </div>
  )
}
