import type { Box, Thumbnail } from '#shared/contract/thumbnails.ts'
import { type Format, useFormat } from '#renderer/lib/format.ts'
import { type Translate, useT } from '#renderer/lib/i18n.ts'
import type { Layer } from './review-store.ts'

interface FoundBoxesProps {
  readonly thumbnail: Thumbnail
  readonly kind: Exclude<Layer, 'attention'>
}

interface Labelled extends Pick<Box, 'x' | 'y' | 'width' | 'height'> {
  readonly label: string
}

/** Below this share a face counts as having its eyes closed: our choice on the scale of `Face.eyesOpen`. */
const EYES_CLOSED = 0.35
/** How far to a side a look counts as away, of 1. */
const LOOKS_AWAY = 0.35
/** Boxes below this top edge have their label above them, so that it covers less of what is in them. */
const LABEL_ROOM = 0.08

/** What a detector found, as boxes over the picture whose labels are a list for those who can't see it. */
export function FoundBoxes({ thumbnail, kind }: FoundBoxesProps) {
  const t = useT()
  const format = useFormat()
  const percent = (share: number) => `${share * 100}%`
  const { name, boxes } = labelled(thumbnail, kind, { t, format })
  return (
    <ul className="found-boxes" aria-label={name}>
      {boxes.map(({ x, y, width, height, label }) => (
        <li
          key={`${x} ${y} ${width}`}
          className={`found ${kind} ${y > LABEL_ROOM ? 'above' : 'inside'}`}
          style={{
            left: percent(x),
            top: percent(y),
            width: percent(width),
            height: percent(height),
          }}
        >
          <span className="tabular truncate">{label}</span>
        </li>
      ))}
    </ul>
  )
}

interface Speech {
  readonly t: Translate
  readonly format: Format
}

function labelled(
  { faces, text, objects }: Thumbnail,
  kind: FoundBoxesProps['kind'],
  { t, format }: Speech,
): { readonly name: string; readonly boxes: readonly Labelled[] } {
  const sure = (name: string, score: number) => `${name} ${format.number(score, 2)}`
  switch (kind) {
    case 'faces':
      return {
        name: t('Faces found'),
        boxes: faces.map((face) => ({ ...face, label: faceLabel(face, t, sure) })),
      }
    case 'text':
      return {
        name: t('Text found'),
        boxes: text.map(({ words, score, ...box }) => ({
          ...box,
          label: words ?? sure(t('Text'), score),
        })),
      }
    case 'objects':
      return {
        name: t('Objects found'),
        boxes: objects.map(({ label, score, ...box }) => ({
          ...box,
          label: sure(t(label), score),
        })),
      }
    default:
      throw new Error(`unknown kind ${String(kind satisfies never)}`)
  }
}

function faceLabel(
  { eyesOpen, gaze, score }: Thumbnail['faces'][number],
  t: Translate,
  sure: (name: string, score: number) => string,
): string {
  if (eyesOpen !== undefined && eyesOpen < EYES_CLOSED) return t('Face, eyes closed')
  if (gaze && Math.hypot(gaze.x, gaze.y) > LOOKS_AWAY) return t('Face, looks away')
  if (gaze) return t('Face, looks at the camera')
  return sure(t('Face'), score)
}
