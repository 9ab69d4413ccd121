import { useState } from 'react'
import { msg, useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { MaskDrawing } from './use-mask.ts'

const SIDES = ['left', 'top', 'width', 'height'] as const
type Side = (typeof SIDES)[number]

const NAMES: Readonly<Record<Side, string>> = {
  left: msg('Left, %'),
  top: msg('Top, %'),
  width: msg('Width, %'),
  height: msg('Height, %'),
}

/** Rectangles by numbers, for those who do not draw with a pointer. */
export function RectangleForm({ drawing }: { readonly drawing: MaskDrawing }) {
  const t = useT()
  const [shares, setShares] = useState<Readonly<Record<Side, number>>>({
    left: 25,
    top: 25,
    width: 50,
    height: 50,
  })
  const apply = (isErasing: boolean) => {
    const { left, top, width, height } = shares
    drawing.paintArea(
      {
        x: (left / 100) * drawing.width,
        y: (top / 100) * drawing.height,
        width: (width / 100) * drawing.width,
        height: (height / 100) * drawing.height,
      },
      isErasing,
    )
  }
  return (
    <fieldset className="rectangle-form" aria-label={t('Rectangle')}>
      {SIDES.map((side) => (
        <label key={side}>
          {t(NAMES[side])}
          <input
            className="field small tabular"
            type="number"
            min={0}
            max={100}
            value={shares[side]}
            onChange={({ target }) => {
              const value = Math.max(0, Math.min(100, Number(target.value) || 0))
              setShares({ ...shares, [side]: value })
            }}
          />
        </label>
      ))}
      <Button small onClick={() => apply(false)}>
        {t('Add rectangle')}
      </Button>
      <Button small onClick={() => apply(true)}>
        {t('Erase rectangle')}
      </Button>
    </fieldset>
  )
}
