import { Check, Copy, PanelLeft, PanelRight, Rows3, WandSparkles } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import { copyText } from '#renderer/lib/copy-text.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import type { WriteStores } from './create-write-stores.ts'
import { SavingState } from './saving-state.tsx'

/** What can be done with the post as a whole, and which columns are shown. */
export function PageHeader({ stores }: { readonly stores: WriteStores }) {
  const t = useT()
  const { current, view } = stores
  const { isListOpen, isAsideOpen, toggleList, toggleAside, openDialog } = useStore(view)
  const isEmpty = useStore(current, ({ post }) => post.text.trim() === '')
  const [copied, setCopied] = useState<string>()
  const text = useStore(current, ({ post }) => post.text)
  const isCopied = copied === text && !isEmpty
  return (
    <header className="page-header">
      <IconButton
        label={isListOpen ? t('Hide the posts') : t('Show the posts')}
        aria-expanded={isListOpen}
        icon={<PanelLeft size={16} aria-hidden="true" />}
        onClick={toggleList}
      />
      <h1 className="visually-hidden">{t('Write')}</h1>
      <SavingState stores={stores} />
      <div className="page-actions">
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
          label={isCopied ? t('Post copied') : t('Copy the post')}
          disabled={isEmpty}
          icon={
            isCopied ? (
              <Check size={16} aria-hidden="true" />
            ) : (
              <Copy size={16} aria-hidden="true" />
            )
          }
          onClick={() => void copyText(text).then((isDone) => isDone && setCopied(text))}
        />
        <IconButton
          label={isAsideOpen ? t('Hide the inspector') : t('Show the inspector')}
          aria-expanded={isAsideOpen}
          icon={<PanelRight size={16} aria-hidden="true" />}
          onClick={toggleAside}
        />
      </div>
    </header>
  )
}
