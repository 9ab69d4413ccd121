import type { ImageSize } from '#shared/contract/platforms.ts'
import type { Box, Crop, Thumbnail } from '#shared/contract/thumbnails.ts'

/** A face or line of text that a platform does not show whole: how much of it is lost, 0..1, and to what. */
export interface Misfit {
  readonly kind: 'face' | 'text'
  /** Where it lies, in shares of the whole picture. */
  readonly box: Box
  /** Of a line that was read. */
  readonly words: string | undefined
  readonly problem: 'cut' | 'covered'
  readonly share: number
  /** What covers it, in Kiln's own English words. */
  readonly reason: string | undefined
}

type Area = Omit<Box, 'score'>

/** A loss of less is of no account: boxes lie a little wide. */
const LEAST = 0.05

/** The faces and text that a platform's crop cuts off or its interface covers. */
export function misfitsOf(
  { faces, text }: Pick<Thumbnail, 'faces' | 'text'>,
  crop: Crop,
  { keepClear }: Pick<ImageSize, 'keepClear'>,
): readonly Misfit[] {
  const zones = keepClear.map((zone) => ({ ...toPicture(zone, crop), reason: zone.reason }))
  const check = (box: Box, kind: Misfit['kind'], words?: string): readonly Misfit[] => {
    const cut = 1 - shareIn(box, crop)
    if (cut > LEAST) return [{ kind, box, words, problem: 'cut', share: cut, reason: undefined }]
    const covers = zones.map((zone) => ({ share: shareIn(box, zone), reason: zone.reason }))
    const share = covers.reduce((sum, cover) => sum + cover.share, 0)
    if (share <= LEAST) return []
    const [most] = covers.toSorted((a, b) => b.share - a.share)
    return [
      { kind, box, words, problem: 'covered', share: Math.min(1, share), reason: most?.reason },
    ]
  }
  return [
    ...faces.flatMap((face) => check(face, 'face')),
    ...text.flatMap((line) => check(line, 'text', line.words)),
  ]
}

/** A zone of the cropped picture as a part of the whole one. */
const toPicture = (zone: Area, crop: Crop): Area => ({
  x: crop.x + zone.x * crop.width,
  y: crop.y + zone.y * crop.height,
  width: zone.width * crop.width,
  height: zone.height * crop.height,
})

/** The share of a box that lies in an area. */
function shareIn(box: Area, area: Area): number {
  const size = box.width * box.height
  if (size <= 0) return 1
  const across = Math.min(box.x + box.width, area.x + area.width) - Math.max(box.x, area.x)
  const down = Math.min(box.y + box.height, area.y + area.height) - Math.max(box.y, area.y)
  return (Math.max(0, across) * Math.max(0, down)) / size
}
