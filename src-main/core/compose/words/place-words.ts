import type { FontFamily } from '#shared/contract/compositions.ts'
import type { Frame } from '#shared/media/frame.ts'
import type { Detection } from '#main/core/media/detection.ts'
import { FEED_WIDTHS, legibilityAt, readAt } from '#main/core/media/legibility/legibility-at.ts'
import type { SaliencyGrid } from '#main/core/media/saliency.ts'
import { badgePlace } from '#main/core/platforms/duration-badge.ts'
import type { Faces } from '../fonts/face.ts'
import { type Rect, sharedArea, toPixels } from '../geometry.ts'
import { drawWords as setWords } from '../layers/draw-words.ts'
import { chooseLook } from './choose-look.ts'
import { createGround, type Ground } from './ground.ts'
import { shiftToAnchor, type WordsBox, wordsBoxes } from './words-boxes.ts'
import { SETTING, weightOf, WORDS_FONT, type WordsEdit } from './words-document.ts'

/** Words, the picture they go on, and what of it must stay in sight, in shares. */
export interface WordsScene {
  readonly words: string
  readonly behind: Frame
  readonly faces: readonly Detection[]
  readonly text: readonly Detection[]
  readonly attention: SaliencyGrid
  readonly fonts: (family: FontFamily, weight: number) => Faces
}

/** A place that ought to suit the words, by what can be told before the picture is made. */
export interface WordsPlace {
  readonly edit: WordsEdit
  readonly anchor: string
  readonly value: number
}

/** Faces are kept clear with this much room around them, in their widths and heights. */
const AROUND_FACE = 0.2
/** What is lost by covering faces, text or the badge, attention and busy grounds, all of it: our choice. */
const COST = { face: 3, text: 2, badge: 2, attention: 3, busy: 0.6, covering: 0.8 }
/** Share of the picture from which on words cover too much of it. */
const MUCH = 0.3
const PER_ANCHOR = 2
/** Strokes of heavy type, as a share of its capitals. */
const STROKE = 0.2
/** Room beside the letters, so that rounding tears no word from its line. */
const SLACK = 1.01

/** The best places first, at most two sizes for each of nine anchors. */
export function placeWords(scene: WordsScene, most: number): WordsPlace[] {
  const { behind } = scene
  const ground = createGround(behind)
  const boxes = wordsBoxes(behind.width / behind.height)
  const places = boxes
    .flatMap((box) => placeIn(box, scene, ground) ?? [])
    .toSorted((a, b) => b.value - a.value)
  const chosen: WordsPlace[] = []
  for (const place of places) {
    if (chosen.length === most) break
    const same = chosen.filter(({ anchor }) => anchor === place.anchor)
    const isNew = same.every(({ edit }) => Math.abs(edit.height - place.edit.height) > 0.02)
    if (same.length < PER_ANCHOR && isNew) chosen.push(place)
  }
  return chosen
}

function placeIn(box: WordsBox, scene: WordsScene, ground: Ground): WordsPlace | undefined {
  const { words, behind, fonts } = scene
  const { align } = box
  const faces = fonts(WORDS_FONT, weightOf(WORDS_FONT))
  const size = behind.height
  const set = setWords({ ...SETTING, text: words, faces, size, align, box: toPixels(box, behind) })
  if (!(set.ink.width > 0)) return undefined
  const width = Math.min(box.width, (SLACK * set.ink.width) / behind.width)
  const height = Math.min(box.height, (SLACK * set.ink.height) / behind.height)
  const x = {
    left: box.x,
    centre: box.x + (box.width - width) / 2,
    right: box.x + box.width - width,
  }
  const rect = { x: x[align], y: Math.max(0, shiftToAnchor(box, height)), width, height }
  const look = chooseLook(ground, rect)
  const edit: WordsEdit = {
    kind: 'text',
    words,
    ...{ x: round(rect.x), y: round(rect.y), width: round(width), height: round(height) },
    align,
    ...look.style,
  }
  const cap = (faces.first.capHeight * set.size) / behind.width
  const ink = { letter: cap, stroke: STROKE * cap, contrast: look.contrast }
  const legible = readAt(FEED_WIDTHS.map((feed) => legibilityAt(ink, feed)))
  return { edit, anchor: box.anchor, value: legible - costOf(rect, scene, ground) }
}

function costOf(rect: Rect, { faces, text, attention, behind }: WordsScene, ground: Ground) {
  const badge = badgePlace(behind.width / behind.height)
  const covered = (box: Rect) =>
    sharedArea(rect, box) / Math.max(1e-9, Math.min(areaOf(box), areaOf(rect)))
  const worst = (boxes: readonly Rect[]) => Math.max(0, ...boxes.map(covered))
  return (
    COST.face * worst(faces.map(grown)) +
    COST.text * worst(text) +
    COST.badge * (badge ? worst([badge]) : 0) +
    COST.attention * attentionUnder(rect, attention) +
    COST.busy * ground.busyness(rect) +
    COST.covering * Math.max(0, areaOf(rect) - MUCH)
  )
}

function grown({ x, y, width, height }: Detection): Rect {
  return {
    x: x - AROUND_FACE * width,
    y: y - AROUND_FACE * height,
    width: width * (1 + 2 * AROUND_FACE),
    height: height * (1 + 2 * AROUND_FACE),
  }
}

/** The share of all attention that lies under a box. */
function attentionUnder(rect: Rect, { columns, rows, values }: SaliencyGrid): number {
  let all = 0
  let under = 0
  for (const [at, value] of values.entries()) {
    const x = ((at % columns) + 0.5) / columns
    const y = (Math.floor(at / columns) + 0.5) / rows
    all += value
    if (x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height)
      under += value
  }
  return all > 0 ? under / all : 0
}

const areaOf = ({ width, height }: Rect): number => width * height
const round = (value: number): number => Math.round(value * 10_000) / 10_000
