import type { Figures } from '#shared/contract/metrics.ts'
import { between, type Random } from '#main/core/backgrounds/random.ts'
import type { Channel } from './sample-channels.ts'

/** What the figures of a made-up post follow from. */
export interface Reception {
  /** How many times it was shown. */
  readonly shown: number
  /** Likes by times shown. */
  readonly liked: number
  /** Length of a video, null for anything else. */
  readonly seconds: number | null
  readonly random: Random
}

/** The figures that the platform of a made-up post would tell, each no more than it can be. */
export function makeFigures(
  { platform }: Channel,
  { shown, liked, seconds, random }: Reception,
): Figures {
  const share = (low: number, high: number, of: number) =>
    Math.round(of * between(random, low, high))
  const reach = share(0.72, 0.9, shown)
  const views = platform === 'youtube' ? share(0.05, 0.09, shown * 8) : share(0.8, 0.98, shown)
  const likes = Math.min(reach, Math.round(liked * shown))
  const comments = share(0.03, 0.09, likes)
  const shares = share(0.04, 0.14, likes)
  const clicks = platform === 'x' ? share(0.2, 0.8, likes) : undefined
  const saves = platform === 'instagram' ? share(0.06, 0.2, likes) : undefined
  const viewed = between(random, 0.32, 0.68)
  const figures: Figures = {
    impressions: platform === 'youtube' ? shown * 2 : shown,
    ...(platform === 'instagram' && { reach }),
    ...(seconds !== null && { views }),
    likes,
    comments,
    shares,
    ...(saves !== undefined && { saves }),
    ...(clicks !== undefined && { clicks }),
    follows: share(0.01, 0.05, likes),
    engagements: likes + comments + shares + (saves ?? 0) + (clicks ?? 0),
  }
  if (seconds !== null && platform === 'youtube') {
    figures.averageViewedShare = Math.round(viewed * 1000) / 1000
    figures.averageViewMs = Math.round(seconds * viewed * 1000)
    figures.watchHours = Math.round((views * seconds * viewed) / 360) / 10
    figures.clickThroughRate = Math.round(between(random, 0.025, 0.085) * 10_000) / 10_000
  }
  return figures
}
