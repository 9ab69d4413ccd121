import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { SliderField } from './fields.tsx'

interface ColourFieldProps {
  readonly label: string
  /** #rrggbb, or #rrggbbaa where the colour may shine through. */
  readonly value: string
  readonly swatches: readonly string[]
  /** Whether its strength can be set. */
  readonly hasStrength?: boolean
  readonly onChange: (value: string) => void
  readonly onSettle: () => void
}

const FULL = 255

/** A colour: of the picture, of the logo, or any other. */
export function ColourField(props: ColourFieldProps) {
  const { label, value, swatches, hasStrength = false, onChange, onSettle } = props
  const t = useT()
  const format = useFormat()
  const solid = value.slice(0, 7).toLowerCase()
  const strength = value.length > 7 ? Number.parseInt(value.slice(7), 16) : FULL
  const join = (colour: string, alpha: number) =>
    alpha >= FULL ? colour : `${colour}${Math.round(alpha).toString(16).padStart(2, '0')}`
  return (
    <div className="compose-colour">
      <label className="compose-field">
        <span>{label}</span>
        <input
          type="color"
          value={solid}
          onChange={({ target }) => onChange(join(target.value, strength))}
          onBlur={onSettle}
        />
        <span className="muted tabular">{solid}</span>
      </label>
      <fieldset className="compose-swatches" aria-label={t('Colours to choose from')}>
        {swatches.map((colour) => (
          <button
            key={colour}
            type="button"
            style={{ background: colour }}
            title={colour}
            aria-label={colour}
            aria-pressed={colour === solid}
            onClick={() => {
              onChange(join(colour, strength))
              onSettle()
            }}
          />
        ))}
      </fieldset>
      {hasStrength && (
        <SliderField
          label={t('Strength')}
          min={0}
          max={FULL}
          value={strength}
          shown={format.percent(strength / FULL)}
          onChange={(alpha) => onChange(join(solid, alpha))}
          onSettle={onSettle}
        />
      )}
    </div>
  )
}
