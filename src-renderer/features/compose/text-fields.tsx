import type { TextLayer } from '#shared/contract/compositions.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Fold } from '#renderer/ui/fold.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { ColourField } from './colour-field.tsx'
import { CheckField, SliderField } from './fields.tsx'
import type { LayerEditing } from './layer-editing.ts'
import { TypeFields } from './type-fields.tsx'

interface TextFieldsProps {
  readonly editing: LayerEditing<TextLayer>
}

/** Everything about a text. */
export function TextFields({ editing }: TextFieldsProps) {
  const t = useT()
  const format = useFormat()
  const { layer, change, settle } = editing
  return (
    <>
      <Fold title={t('Text')}>
        <textarea
          className="field compose-words"
          aria-label={t('Words')}
          data-testid="compose-words"
          rows={3}
          maxLength={2000}
          value={layer.text}
          onChange={({ target }) => change({ text: target.value }, 'text')}
          onBlur={settle}
        />
        <TypeFields editing={editing} />
        <Segmented
          label={t('Align')}
          value={layer.align}
          options={[
            { value: 'left', label: t('Left') },
            { value: 'centre', label: t('Centre') },
            { value: 'right', label: t('Right') },
          ]}
          onChange={(align) => change({ align })}
        />
        <Segmented
          label={t('Align in height')}
          value={layer.vertical}
          options={[
            { value: 'top', label: t('Top') },
            { value: 'middle', label: t('Middle') },
            { value: 'bottom', label: t('Bottom') },
          ]}
          onChange={(vertical) => change({ vertical })}
        />
        <SliderField
          label={t('Line height')}
          min={0.8}
          max={2}
          step={0.05}
          value={layer.lineHeight}
          shown={format.number(layer.lineHeight, 2)}
          onChange={(lineHeight) => change({ lineHeight }, 'line height')}
          onSettle={settle}
        />
        <CheckField
          label={t('Capitals')}
          isOn={layer.uppercase}
          onChange={(uppercase) => change({ uppercase })}
        />
        <CheckField
          label={t('Shrink to fit its box')}
          isOn={layer.fits}
          onChange={(fits) => change({ fits })}
        />
      </Fold>
      <Standout editing={editing} />
    </>
  )
}

/** What sets letters off from the picture. */
function Standout({ editing }: TextFieldsProps) {
  const t = useT()
  const format = useFormat()
  const { layer, swatches, change, settle } = editing
  const { outline, plate, shadow } = layer
  return (
    <Fold title={t('Set off from the picture')}>
      <CheckField label={t('Shadow')} isOn={shadow} onChange={(isOn) => change({ shadow: isOn })} />
      <CheckField
        label={t('Outline')}
        isOn={outline !== null}
        onChange={(isOn) => change({ outline: isOn ? { colour: '#000000', width: 0.03 } : null })}
      />
      {outline && (
        <>
          <ColourField
            label={t('Colour of the outline')}
            value={outline.colour}
            swatches={swatches}
            onChange={(colour) => change({ outline: { ...outline, colour } }, 'outline')}
            onSettle={settle}
          />
          <SliderField
            label={t('Width')}
            min={0}
            max={0.12}
            step={0.005}
            value={outline.width}
            shown={format.percent(outline.width)}
            onChange={(width) => change({ outline: { ...outline, width } }, 'outline width')}
            onSettle={settle}
          />
        </>
      )}
      <CheckField
        label={t('Plate behind each line')}
        isOn={plate !== null}
        onChange={(isOn) =>
          change({ plate: isOn ? { colour: '#000000b3', padding: 0.28, radius: 0.3 } : null })
        }
      />
      {plate && (
        <>
          <ColourField
            label={t('Colour of the plate')}
            hasStrength
            value={plate.colour}
            swatches={swatches}
            onChange={(colour) => change({ plate: { ...plate, colour } }, 'plate')}
            onSettle={settle}
          />
          <SliderField
            label={t('Padding')}
            min={0}
            max={1}
            step={0.02}
            value={plate.padding}
            shown={format.percent(plate.padding)}
            onChange={(padding) => change({ plate: { ...plate, padding } }, 'padding')}
            onSettle={settle}
          />
          <SliderField
            label={t('Round corners')}
            min={0}
            max={1}
            step={0.05}
            value={plate.radius}
            shown={format.percent(plate.radius)}
            onChange={(radius) => change({ plate: { ...plate, radius } }, 'radius')}
            onSettle={settle}
          />
        </>
      )}
    </Fold>
  )
}
