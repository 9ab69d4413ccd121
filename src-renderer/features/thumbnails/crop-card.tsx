import { CircleCheck, TriangleAlert } from 'lucide-react'
import type { ImageSize } from '#shared/contract/platforms.ts'
import type { Box, Crop, Thumbnail } from '#shared/contract/thumbnails.ts'
import { useAssetUrl } from '#renderer/api/connection-context.ts'
import { classNames } from '#renderer/lib/class-names.ts'
import { type Translate, useT } from '#renderer/lib/i18n.ts'
import { type Misfit, misfitsOf } from './safe-zones.ts'

interface CropCardProps {
  readonly size: ImageSize
  readonly thumbnail: Thumbnail
  /** Undefined while it is asked for. */
  readonly crop: Crop | undefined
  readonly isChosen: boolean
  readonly onChoose: () => void
}

/** Losses that fit under a preview. */
const MOST_TOLD = 2

const percent = (share: number) => `${share * 100}%`
const toStyle = ({ x, y, width, height }: Omit<Box, 'score'>) => ({
  left: percent(x),
  top: percent(y),
  width: percent(width),
  height: percent(height),
})

/** One platform to export to: what it keeps of the picture, what it covers, and what is lost of faces and text. */
export function CropCard({ size, thumbnail, crop, isChosen, onChoose }: CropCardProps) {
  const t = useT()
  const { id, name, width, height } = size
  const misfits = crop ? misfitsOf(thumbnail, crop, size) : []
  return (
    <label className="crop-card" data-testid={`crop-${id}`}>
      <input type="radio" name="platform" value={id} checked={isChosen} onChange={onChoose} />
      <span className="crop-stage">
        <span
          className="crop-frame"
          style={{
            aspectRatio: `${width} / ${height}`,
            ...(width > height ? { width: '100%' } : { height: '100%' }),
          }}
        >
          {crop && <Cropped {...{ size, thumbnail, crop, misfits }} />}
        </span>
      </span>
      <span className="crop-name">{t(name)}</span>
      <span className="muted small tabular">{`${width} × ${height}`}</span>
      {crop && <CropVerdict misfits={misfits} thumbnail={thumbnail} />}
    </label>
  )
}

interface CroppedProps extends Pick<CropCardProps, 'size' | 'thumbnail'> {
  readonly crop: Crop
  readonly misfits: readonly Misfit[]
}

/** The part that is kept, with what is covered hatched and what is lost outlined. */
function Cropped({ size, thumbnail, crop, misfits }: CroppedProps) {
  const t = useT()
  const assetUrl = useAssetUrl()
  const inside = (box: Box) =>
    toStyle({
      x: (box.x - crop.x) / crop.width,
      y: (box.y - crop.y) / crop.height,
      width: box.width / crop.width,
      height: box.height / crop.height,
    })
  return (
    <>
      <img
        src={assetUrl(thumbnail.assetId)}
        alt=""
        style={{
          width: percent(1 / crop.width),
          height: percent(1 / crop.height),
          left: percent(-crop.x / crop.width),
          top: percent(-crop.y / crop.height),
        }}
      />
      {misfits.map(({ kind, box }) => (
        <i
          key={`${kind} ${box.x} ${box.y}`}
          className={classNames('crop-mark', kind === 'text' && 'text')}
          style={inside(box)}
        />
      ))}
      {size.keepClear.map((zone) => (
        <i
          key={`zone ${zone.x} ${zone.y}`}
          className="keep-clear"
          title={t(zone.reason)}
          style={toStyle(zone)}
        />
      ))}
    </>
  )
}

interface CropVerdictProps {
  readonly misfits: readonly Misfit[]
  readonly thumbnail: Thumbnail
}

function CropVerdict({ misfits, thumbnail: { faces, text } }: CropVerdictProps) {
  const t = useT()
  if (misfits.length > 0) {
    const told = [...new Set(misfits.map((misfit) => tellMisfit(misfit, t)))]
    const more = told.length - MOST_TOLD
    const words = told.slice(0, MOST_TOLD)
    if (more > 0) words.push(t('{count} more', { count: more }))
    return (
      <span className="crop-verdict small" title={told.join('\n')}>
        <TriangleAlert size={14} aria-hidden="true" />
        <span>{words.join(' · ')}</span>
      </span>
    )
  }
  if (faces.length + text.length === 0) return null
  return (
    <span className="crop-verdict small muted">
      <CircleCheck size={14} aria-hidden="true" />
      <span>
        {faces.length === 0
          ? t('Keeps all text')
          : text.length === 0
            ? t('Keeps all faces')
            : t('Keeps all faces and text')}
      </span>
    </span>
  )
}

/** A loss in a few words. */
function tellMisfit({ kind, problem, words, reason = '' }: Misfit, t: Translate): string {
  const name = kind === 'face' ? t('A face') : words ? t('“{words}”', { words }) : t('Text')
  return problem === 'cut'
    ? t('{name}: cut off', { name })
    : t('{name}: {reason}', { name, reason: t(reason) })
}
