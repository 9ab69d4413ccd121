import { createRandom } from '#main/core/backgrounds/random.ts'
import type { Observation } from '#main/core/clicks/observation.ts'
import { drawNormal } from '#main/core/statistics/normal.ts'

const PARTS = [
  'sharpness',
  'exposure',
  'contrast',
  'colour',
  'composition',
  'clutter',
  'naturalness',
  'cleanness',
  'faces',
  'text',
  'brightness',
  'warmth',
  'faceSize',
  'faceCount',
  'textSize',
  'spread',
]

interface Channel {
  readonly seed: number
  readonly videos: number
  /** The one feature that clicks depend on; none for a channel of pure noise. */
  readonly feature?: string
  /** Log-odds of a usual difference of that feature, and deviation of everything else. */
  readonly effect?: number
  readonly noise?: number
  readonly stratum?: string
  readonly level?: number
}

/** Videos of a channel with features that go together, and clicks drawn from what one of them says. */
export function simulateChannel(channel: Channel): Observation[] {
  const {
    seed,
    videos,
    feature,
    effect = 0.4,
    noise = 0.25,
    stratum = 'mine',
    level = -3,
  } = channel
  const random = createRandom(seed, stratum)
  return Array.from({ length: videos }, (_, video) => {
    const common = drawNormal(random)
    const features: Record<string, number> = {}
    for (const part of PARTS) {
      const value = 0.5 + 0.15 * (0.5 * common + 0.87 * drawNormal(random))
      features[part] = Math.min(1, Math.max(0, value))
    }
    const moved = feature === undefined ? 0 : (effect * ((features[feature] ?? 0) - 0.5)) / 0.15
    const rate = 1 / (1 + Math.exp(-(level + moved + noise * drawNormal(random))))
    const impressions = Math.round(5000 * Math.exp(drawNormal(random)))
    const counted = rate + Math.sqrt((rate * (1 - rate)) / impressions) * drawNormal(random)
    return {
      id: `${stratum}-${video}`,
      stratum,
      rate: Math.min(1, Math.max(0, counted)),
      impressions,
      features,
    }
  })
}
