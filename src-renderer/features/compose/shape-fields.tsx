import type { BadgeLayer, LogoLayer, ShapeLayer, Logo } from '#shared/contract/compositions.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Fold } from '#renderer/ui/fold.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { ColourField } from './colour-field.tsx'
import { CheckField, SliderField } from './fields.tsx'
import type { LayerEditing } from './layer-editing.ts'
import { SHAPE_NAMES } from './names.ts'
import { TypeFields } from './type-fields.tsx'

/** Everything about a shape. */
export function ShapeFields({ editing }: { readonly editing: LayerEditing<ShapeLayer> }) {
  const t = useT()
  const format = useFormat()
  const { layer, swatches, change, settle } = editing
  const hasStroke = layer.shape !== 'scrim' && layer.shape !== 'line'
  const { stroke } = layer
  return (
    <Fold title={t(SHAPE_NAMES[layer.shape])}>
      <ColourField
        label={t('Colour')}
        hasStrength
        value={layer.fill}
        swatches={swatches}
        onChange={(fill) => change({ fill }, 'fill')}
        onSettle={settle}
      />
      {layer.shape === 'scrim' && (
        <Segmented
          label={t('Fades towards')}
          value={layer.towards}
          options={[
            { value: 'up', label: t('Up') },
            { value: 'down', label: t('Down') },
            { value: 'left', label: t('Left') },
            { value: 'right', label: t('Right') },
          ]}
          onChange={(towards) => change({ towards })}
        />
      )}
      {layer.shape === 'rectangle' && (
        <SliderField
          label={t('Round corners')}
          min={0}
          max={0.5}
          step={0.01}
          value={layer.radius}
          shown={format.percent(layer.radius * 2)}
          onChange={(radius) => change({ radius }, 'radius')}
          onSettle={settle}
        />
      )}
      {hasStroke && (
        <CheckField
          label={t('Outline')}
          isOn={stroke !== null}
          onChange={(isOn) => change({ stroke: isOn ? { colour: '#ffffff', width: 0.008 } : null })}
        />
      )}
      {hasStroke && stroke && (
        <>
          <ColourField
            label={t('Colour of the outline')}
            value={stroke.colour}
            swatches={swatches}
            onChange={(colour) => change({ stroke: { ...stroke, colour } }, 'stroke')}
            onSettle={settle}
          />
          <SliderField
            label={t('Width')}
            min={0.001}
            max={0.05}
            step={0.001}
            value={stroke.width}
            shown={`${format.number(stroke.width * 100, 1)} %`}
            onChange={(width) => change({ stroke: { ...stroke, width } }, 'stroke width')}
            onSettle={settle}
          />
        </>
      )}
    </Fold>
  )
}

/** Everything about a badge. */
export function BadgeFields({ editing }: { readonly editing: LayerEditing<BadgeLayer> }) {
  const t = useT()
  const { layer, swatches, change, settle } = editing
  return (
    <Fold title={t('Badge')}>
      <input
        className="field"
        aria-label={t('Words')}
        data-testid="compose-words"
        maxLength={60}
        value={layer.text}
        onChange={({ target }) => change({ text: target.value }, 'text')}
        onBlur={settle}
      />
      <TypeFields editing={editing} />
      <ColourField
        label={t('Colour of the badge')}
        hasStrength
        value={layer.fill}
        swatches={swatches}
        onChange={(fill) => change({ fill }, 'fill')}
        onSettle={settle}
      />
    </Fold>
  )
}

interface LogoFieldsProps {
  readonly editing: LayerEditing<LogoLayer>
  readonly logos: readonly Logo[]
}

/** Which logo it is, and what was taken out of its file. */
export function LogoFields({ editing, logos }: LogoFieldsProps) {
  const t = useT()
  const { layer, change } = editing
  const chosen = logos.find(({ assetId }) => assetId === layer.assetId)
  return (
    <Fold title={t('Logo')}>
      <select
        className="field"
        aria-label={t('Logo')}
        value={chosen?.assetId ?? ''}
        onChange={({ target }) => change({ assetId: target.value })}
      >
        {!chosen && <option value="">{t('Choose a logo')}</option>}
        {logos.map(({ assetId, name }) => (
          <option key={assetId} value={assetId}>
            {name}
          </option>
        ))}
      </select>
      {chosen && chosen.removed.length > 0 && (
        <p className="small muted">
          {t('For safety, scripts and references to other files were taken out of this logo.')}
        </p>
      )}
    </Fold>
  )
}
