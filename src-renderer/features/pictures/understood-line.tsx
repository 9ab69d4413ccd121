import { useStore } from 'zustand'
import type { Understood } from '#shared/contract/images.ts'
import { useT } from '#renderer/lib/i18n.ts'
import type { PictureStores } from './create-picture-stores.ts'
import { ColourWords } from './colour-words.tsx'
import { styleName } from './names.ts'

const MOST_IGNORED = 8

/** What the painter would take from the prompt, while it is written. */
export function UnderstoodLine({ stores }: { readonly stores: PictureStores }) {
  const t = useT()
  const understood = useStore(stores.prompt, (state) => state.understood)
  if (!understood) return null
  const { style, colours, moods, layout } = understood
  return (
    <output className="understood-line small" data-testid="understood">
      <span className="visually-hidden">{t('The painter takes from it:')}</span>
      <strong>{t(styleName(style))}</strong>
      <ColourWords colours={colours} />
      {[...moods, ...layout].map((word) => (
        <span key={word}>{t(word)}</span>
      ))}
      <Ignored understood={understood} />
    </output>
  )
}

/** The words of the prompt that the painter can do nothing with. */
export function Ignored({ understood }: { readonly understood: Understood }) {
  const t = useT()
  const { ignored } = understood
  if (ignored.length === 0) return null
  const shown = ignored.slice(0, MOST_IGNORED).join(', ')
  const words = ignored.length > MOST_IGNORED ? `${shown}…` : shown
  return <span className="muted ignored">{t('Not understood: {words}', { words })}</span>
}
