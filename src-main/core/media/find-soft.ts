import type { CheapMeasures } from './measure-frame.ts'

type Sample = Pick<CheapMeasures, 'sharpness' | 'histogram'>

/** Share of the sharpest picture's sharpness below which another one is out of focus or smeared: our choice. */
const SOFT = 0.3
/** Share of one colour from which a picture is a card: its letters say nothing of how sharp the camera was. */
const CARD = 0.5

/** Those pictures of a video that are far softer than its sharpest one; cards with letters aside. */
export function findSoft<Item extends Sample>(samples: readonly Item[]): ReadonlySet<Item> {
  const filmed = samples.filter(({ histogram }) => Math.max(...histogram) < CARD)
  const best = Math.max(0, ...filmed.map(({ sharpness }) => sharpness.value))
  return new Set(filmed.filter(({ sharpness }) => sharpness.value < SOFT * best))
}
