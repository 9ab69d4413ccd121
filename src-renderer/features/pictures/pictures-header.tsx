import { Columns2, ImagePlus, PanelRight } from 'lucide-react'
import { useRef } from 'react'
import { useStore } from 'zustand'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { PICTURE_ACCEPT } from '#renderer/lib/picture-file.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { SearchField } from '#renderer/ui/search-field.tsx'
import type { PictureStores } from './create-picture-stores.ts'

/** What the room holds, the search, and what can be done with marked pictures. */
export function PicturesHeader({ stores }: { readonly stores: PictureStores }) {
  const t = useT()
  const format = useFormat()
  const { total, query, marked, search, clearMarks } = useStore(stores.gallery)
  const { isAsideOpen, isComparing, editing, set } = useStore(stores.stage)
  const input = useRef<HTMLInputElement>(null)
  return (
    <header className="pictures-header">
      <h1>{t('Pictures')}</h1>
      {total > 0 && (
        <span className="muted small tabular" data-testid="picture-count">
          {format.number(total)}
        </span>
      )}
      <div className="pictures-tools">
        {marked.length > 0 && !isComparing && !editing && (
          <>
            <Button
              small
              disabled={marked.length < 2}
              aria-keyshortcuts="C"
              data-testid="compare"
              icon={<Columns2 size={14} aria-hidden="true" />}
              onClick={() => set({ isComparing: true })}
            >
              {marked.length > 1
                ? t('Compare {count}', { count: marked.length })
                : t('Mark another to compare')}
            </Button>
            <Button small variant="plain" onClick={() => set({ leaving: marked })}>
              {t('Remove…')}
            </Button>
            <Button small variant="plain" onClick={clearMarks}>
              {t('Unmark')}
            </Button>
          </>
        )}
        <SearchField
          label={t('Find a picture')}
          className="pictures-search"
          value={query}
          onChange={search}
        />
        <IconButton
          label={t('Add pictures')}
          icon={<ImagePlus size={16} aria-hidden="true" />}
          onClick={() => input.current?.click()}
        />
        <IconButton
          label={isAsideOpen ? t('Hide the inspector') : t('Show the inspector')}
          aria-expanded={isAsideOpen}
          icon={<PanelRight size={16} aria-hidden="true" />}
          onClick={() => set({ isAsideOpen: !isAsideOpen })}
        />
      </div>
      <input
        ref={input}
        hidden
        multiple
        type="file"
        accept={PICTURE_ACCEPT}
        data-testid="add-pictures"
        onChange={({ target }) => {
          void stores.additions.getState().add([...(target.files ?? [])])
          target.value = ''
        }}
      />
    </header>
  )
}
