import type { Frame } from '#shared/media/frame.ts'
import { sharedArea } from '#main/core/compose/geometry.ts'
import { badgePlace } from '#main/core/platforms/duration-badge.ts'
import type { FoundText } from '../detection.ts'
import { FEED_WIDTHS, legibilityAt, type LineInk } from './legibility-at.ts'
import { findInk } from './find-ink.ts'
import { cutPatch } from './line-patch.ts'
import { measureContrast } from './measure-contrast.ts'

/** Lines that are measured, the largest first; more are no title. */
const MOST_LINES = 12
/** Of these, the first are looked at more closely on uneven grounds, at three times the cost. */
const THOROUGH_LINES = 3

/** Measures the ink of one line, trying three tones where its ground is uneven and one `isThorough`; nothing where no letters stand out. */
export function measureInk(
  frame: Frame,
  box: Omit<FoundText, 'score'>,
  isThorough = true,
): LineInk | undefined {
  const patch = cutPatch(frame, box)
  const found = patch && findInk(patch, isThorough)
  if (!found) return undefined
  const { letters, size } = found
  const scale = patch.scale / frame.width
  return {
    letter: size.height * scale,
    stroke: size.stroke * scale,
    contrast: Math.min(21, Math.max(1, measureContrast(patch, letters, size.height))),
  }
}

/** The lines with how well each is read at every feed width, and what of it the duration badge covers. */
export function measureLegibility(frame: Frame, lines: readonly FoundText[]): FoundText[] {
  const badge = badgePlace(frame.width / frame.height)
  return lines.map((line, index) => {
    const ink = index < MOST_LINES ? measureInk(frame, line, index < THOROUGH_LINES) : undefined
    const area = line.width * line.height
    const underBadge = badge && area > 0 ? Math.min(1, sharedArea(badge, line) / area) : 0
    return {
      ...line,
      underBadge,
      ...(ink && { legibility: FEED_WIDTHS.map((width) => legibilityAt(ink, width)) }),
    }
  })
}
