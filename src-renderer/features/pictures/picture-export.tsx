import { Check, Copy, Download, FolderOpen } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { Image } from '#shared/contract/images.ts'
import type { PictureFormat } from '#shared/contract/thumbnails.ts'
import { useIsDesktop } from '#renderer/api/connection-context.ts'
import { copyText } from '#renderer/lib/copy-text.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import type { PictureStores } from './create-picture-stores.ts'
import type { ExportedPicture } from './picture-export-store.ts'

const FORMATS: readonly { readonly value: PictureFormat; readonly label: string }[] = [
  { value: 'png', label: 'PNG' },
  { value: 'jpeg', label: 'JPEG' },
  { value: 'webp', label: 'WebP' },
]

interface PictureExportProps {
  readonly stores: PictureStores
  readonly image: Image
}

/** Writes the picture as a file: in full or as a platform's size, with or without how it was made. */
export function PictureExport({ stores, image }: PictureExportProps) {
  const t = useT()
  const { size, format, hasMetadata, exporting, choose, run, reveal } = useStore(stores.exports)
  const sizes = useStore(stores.catalogue, (state) => state.sizes)
  const isOther = 'id' in exporting && exporting.id !== image.id
  return (
    <div className="picture-export">
      <select
        className="field"
        aria-label={t('Size of the file')}
        value={size ?? ''}
        onChange={({ target }) => choose({ size: sizes.find(({ id }) => id === target.value)?.id })}
      >
        <option value="">{`${t('As it is')}  ${image.width} × ${image.height}`}</option>
        {sizes.map(({ id, name, width, height }) => (
          <option key={id} value={id}>{`${t(name)}  ${width} × ${height}`}</option>
        ))}
      </select>
      <Segmented
        label={t('Format')}
        value={format}
        options={FORMATS}
        onChange={(value) => choose({ format: value })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={hasMetadata}
          onChange={({ target }) => choose({ hasMetadata: target.checked })}
        />
        {t('Write the prompt and settings into the file')}
      </label>
      <Button
        data-testid="export-picture"
        disabled={exporting.state === 'working'}
        icon={<Download size={14} aria-hidden="true" />}
        onClick={() => void run(image.id)}
      >
        {exporting.state === 'working' ? t('Exporting') : t('Export')}
      </Button>
      {exporting.state === 'done' && !isOther && (
        <ExportedLine
          file={exporting.file}
          onReveal={() => void reveal(exporting.file.path, image.id)}
        />
      )}
      {exporting.state === 'failed' && !isOther && <FailureNote {...exporting.failure} />}
    </div>
  )
}

interface ExportedLineProps {
  readonly file: ExportedPicture
  readonly onReveal: () => void
}

function ExportedLine({ file, onReveal }: ExportedLineProps) {
  const t = useT()
  const format = useFormat()
  const isDesktop = useIsDesktop()
  const [copied, setCopied] = useState<string>()
  const { fileName, path, width, height, sizeBytes } = file
  const copy = async () => {
    if (await copyText(path)) setCopied(path)
  }
  return (
    <div className="picture-exported" data-testid="exported-picture">
      <output>
        <strong>{fileName}</strong>{' '}
        <span className="muted tabular">
          {width} × {height} · {format.bytes(sizeBytes)}
        </span>
      </output>
      {isDesktop ? (
        <Button small icon={<FolderOpen size={14} aria-hidden="true" />} onClick={onReveal}>
          {t('Show in folder')}
        </Button>
      ) : (
        <Button
          small
          icon={
            copied === path ? (
              <Check size={14} aria-hidden="true" />
            ) : (
              <Copy size={14} aria-hidden="true" />
            )
          }
          onClick={() => void copy()}
        >
          {copied === path ? t('Copied') : t('Copy path')}
        </Button>
      )}
    </div>
  )
}
