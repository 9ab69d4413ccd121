import { Check, Copy, FolderOpen } from 'lucide-react'
import { useState } from 'react'
import { useIsDesktop } from '#renderer/api/connection-context.ts'
import { copyText } from '#renderer/lib/copy-text.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { Exported } from './export-store.ts'

interface ExportedFileProps {
  readonly file: Exported
  readonly onReveal: (path: string) => void
}

/** What an export made, how large it is and where it lies. */
export function ExportedFile({ file, onReveal }: ExportedFileProps) {
  const t = useT()
  const format = useFormat()
  const isDesktop = useIsDesktop()
  const [copiedPath, setCopiedPath] = useState<string>()
  const { fileName, path, width, height, sizeBytes } = file
  const copy = async () => {
    if (await copyText(path)) setCopiedPath(path)
  }
  return (
    <div className="exported" data-testid="exported-file">
      <output>
        <Check size={14} aria-hidden="true" />
        <strong>{fileName}</strong>
        <span className="muted tabular">
          {width} × {height} · {format.bytes(sizeBytes)}
        </span>
      </output>
      <p className="small muted exported-path">{path}</p>
      <div className="actions">
        <Button small icon={<Copy size={14} aria-hidden="true" />} onClick={() => void copy()}>
          {copiedPath === path ? t('Copied') : t('Copy path')}
        </Button>
        {isDesktop && (
          <Button
            small
            icon={<FolderOpen size={14} aria-hidden="true" />}
            onClick={() => onReveal(path)}
          >
            {t('Show in folder')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** What an export to every platform made: the pictures of one archive, with their sizes. */
export function ExportedFiles({ files }: { readonly files: readonly Exported[] }) {
  const t = useT()
  const format = useFormat()
  const bytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  return (
    <div className="exported" data-testid="exported-files">
      <output>
        <Check size={14} aria-hidden="true" />
        <strong>
          {t('{count, plural, one {# picture} other {# pictures}} in one archive', {
            count: files.length,
          })}
        </strong>
        <span className="muted tabular">{format.bytes(bytes)}</span>
      </output>
      <p className="small muted tabular exported-path">
        {files.map(({ fileName }) => fileName).join(' · ')}
      </p>
    </div>
  )
}
