import { Download, Package } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useStore, type StoreApi } from 'zustand'
import type { ImageSize } from '#shared/contract/platforms.ts'
import type { PictureFormat, Thumbnail, ThumbnailId } from '#shared/contract/thumbnails.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { msg, useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { CropCard } from './crop-card.tsx'
import { ExportedFile, ExportedFiles } from './exported-file.tsx'
import type { Exporting, Exports } from './export-store.ts'

const FORMATS: readonly { readonly value: PictureFormat; readonly label: string }[] = [
  { value: 'jpeg', label: 'JPEG' },
  { value: 'png', label: 'PNG' },
  { value: 'webp', label: 'WebP' },
]

const CONFIDENCE: Readonly<Record<ImageSize['confidence'], string>> = {
  documented: msg('Documented'),
  reported: msg('Reported'),
  unverified: msg('Unverified'),
}

interface ExportPanelProps {
  readonly thumbnail: Thumbnail
  readonly exports: StoreApi<Exports>
}

/** Makes the picture into one of the size a platform asks for, or all of them at once. */
export function ExportPanel({ thumbnail, exports }: ExportPanelProps) {
  const t = useT()
  const store = useStore(exports)
  const { sizes, platform, crops, loadSizes, findCrops } = store
  const { id } = thumbnail
  useEffect(() => void loadSizes(), [loadSizes])
  useEffect(() => {
    if (sizes.length > 0) void findCrops(id)
  }, [findCrops, id, sizes])
  const known = crops?.thumbnailId === id ? crops.bySize : {}
  const exporting = ofThumbnail(store.exporting, id)
  const isWorking = exporting.state === 'working'
  const one = isWorking && exporting.total === 1
  const all = isWorking && exporting.total > 1 ? exporting : undefined

  return (
    <section className="export" aria-labelledby="export-title">
      <header>
        <h2 id="export-title">{t('Export')}</h2>
        <Segmented
          label={t('Format')}
          value={store.format}
          options={FORMATS}
          onChange={store.chooseFormat}
        />
        <Button
          data-testid="export-all"
          disabled={isWorking || sizes.length === 0}
          icon={<Package size={14} aria-hidden="true" />}
          onClick={() => void store.runAll(id)}
        >
          {all
            ? t('Exporting {done} of {total}', { done: all.done + 1, total: all.total })
            : t('Export all {count}', { count: sizes.length || '' })}
        </Button>
        <Button
          variant="primary"
          data-testid="export-button"
          disabled={isWorking}
          aria-keyshortcuts="E"
          icon={<Download size={14} aria-hidden="true" />}
          onClick={() => void store.run(id)}
        >
          {one ? t('Exporting') : t('Export')}
          <kbd>E</kbd>
        </Button>
      </header>
      <Outcome exporting={exporting} onReveal={(path) => void store.reveal(path)} />
      <fieldset className="crop-cards" aria-label={t('Platform')}>
        {sizes.map((size) => (
          <CropCard
            key={size.id}
            size={size}
            thumbnail={thumbnail}
            crop={known[size.id]}
            isChosen={size.id === platform}
            onChoose={() => store.choosePlatform(size.id)}
          />
        ))}
      </fieldset>
      <SizeSource size={sizes.find((size) => size.id === platform)} />
    </section>
  )
}

/** Where the figures of a size are from, and what the hatching means. */
function SizeSource({ size }: { readonly size: ImageSize | undefined }) {
  const t = useT()
  const said = useSaid()
  const format = useFormat()
  if (!size) return null
  const words = [
    t('Cropped around faces, text and what draws attention.'),
    size.keepClear.length > 0 && t('Hatched: keep clear.'),
    `${t(CONFIDENCE[size.confidence])}, ${format.date(size.asOf)}: ${said(size.source)}.`,
    size.maxBytes !== null && t('At most {size}.', { size: format.bytes(size.maxBytes) }),
  ]
  return <p className="small muted export-source">{words.filter(Boolean).join(' ')}</p>
}

interface OutcomeProps {
  readonly exporting: Exporting
  readonly onReveal: (path: string) => void
}

/** What came of an export; it is brought into view, as the key works from anywhere. */
function Outcome({ exporting, onReveal }: OutcomeProps) {
  const ref = useRef<HTMLDivElement>(null)
  const isThere = exporting.state === 'done' || exporting.state === 'failed'
  useEffect(() => {
    if (isThere) ref.current?.scrollIntoView({ block: 'nearest' })
  }, [isThere])
  if (!isThere) return null
  const [first, ...others] = exporting.state === 'done' ? exporting.files : []
  return (
    <div ref={ref}>
      {exporting.state === 'failed' && <FailureNote {...exporting.failure} />}
      {first && others.length === 0 && <ExportedFile file={first} onReveal={onReveal} />}
      {first && others.length > 0 && <ExportedFiles files={[first, ...others]} />}
    </div>
  )
}

/** What was exported of another picture is not told next to this one. */
function ofThumbnail(exporting: Exporting, id: ThumbnailId): Exporting {
  const isOther = 'thumbnailId' in exporting && exporting.thumbnailId !== id
  return isOther ? { state: 'idle' } : exporting
}
