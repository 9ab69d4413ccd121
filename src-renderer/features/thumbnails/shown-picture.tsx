import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { BeforeAfter } from './before-after.tsx'
import { editNames } from './edit-name.ts'
import type { Entry } from './entries.ts'
import { beforeAfterWords, entryWords } from './entry-words.ts'
import { Picture, PictureTools } from './picture.tsx'
import type { Layer, Review } from './review-store.ts'

interface ShownPictureProps {
  readonly entry: Entry
  readonly layers: Review['layers']
  readonly onToggle: (layer: Layer) => void
}

/** The selected picture with what lies over it; one that was made from another beside that one. */
export function ShownPicture({ entry, layers, onToggle }: ShownPictureProps) {
  const t = useT()
  const format = useFormat()
  const { thumbnail } = entry
  const isMade = entry.kind === 'variant' || entry.kind === 'lettered'
  const isLaidOver = Object.values(layers).some(Boolean)
  return (
    <section className="picture" aria-label={t('Selected picture')}>
      {isMade && !isLaidOver && hasSameShape(entry) ? (
        <BeforeAfter
          key={thumbnail.id}
          original={entry.original}
          made={thumbnail}
          edits={entry.kind === 'variant' ? entry.thumbnail.edits : []}
        />
      ) : (
        <Picture
          thumbnail={thumbnail}
          layers={layers}
          name={entryWords(entry, { t, format }).name}
        />
      )}
      <PictureTools thumbnail={thumbnail} layers={layers} onToggle={onToggle} />
      {isMade && (
        <p className="small tabular" data-testid="before-after-scores">
          {entry.kind === 'variant' && `${editNames(entry.thumbnail.edits, t, format)} · `}
          {beforeAfterWords(entry, { t, format })}
        </p>
      )}
    </section>
  )
}

type Made = Extract<Entry, { readonly kind: 'variant' | 'lettered' }>

/** A composition moved to another platform's size can't lie over what it was made from. */
function hasSameShape({ kind, thumbnail, original }: Made): boolean {
  if (kind === 'variant') return true
  const own = thumbnail.width / thumbnail.height
  return Math.abs(own / (original.width / original.height) - 1) < 0.01
}
