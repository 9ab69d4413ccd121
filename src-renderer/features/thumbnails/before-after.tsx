import { useId, useState } from 'react'
import type { Edits } from '#shared/contract/edits.ts'
import type { Thumbnail } from '#shared/contract/thumbnails.ts'
import { useAssetUrl } from '#renderer/api/connection-context.ts'
import { useT } from '#renderer/lib/i18n.ts'

interface BeforeAfterProps {
  readonly original: Thumbnail
  readonly made: Thumbnail
  /** What was done to it; a crop among them is made of the original as well. */
  readonly edits: Edits
}

/** The picture that was made with the original over its left part, up to where the slider stands. */
export function BeforeAfter({ original, made, edits }: BeforeAfterProps) {
  const t = useT()
  const id = useId()
  const assetUrl = useAssetUrl()
  const [share, setShare] = useState(50)
  const { width, height } = made
  const crop = edits.find((edit) => edit.kind === 'crop')
  const kept = crop ?? { x: 0, y: 0, width: 1, height: 1 }
  const percent = (value: number) => `${value * 100}%`
  return (
    <div className="before-after" data-testid="before-after">
      <div
        className="picture-frame"
        style={{
          aspectRatio: `${width} / ${height}`,
          maxWidth: `calc(62vh * ${width / height})`,
        }}
      >
        <img src={assetUrl(made.assetId)} alt={t('After')} />
        <div className="before" style={{ clipPath: `inset(0 ${100 - share}% 0 0)` }}>
          <img
            src={assetUrl(original.assetId)}
            alt={t('Before')}
            style={{
              width: percent(1 / kept.width),
              height: percent(1 / kept.height),
              left: percent(-kept.x / kept.width),
              top: percent(-kept.y / kept.height),
            }}
          />
        </div>
        <span className="before-mark" aria-hidden="true" hidden={share < 12}>
          {t('Before')}
        </span>
        <span className="after-mark" aria-hidden="true" hidden={share > 88}>
          {t('After')}
        </span>
        <i className="before-line" aria-hidden="true" style={{ left: `${share}%` }} />
        <label className="visually-hidden" htmlFor={id}>
          {t('How much of the original is shown')}
        </label>
        <input
          id={id}
          type="range"
          min={0}
          max={100}
          value={share}
          onChange={({ target }) => setShare(Number(target.value))}
        />
      </div>
    </div>
  )
}
