import { Clapperboard, FilePlus, FileX, Image, Trophy } from 'lucide-react'
import { useState } from 'react'
import { areDocuments } from '#renderer/lib/document-file.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { arePictures } from '#renderer/lib/picture-file.ts'
import { useWindowEvent } from '#renderer/lib/use-window-event.ts'
import { mayHoldVideo } from '#renderer/lib/video-file.ts'

/** What is over the window, as far as its types tell. */
type Dragged = 'video' | 'picture' | 'rival' | 'document' | 'unnamed' | 'other'

function judge(items: readonly DataTransferItem[]): Dragged {
  if (areDocuments(items)) return 'document'
  if (arePictures(items)) return 'picture'
  if (!mayHoldVideo(items)) return 'other'
  return items.some(({ kind, type }) => kind === 'file' && type === '') ? 'unnamed' : 'video'
}

interface DropOverlayProps {
  /** Whether pictures would be compared with what is on show. */
  readonly isComparing?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** Covers the window while files are dragged over it and says where they would go. */
export function DropOverlay({ isComparing = false, onFiles }: DropOverlayProps) {
  const [dragged, setDragged] = useState<Dragged>()

  const over = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    const found = judge([...event.dataTransfer.items])
    event.dataTransfer.dropEffect = found === 'other' ? 'none' : 'copy'
    setDragged(found === 'picture' && isComparing ? 'rival' : found)
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
        <Words dragged={dragged} />
      </div>
    </div>
  )
}

function Words({ dragged }: { readonly dragged: Dragged }) {
  const t = useT()
  switch (dragged) {
    case 'video':
      return (
        <>
          <Clapperboard size={32} strokeWidth={1.5} aria-hidden="true" />
          <p>{t('Drop to rank its frames')}</p>
        </>
      )
    case 'picture':
      return (
        <>
          <Image size={32} strokeWidth={1.5} aria-hidden="true" />
          <p>{t('Drop to add it to Pictures')}</p>
          <p className="muted">
            {t('Its prompt and settings come along where they are in the file.')}
          </p>
        </>
      )
    case 'rival':
      return (
        <>
          <Trophy size={32} strokeWidth={1.5} aria-hidden="true" />
          <p>{t('Drop to rank it among these frames')}</p>
        </>
      )
    case 'document':
      return (
        <>
          <FilePlus size={32} strokeWidth={1.5} aria-hidden="true" />
          <p>{t('Drop to write from it')}</p>
          <p className="muted">{t('It becomes a source of the brief.')}</p>
        </>
      )
    case 'unnamed':
      return (
        <>
          <FilePlus size={32} strokeWidth={1.5} aria-hidden="true" />
          <p>{t('Drop it')}</p>
          <p className="muted">
            {t('The frames of a video are ranked; a document becomes a source.')}
          </p>
        </>
      )
    case 'other':
      return (
        <>
          <FileX size={32} strokeWidth={1.5} aria-hidden="true" />
          <p>{t('Kiln takes pictures, videos and documents')}</p>
          <p className="muted">{t('Text, Markdown, HTML, PDF, Word and CSV are documents.')}</p>
        </>
      )
    default:
      throw new Error(`unknown kind ${String(dragged satisfies never)}`)
  }
}
