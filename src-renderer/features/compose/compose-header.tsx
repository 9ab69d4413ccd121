import { Download, Redo2, Undo2, X } from 'lucide-react'
import { useStore } from 'zustand'
import type { PictureFormat } from '#shared/contract/thumbnails.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import type { ComposeStores } from './create-compose-stores.ts'

interface ComposeHeaderProps {
  readonly stores: ComposeStores
  readonly showsZones: boolean
  readonly onZones: (shows: boolean) => void
  readonly onClose: () => void
  readonly onSave: () => void
  readonly onExport: (format: PictureFormat) => void
}

const ICON = { size: 16, 'aria-hidden': true } as const
const FORMATS: readonly { readonly id: PictureFormat; readonly label: string }[] = [
  { id: 'png', label: 'PNG' },
  { id: 'jpeg', label: 'JPEG' },
  { id: 'webp', label: 'WebP' },
]

/** Size, steps back and forward, and the ways out. */
export function ComposeHeader(props: ComposeHeaderProps) {
  const { stores, showsZones, onZones, onClose, onSave, onExport } = props
  const t = useT()
  const { composition } = stores
  const { past, present, future } = useStore(composition, (state) => state.history)
  const sizes = useStore(composition, (state) => state.sizes)
  const isSaving = useStore(composition, (state) => state.isSaving)
  const { resize, undo, redo } = composition.getState()
  const size = sizes.find(({ id }) => id === present.platform)
  return (
    <header className="compose-header">
      <IconButton label={t('Close')} icon={<X {...ICON} />} onClick={onClose} />
      <h2>{t('Text and logo')}</h2>
      <IconButton
        label={t('Undo (Ctrl+Z)')}
        disabled={past.length === 0}
        icon={<Undo2 {...ICON} />}
        onClick={undo}
      />
      <IconButton
        label={t('Redo (Ctrl+Shift+Z)')}
        disabled={future.length === 0}
        icon={<Redo2 {...ICON} />}
        onClick={redo}
      />
      <select
        className="field"
        aria-label={t('Size')}
        data-testid="compose-size"
        value={present.platform ?? ''}
        onChange={({ target }) => resize(sizes.find(({ id }) => id === target.value)?.id ?? null)}
      >
        <option value="">
          {present.platform === null
            ? `${t('As the picture')}  ${present.width} × ${present.height}`
            : t('As the picture')}
        </option>
        {sizes.map(({ id, name, width, height }) => (
          <option key={id} value={id}>{`${t(name)}  ${width} × ${height}`}</option>
        ))}
      </select>
      {size && size.keepClear.length > 0 && (
        <label className="compose-check">
          <input
            type="checkbox"
            checked={showsZones}
            onChange={({ target }) => onZones(target.checked)}
          />
          {t('Show what is covered')}
        </label>
      )}
      <span className="compose-gap" />
      <Menu
        label={t('Export')}
        disabled={isSaving}
        icon={<Download size={14} aria-hidden="true" />}
        items={FORMATS.map(({ id, label }) => ({ id, label, run: () => onExport(id) }))}
      >
        {t('Export')}
      </Menu>
      <Button variant="primary" data-testid="compose-save" disabled={isSaving} onClick={onSave}>
        {isSaving ? t('Saving') : t('Save picture')}
      </Button>
    </header>
  )
}
