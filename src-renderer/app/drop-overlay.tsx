import { ChartNoAxesColumn, Clapperboard, FilePlus, FileX, Image, Trophy } from 'lucide-react'
import { useState } from 'react'
import { areDocuments } from '#renderer/lib/document-file.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { arePictures } from '#renderer/lib/picture-file.ts'
import { areTables } from '#renderer/lib/table-file.ts'
import { useWindowEvent } from '#renderer/lib/use-window-event.ts'
import { mayHoldVideo } from '#renderer/lib/video-file.ts'

/** What is over the window, as far as its types tell. */
type Dragged =
  | 'video'
  | 'picture'
  | 'rival'
  | 'screenshot'
  | 'table'
  | 'document'
  | 'unnamed'
  | 'other'

function judge(items: readonly DataTransferItem[]): Dragged {
  if (areTables(items)) return 'table'
  if (areDocuments(items)) return 'document'
  if (arePictures(items)) return 'picture'
  if (!mayHoldVideo(items)) return 'other'
  return items.some(({ kind, type }) => kind === 'file' && type === '') ? 'unnamed' : 'video'
}

interface DropOverlayProps {
  /** What pictures would be where they are not simply added. */
  readonly pictureIs?: 'rival' | 'screenshot' | undefined
  readonly onFiles: (files: readonly File[]) => void
}

/** Covers the window while files are dragged over it and says where they would go. */
export function DropOverlay({ pictureIs, onFiles }: DropOverlayProps) {
  const [dragged, setDragged] = useState<Dragged>()

  const over = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    const found = judge([...event.dataTransfer.items])
    event.dataTransfer.dropEffect = found === 'other' ? 'none' : 'copy'
    setDragged(found === 'picture' && pictureIs ? pictureIs : found)
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
    case 'screenshot':
      return (
        <>
          <ChartNoAxesColumn size={32} strokeWidth={1.5} aria-hidden="true" />
          <p>{t('Drop to read its figures')}</p>
          <p className="muted">{t('Nothing is kept before you confirm it.')}</p>
        </>
      )
    case 'table':
      return (
        <>
          <ChartNoAxesColumn size={32} strokeWidth={1.5} aria-hidden="true" />
          <p>{t('Drop to import its numbers')}</p>
          <p className="muted">
            {t('A preview comes first; nothing is kept before you confirm it.')}
          </p>
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
            {t(
              'The frames of a video are ranked, a table of numbers is previewed, a document becomes a source.',
            )}
          </p>
        </>
      )
    case 'other':
      return (
        <>
          <FileX size={32} strokeWidth={1.5} aria-hidden="true" />
          <p>{t('Kiln takes pictures, videos, documents and tables of numbers')}</p>
          <p className="muted">
            {t('Text, Markdown, HTML, PDF and Word are documents; CSV and XLSX are tables.')}
          </p>
        </>
      )
    default:
      throw new Error(`unknown kind ${String(dragged satisfies never)}`)
  }
}
