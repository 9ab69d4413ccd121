import { ChevronDown, ChevronUp, CircleAlert, Copy, Eye, EyeOff, Trash2 } from 'lucide-react'
import { useStore } from 'zustand'
import type { ComposeLayer } from '#shared/contract/compositions.ts'
import { classNames } from '#renderer/lib/class-names.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import type { ComposeStores } from './create-compose-stores.ts'
import { reorderLayer } from './document-edits.ts'
import { layerName } from './names.ts'

const ICON = { size: 14, 'aria-hidden': true } as const

/** The layers, the foremost first; each can be selected, moved, hidden, doubled and taken away. */
export function LayerList({ stores }: { readonly stores: ComposeStores }) {
  const t = useT()
  const layers = useStore(stores.composition, ({ history }) => history.present.layers)
  if (layers.length === 0)
    return (
      <p className="compose-none muted">
        {t('Nothing lies over the picture yet. Add text, or begin with a template.')}
      </p>
    )
  return (
    <ol className="compose-layers-list" aria-label={t('Layers')}>
      {layers.toReversed().map((layer) => (
        <LayerItem key={layer.id} layer={layer} stores={stores} />
      ))}
    </ol>
  )
}

function LayerItem({
  layer,
  stores,
}: {
  readonly layer: ComposeLayer
  readonly stores: ComposeStores
}) {
  const t = useT()
  const { composition } = stores
  const isSelected = useStore(composition, ({ selectedId }) => selectedId === layer.id)
  const hasProblem = useStore(composition, ({ layout }) =>
    layout?.layers.some(({ id, problems }) => id === layer.id && problems.length > 0),
  )
  const { edit, remove, select, toggleHidden } = composition.getState()
  const name = layerName(layer, t)
  const isHidden = layer.opacity === 0
  const move = (by: number) => edit((document) => reorderLayer(document, layer.id, by))
  return (
    <li
      className={classNames('compose-layer', isSelected && 'selected', isHidden && 'hidden-layer')}
    >
      <button
        type="button"
        className="compose-layer-name"
        aria-pressed={isSelected}
        data-testid="compose-layer"
        onClick={() => select(layer.id)}
      >
        <span className="truncate">{name}</span>
        {hasProblem && (
          <span className="compose-alert">
            <CircleAlert size={14} aria-hidden="true" />
            <span className="visually-hidden">{t('Has a problem')}</span>
          </span>
        )}
      </button>
      <IconButton
        small
        label={isHidden ? t('Show {name}', { name }) : t('Hide {name}', { name })}
        icon={isHidden ? <EyeOff {...ICON} /> : <Eye {...ICON} />}
        onClick={() => toggleHidden(layer.id)}
      />
      {isSelected && (
        <div className="compose-layer-tools">
          <IconButton
            small
            label={t('To the front (Ctrl+])')}
            icon={<ChevronUp {...ICON} />}
            onClick={() => move(1)}
          />
          <IconButton
            small
            label={t('To the back (Ctrl+[)')}
            icon={<ChevronDown {...ICON} />}
            onClick={() => move(-1)}
          />
          <IconButton
            small
            label={t('Duplicate (Ctrl+D)')}
            icon={<Copy {...ICON} />}
            onClick={() => stores.duplicate(layer.id)}
          />
          <IconButton
            small
            label={t('Delete the layer')}
            icon={<Trash2 {...ICON} />}
            onClick={() => remove(layer.id)}
          />
        </div>
      )}
    </li>
  )
}
