import { Check, Copy, ImagePlus, PanelLeft, PanelRight, Rows3, WandSparkles } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import { copyText } from '#renderer/lib/copy-text.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import type { WriteStores } from './create-write-stores.ts'
import { ExportMenu } from './export-menu.tsx'
import { SavingState } from './saving-state.tsx'

interface PageHeaderProps {
  readonly stores: WriteStores
  /** The post is being written anew. */
  readonly isResting: boolean
  /** The page shows something else than the post. */
  readonly isDrafting: boolean
  /** Goes on to a picture for the post. */
  readonly onPicture: () => void
  /** Puts the post in the calendar. */
  readonly onSchedule: (() => void) | undefined
}

/** What can be done with the post as a whole, and which columns are shown. */
export function PageHeader(props: PageHeaderProps) {
  const { stores, isDrafting } = props
  const t = useT()
  const { isListOpen, isAsideOpen, toggleList, toggleAside } = useStore(stores.view)
  return (
    <header className="page-header">
      <IconButton
        label={isListOpen ? t('Hide the brief and the posts') : t('Show the brief and the posts')}
        aria-expanded={isListOpen}
        icon={<PanelLeft size={16} aria-hidden="true" />}
        onClick={toggleList}
      />
      <h1 className="visually-hidden">{t('Write')}</h1>
      {!isDrafting && <SavingState stores={stores} />}
      <div className="page-actions">
        {!isDrafting && <PostActions {...props} />}
        {!isDrafting && (
          <IconButton
            label={isAsideOpen ? t('Hide the inspector') : t('Show the inspector')}
            aria-expanded={isAsideOpen}
            icon={<PanelRight size={16} aria-hidden="true" />}
            onClick={toggleAside}
          />
        )}
      </div>
    </header>
  )
}

/** Improve, captions, a picture, copy and export. */
function PostActions({ stores, isResting, onPicture, onSchedule }: PageHeaderProps) {
  const t = useT()
  const { openDialog } = stores.view.getState()
  const text = useStore(stores.current, ({ post }) => post.text)
  const [copied, setCopied] = useState<string>()
  const isEmpty = text.trim() === '' || isResting
  const isCopied = copied === text && !isEmpty
  const copy = async () => {
    if (!(await copyText(text))) return
    setCopied(text)
    stores.noteUsed()
  }
  return (
    <>
      <Button
        disabled={isEmpty}
        icon={<WandSparkles size={14} aria-hidden="true" />}
        onClick={() => openDialog('improve')}
      >
        {t('Improve')}
      </Button>
      <Button
        disabled={isEmpty}
        icon={<Rows3 size={14} aria-hidden="true" />}
        onClick={() => openDialog('captions')}
      >
        {t('For every platform')}
      </Button>
      <IconButton
        label={t('Picture for this post')}
        disabled={isEmpty}
        icon={<ImagePlus size={16} aria-hidden="true" />}
        onClick={onPicture}
      />
      <IconButton
        label={isCopied ? t('Post copied') : t('Copy the post')}
        disabled={isEmpty}
        icon={
          isCopied ? <Check size={16} aria-hidden="true" /> : <Copy size={16} aria-hidden="true" />
        }
        onClick={() => void copy()}
      />
      <ExportMenu stores={stores} isResting={isResting} onSchedule={onSchedule} />
    </>
  )
}
