import { useState } from 'react'
import { useStore } from 'zustand'
import { useT } from '#renderer/lib/i18n.ts'
import type { PictureStores } from './create-picture-stores.ts'
import { PLAIN_SIZES, pixelsOf, SIDES, toPictureSize, toSide } from './picture-size.ts'

const CUSTOM = 'custom'

/** Which size to make, by a platform's name or in pixels. */
export function SizeChoice({ stores }: { readonly stores: PictureStores }) {
  const t = useT()
  const { size, change } = useStore(stores.prompt)
  const sizes = useStore(stores.catalogue, (state) => state.sizes)
  const plain = PLAIN_SIZES.map((each) => ({ ...each, value: `${each.width}x${each.height}` }))
  const pixels = pixelsOf(size, sizes)
  const own = size.kind === 'custom' ? `${size.width}x${size.height}` : size.id
  const isListed = size.kind === 'platform' || plain.some(({ value }) => value === own)
  const [isCustom, setCustom] = useState(false)
  const showsFields = isCustom || !isListed
  const choose = (value: string) => {
    setCustom(value === CUSTOM)
    const platform = sizes.find(({ id }) => id === value)
    const fixed = plain.find((each) => each.value === value)
    if (platform) change({ size: { kind: 'platform', id: platform.id } })
    else if (fixed) change({ size: { kind: 'custom', width: fixed.width, height: fixed.height } })
    else if (pixels) change({ size: { kind: 'custom', ...sidesOf(pixels) } })
  }
  return (
    <>
      <select
        className="field small"
        aria-label={t('Size')}
        data-testid="picture-size"
        value={showsFields ? CUSTOM : own}
        onChange={({ target }) => choose(target.value)}
      >
        {size.kind === 'platform' && !pixels && <option value={size.id}>{t('Size')}</option>}
        {sizes.map(({ id, name, width, height }) => (
          <option key={id} value={id}>{`${t(name)}  ${width} × ${height}`}</option>
        ))}
        {plain.map(({ value, name, width, height }) => (
          <option key={value} value={value}>{`${t(name)}  ${width} × ${height}`}</option>
        ))}
        <option value={CUSTOM}>{t('Another size')}</option>
      </select>
      {showsFields && pixels && (
        <span className="sides">
          <Side
            label={t('Width in pixels')}
            value={pixels.width}
            onChange={(width) => change({ size: toPictureSize({ ...pixels, width }, []) })}
          />
          <span aria-hidden="true">×</span>
          <Side
            label={t('Height in pixels')}
            value={pixels.height}
            onChange={(height) => change({ size: toPictureSize({ ...pixels, height }, []) })}
          />
        </span>
      )}
    </>
  )
}

const sidesOf = ({ width, height }: { readonly width: number; readonly height: number }) => ({
  width,
  height,
})

interface SideProps {
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
}

/** A side in pixels; what is typed counts once it is left or confirmed. */
function Side({ label, value, onChange }: SideProps) {
  const [typed, setTyped] = useState<string>()
  const settle = () => {
    if (typed !== undefined) onChange(toSide(Number(typed)))
    setTyped(undefined)
  }
  return (
    <input
      className="field small tabular side"
      type="number"
      min={SIDES.min}
      max={SIDES.max}
      aria-label={label}
      value={typed ?? value}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle()
      }}
    />
  )
}
