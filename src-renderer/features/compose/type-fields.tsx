import type { FontFamily, TextLayer } from '#shared/contract/compositions.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { ColourField } from './colour-field.tsx'
import { NumberField, SliderField } from './fields.tsx'
import type { LayerEditing } from './layer-editing.ts'
import { FONT_NAMES, FONT_WEIGHTS } from './names.ts'

const FONTS = Object.keys(FONT_NAMES) as FontFamily[]

type TypePart = Pick<TextLayer, 'font' | 'weight' | 'size' | 'colour' | 'letterSpacing'>
/** What texts and badges have in common. */
type TypeEditing = Pick<LayerEditing, 'document' | 'swatches' | 'settle'> & {
  readonly layer: TypePart
  readonly change: (part: Partial<TypePart>, merging?: string) => void
}

/** Font, weight, size and colour of words. */
export function TypeFields({ editing }: { readonly editing: TypeEditing }) {
  const t = useT()
  const format = useFormat()
  const { layer, document, swatches, change, settle } = editing
  const weights = FONT_WEIGHTS[layer.font]
  const chooseFont = (font: FontFamily) => {
    const nearest = FONT_WEIGHTS[font].toSorted(
      (a, b) => Math.abs(a - layer.weight) - Math.abs(b - layer.weight),
    )[0]
    change({ font, weight: nearest ?? layer.weight })
  }
  return (
    <>
      <div className="compose-row">
        <select
          className="field"
          aria-label={t('Font')}
          value={layer.font}
          onChange={({ target }) => {
            const font = FONTS.find((each) => each === target.value)
            if (font) chooseFont(font)
          }}
        >
          {FONTS.map((font) => (
            <option key={font} value={font}>
              {FONT_NAMES[font]}
            </option>
          ))}
        </select>
        <select
          className="field"
          aria-label={t('Weight')}
          value={layer.weight}
          disabled={weights.length < 2}
          onChange={({ target }) => change({ weight: Number(target.value) })}
        >
          {[...new Set([...weights, layer.weight])]
            .toSorted((a, b) => a - b)
            .map((weight) => (
              <option key={weight} value={weight}>
                {weight}
              </option>
            ))}
        </select>
      </div>
      <NumberField
        label={t('Size')}
        unit="px"
        min={4}
        max={document.height}
        value={layer.size * document.height}
        onChange={(size) => change({ size: Math.max(0.005, Math.min(1, size / document.height)) })}
      />
      <SliderField
        label={t('Letter spacing')}
        min={-0.1}
        max={0.5}
        step={0.01}
        value={layer.letterSpacing}
        shown={format.percent(layer.letterSpacing)}
        onChange={(letterSpacing) => change({ letterSpacing }, 'spacing')}
        onSettle={settle}
      />
      <ColourField
        label={t('Colour')}
        value={layer.colour}
        swatches={swatches}
        onChange={(colour) => change({ colour }, 'colour')}
        onSettle={settle}
      />
    </>
  )
}
