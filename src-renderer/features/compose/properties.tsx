import { useStore } from 'zustand'
import type { ComposeDocument, ComposeLayer } from '#shared/contract/compositions.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Fold } from '#renderer/ui/fold.tsx'
import { ColourField } from './colour-field.tsx'
import type { ComposeStores } from './create-compose-stores.ts'
import { SliderField } from './fields.tsx'
import { editLayer, type LayerEditing } from './layer-editing.ts'
import { LayerProblems } from './layer-problems.tsx'
import { PlaceFields } from './place-fields.tsx'
import { BadgeFields, LogoFields, ShapeFields } from './shape-fields.tsx'
import { TextFields } from './text-fields.tsx'

interface PropertiesProps {
  readonly stores: ComposeStores
  readonly swatches: readonly string[]
}

/** Everything that can be changed of the selected layer, or of the picture behind when none is. */
export function Properties({ stores, swatches }: PropertiesProps) {
  const t = useT()
  const { composition } = stores
  const document = useStore(composition, ({ history }) => history.present)
  const selectedId = useStore(composition, (state) => state.selectedId)
  const laidOut = useStore(composition, ({ layout }) =>
    layout?.layers.find(({ id }) => id === selectedId),
  )
  const layer = document.layers.find(({ id }) => id === selectedId)
  if (!layer) return <GroundFields stores={stores} document={document} swatches={swatches} />
  const parts = { document, swatches }
  return (
    <fieldset className="compose-properties" key={layer.id} aria-label={t('The selected layer')}>
      {laidOut && <LayerProblems laidOut={laidOut} stores={stores} />}
      <KindFields layer={layer} parts={parts} stores={stores} />
      <PlaceFields editing={editLayer(composition, { ...parts, layer })} />
    </fieldset>
  )
}

interface KindFieldsProps {
  readonly layer: ComposeLayer
  readonly parts: Pick<LayerEditing, 'document' | 'swatches'>
  readonly stores: ComposeStores
}

function KindFields({ layer, parts, stores: { composition, stock } }: KindFieldsProps) {
  const logos = useStore(stock, (state) => state.logos)
  switch (layer.type) {
    case 'text':
      return <TextFields editing={editLayer(composition, { ...parts, layer })} />
    case 'badge':
      return <BadgeFields editing={editLayer(composition, { ...parts, layer })} />
    case 'shape':
      return <ShapeFields editing={editLayer(composition, { ...parts, layer })} />
    case 'logo':
      return <LogoFields editing={editLayer(composition, { ...parts, layer })} logos={logos} />
    default:
      throw new Error(`unknown layer ${String(layer satisfies never)}`)
  }
}

interface GroundFieldsProps extends PropertiesProps {
  readonly document: ComposeDocument
}

/** Which part of the picture shows, and the colour where there is none. */
function GroundFields({ stores, document, swatches }: GroundFieldsProps) {
  const t = useT()
  const { background } = document
  const { edit, settle } = stores.composition.getState()
  const change = (part: Partial<ComposeDocument['background']>, merging: string) =>
    edit((before) => ({ ...before, background: { ...before.background, ...part } }), merging)
  return (
    <fieldset className="compose-properties" aria-label={t('The background')}>
      <p className="small muted">
        {t('Select a layer to change it. Click it in the picture or in the list.')}
      </p>
      <Fold title={t('Background')}>
        <SliderField
          label={t('Across')}
          min={0}
          max={1}
          step={0.01}
          value={background.focusX}
          shown={`${Math.round(background.focusX * 100)} %`}
          onChange={(focusX) => change({ focusX }, 'focus x')}
          onSettle={settle}
        />
        <SliderField
          label={t('In height')}
          min={0}
          max={1}
          step={0.01}
          value={background.focusY}
          shown={`${Math.round(background.focusY * 100)} %`}
          onChange={(focusY) => change({ focusY }, 'focus y')}
          onSettle={settle}
        />
        <ColourField
          label={t('Colour')}
          value={background.colour}
          swatches={swatches}
          onChange={(colour) => change({ colour }, 'ground')}
          onSettle={settle}
        />
      </Fold>
    </fieldset>
  )
}
