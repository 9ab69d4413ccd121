import { Clapperboard, CornerDownLeft, FileText, Film, Image } from 'lucide-react'
import { useEffect, useId, useMemo, useState, type KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import { filterFuzzy } from '#renderer/lib/fuzzy.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { listCommands, type Command } from './commands.ts'
import type { Stores } from './create-stores.ts'

/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events --
   the combobox pattern of WAI-ARIA: the input has the focus and handles every key of the list */

interface PaletteProps {
  readonly stores: Stores
  readonly onChoose: () => void
  readonly onClose: () => void
}

const reveal = (option: HTMLElement | null) => option?.scrollIntoView({ block: 'nearest' })

/** Every action, post, picture and video by name, a few letters away. */
export function Palette({ stores, onChoose, onClose }: PaletteProps) {
  const t = useT()
  const listId = useId()
  const videos = useStore(stores.library, (state) => state.videos)
  const pictures = useStore(stores.pictures.finder, (state) => state.found)
  const posts = useStore(stores.write.posts, (state) => state.drafts)
  const [query, setQuery] = useState('')
  const [position, setPosition] = useState(0)
  const commands = useMemo(
    () => listCommands({ stores, videos, posts, pictures, t, onChoose }),
    [videos, posts, pictures, stores, t, onChoose],
  )
  const found = filterFuzzy(commands, query, ({ title }) => title)
  const current = found[Math.min(position, found.length - 1)]?.item

  useEffect(() => stores.pictures.finder.getState().find(query), [stores, query])
  useEffect(() => {
    void stores.library.getState().refresh()
    stores.write.posts.getState().refresh()
  }, [stores])

  const run = (command: Command) => {
    onClose()
    command.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && found.length > 0) {
      event.preventDefault()
      setPosition((Math.min(position, found.length - 1) + step + found.length) % found.length)
    }
    if (event.key === 'Enter' && current) {
      event.preventDefault()
      run(current)
    }
  }

  return (
    <Dialog label={t('Commands')} className="palette" testId="palette" onClose={onClose}>
      <input
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={current && `${listId}-${current.id}`}
        aria-label={t('Find an action, a post, a picture or a video')}
        placeholder={t('Find an action, a post, a picture or a video')}
        spellCheck={false}
        value={query}
        onChange={({ target }) => {
          setQuery(target.value)
          setPosition(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={t('Commands')} className="palette-list">
        {found.map(({ item, indices }) => (
          <div
            ref={item === current ? reveal : undefined}
            key={`${item.kind} ${item.id}`}
            id={`${listId}-${item.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={item === current}
            onClick={() => run(item)}
          >
            {item.kind === 'video' ? (
              <Film size={16} aria-hidden="true" />
            ) : item.kind === 'post' ? (
              <FileText size={16} aria-hidden="true" />
            ) : item.kind === 'picture' ? (
              <Image size={16} aria-hidden="true" />
            ) : item.id === 'choose' ? (
              <Clapperboard size={16} aria-hidden="true" />
            ) : (
              <CornerDownLeft size={16} aria-hidden="true" />
            )}
            <Highlighted text={item.title} indices={indices} />
            {item.kind === 'video' && <span className="small muted">{t('Video')}</span>}
            {item.kind === 'picture' && <span className="small muted">{t('Picture')}</span>}
            {item.kind === 'post' && <span className="small muted">{t('Post')}</span>}
            {item.keys !== undefined && <kbd>{item.keys}</kbd>}
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="muted palette-none">{t('Nothing by that name')}</p>}
    </Dialog>
  )
}

interface HighlightedProps {
  readonly text: string
  readonly indices: readonly number[]
}

function Highlighted({ text, indices }: HighlightedProps) {
  const marked = new Set(indices)
  return (
    <span className="truncate palette-title">
      {Array.from(text, (character, index) =>
        marked.has(index) ? <b key={`${index}`}>{character}</b> : character,
      )}
    </span>
  )
}
