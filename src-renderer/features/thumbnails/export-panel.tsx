import { Download } from 'lucide-react'
import { useEffect } from 'react'
import { useStore, type StoreApi } from 'zustand'
import type { ImageSize } from '#shared/contract/platforms.ts'
import type { PictureFormat, Thumbnail, ThumbnailId } from '#shared/contract/thumbnails.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { msg, useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { CropPreview } from './crop-preview.tsx'
import { ExportedFile } from './exported-file.tsx'
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

/** Makes the frame into a picture of the size a platform asks for. */
export function ExportPanel({ thumbnail, exports }: ExportPanelProps) {
  const t = useT()
  const format = useFormat()
  const store = useStore(exports)
  const { sizes, platform, loadSizes, findCrop } = store
  useEffect(() => void loadSizes(), [loadSizes])
  useEffect(() => void findCrop(thumbnail.id, platform), [findCrop, thumbnail.id, platform])
  const size = sizes.find(({ id }) => id === platform)
  const exporting = ofThumbnail(store.exporting, thumbnail.id)

  return (
    <section className="export" aria-labelledby="export-title">
      <h2 id="export-title">{t('Export')}</h2>
      <div className="export-body">
        <CropPreview size={size} assetId={thumbnail.assetId} crop={store.crop} />
        <div className="export-controls">
          <div className="export-choices">
            <select
              className="field"
              aria-label={t('Platform')}
              value={platform}
              onChange={({ target }) => {
                const chosen = sizes.find(({ id }) => id === target.value)
                if (chosen) store.choosePlatform(chosen.id)
              }}
            >
              {sizes.map(({ id, name, width, height }) => (
                <option key={id} value={id}>{`${t(name)}  ${width} × ${height}`}</option>
              ))}
            </select>
            <Segmented
              label={t('Format')}
              value={store.format}
              options={FORMATS}
              onChange={store.chooseFormat}
            />
            <Button
              variant="primary"
              data-testid="export-button"
              disabled={exporting.state === 'working'}
              aria-keyshortcuts="E"
              icon={<Download size={14} aria-hidden="true" />}
              onClick={() => void store.run(thumbnail.id)}
            >
              {exporting.state === 'working' ? t('Exporting') : t('Export')}
              <kbd>E</kbd>
            </Button>
          </div>
          {size && (
            <p className="small muted export-source">
              {[
                `${t(CONFIDENCE[size.confidence])}, ${format.date(size.asOf)}.`,
                size.maxBytes !== null &&
                  t('At most {size}.', { size: format.bytes(size.maxBytes) }),
                size.source,
              ]
                .filter(Boolean)
                .join(' ')}
            </p>
          )}
          {exporting.state === 'done' && (
            <ExportedFile file={exporting.file} onReveal={(path) => void store.reveal(path)} />
          )}
          {exporting.state === 'failed' && <FailureNote {...exporting.failure} />}
        </div>
      </div>
    </section>
  )
}

/** What was exported of another frame is not told next to this one. */
function ofThumbnail(exporting: Exporting, id: ThumbnailId): Exporting {
  const isOther = 'thumbnailId' in exporting && exporting.thumbnailId !== id
  return isOther ? { state: 'idle' } : exporting
}
