import { useState } from 'react'

interface NumberFieldProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step?: number
  readonly unit?: string
  readonly onChange: (value: number) => void
  /** Called when the change is over, so that it is one step back. */
  readonly onSettle?: () => void
}

/** A number with its name before it; what is typed counts once it is left or confirmed. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, min, max, step = 1, unit, onChange, onSettle } = props
  const [typed, setTyped] = useState<string>()
  const settle = () => {
    const wanted = Number(typed)
    if (typed !== undefined && typed.trim() !== '' && Number.isFinite(wanted))
      onChange(Math.min(max, Math.max(min, wanted)))
    setTyped(undefined)
    onSettle?.()
  }
  return (
    <label className="compose-field">
      <span>{label}</span>
      <input
        className="field tabular"
        type="number"
        min={min}
        max={max}
        step={step}
        value={typed ?? String(Math.round(value / step) * step)}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle()
        }}
      />
      {unit && <span className="muted">{unit}</span>}
    </label>
  )
}

interface SliderFieldProps extends Omit<NumberFieldProps, 'unit'> {
  /** The value in words, for instance in percent. */
  readonly shown: string
}

/** A value between two ends. */
export function SliderField(props: SliderFieldProps) {
  const { label, value, min, max, step = 1, shown, onChange, onSettle } = props
  return (
    <label className="compose-slider">
      <span>{label}</span>
      <input
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={shown}
        onChange={({ target }) => onChange(Number(target.value))}
        onPointerUp={onSettle}
        onBlur={onSettle}
      />
      <span className="muted tabular">{shown}</span>
    </label>
  )
}

interface CheckFieldProps {
  readonly label: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

/** Something that holds or not. */
export function CheckField({ label, isOn, onChange }: CheckFieldProps) {
  return (
    <label className="compose-check">
      <input type="checkbox" checked={isOn} onChange={({ target }) => onChange(target.checked)} />
      {label}
    </label>
  )
}
