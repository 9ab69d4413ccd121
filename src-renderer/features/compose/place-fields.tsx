import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Fold } from '#renderer/ui/fold.tsx'
import { NumberField, SliderField } from './fields.tsx'
import type { LayerEditing } from './layer-editing.ts'

/** Where a layer lies, in pixels, how it is turned, and how much it shines through. */
export function PlaceFields({ editing }: { readonly editing: LayerEditing }) {
  const t = useT()
  const format = useFormat()
  const { layer, document, change, settle } = editing
  const { width, height } = document
  const ends = (length: number) => ({ min: -length, max: 2 * length, unit: 'px' })
  return (
    <Fold title={t('Place')}>
      <div className="compose-grid">
        <NumberField
          label={t('Left')}
          {...ends(width)}
          value={layer.x * width}
          onChange={(x) => change({ x: x / width })}
        />
        <NumberField
          label={t('Top')}
          {...ends(height)}
          value={layer.y * height}
          onChange={(y) => change({ y: y / height })}
        />
        <NumberField
          label={t('Width')}
          {...ends(width)}
          min={1}
          value={layer.width * width}
          onChange={(wide) => change({ width: wide / width })}
        />
        <NumberField
          label={t('Height')}
          {...ends(height)}
          min={1}
          value={layer.height * height}
          onChange={(high) => change({ height: high / height })}
        />
      </div>
      <NumberField
        label={t('Turn')}
        unit="°"
        min={-180}
        max={180}
        value={layer.rotation}
        onChange={(rotation) => change({ rotation })}
      />
      <SliderField
        label={t('Opacity')}
        min={0}
        max={1}
        step={0.01}
        value={layer.opacity}
        shown={format.percent(layer.opacity)}
        onChange={(opacity) => change({ opacity }, 'opacity')}
        onSettle={settle}
      />
    </Fold>
  )
}
