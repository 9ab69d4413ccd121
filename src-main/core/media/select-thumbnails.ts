import { histogramDistance } from './histogram.ts'
import { hashDistance } from './perceptual-hash.ts'
import type { SampleFlag } from './shots.ts'

/** A scored frame with the fingerprints that tell it from others. */
export interface Candidate {
  readonly timeMs: number
  readonly hash: string
  readonly histogram: ArrayLike<number>
  readonly shot: number
  /** The scene that its shot is part of, and that scene's share of the video's time. */
  readonly scene?: number
  readonly share?: number
  readonly appeal: number
  readonly clickAppeal: number
  readonly flag?: SampleFlag
}

/** Differing hash bits (of 64) up to which two frames are the same picture: Zauner 2010 finds 22 % for different ones, we ask for 8. */
const SAME_BITS = 8

/** Weight of novelty against merit (Carbonell & Goldstein, SIGIR 1998), and what a used shot and a flag cost: our choice. */
const NOVELTY = 0.3
const USED_SHOT = 0.15
const FLAGGED = 0.35
/** What strong motion around a frame costs, and what a scene that lasts the whole video adds while it has no thumbnail. */
const MOVING = 0.08
const COVERAGE = 0.2

/** Up to `count` distinct frames, best first by maximal marginal relevance; never empty when any candidate exists. */
export function selectThumbnails<Item extends Candidate>(
  candidates: readonly Item[],
  count: number,
): Item[] {
  const waiting = candidates.toSorted((a, b) => a.timeMs - b.timeMs)
  const chosen: Item[] = []
  while (chosen.length < Math.max(1, count)) {
    let best: Item | undefined
    let bestWorth = -Infinity
    for (const one of waiting) {
      if (chosen.some((other) => isSame(one, other))) continue
      const worth = worthOf(one, chosen)
      if (worth > bestWorth + 1e-12) {
        best = one
        bestWorth = worth
      }
    }
    if (!best) return chosen
    chosen.push(best)
  }
  return chosen
}

function isSame(a: Candidate, b: Candidate): boolean {
  return (
    a === b ||
    (hashDistance(a.hash, b.hash) <= SAME_BITS &&
      histogramDistance(a.histogram, b.histogram) < 0.35)
  )
}

function worthOf(one: Candidate, chosen: readonly Candidate[]): number {
  const merit = 0.5 * (one.appeal / 10) + 0.5 * one.clickAppeal
  const used = chosen.some((other) => other.shot === one.shot) ? USED_SHOT : 0
  const nearest = chosen.reduce((most, other) => Math.max(most, likenessOf(one, other)), 0)
  const isNew = !chosen.some((other) => other.scene !== undefined && other.scene === one.scene)
  const covered = isNew ? COVERAGE * (one.share ?? 0) : 0
  return merit - costOf(one.flag) - used - NOVELTY * nearest + covered
}

function costOf(flag: SampleFlag | undefined): number {
  if (flag === undefined || flag === 'fine') return 0
  return flag === 'moving' ? MOVING : FLAGGED
}

function likenessOf(a: Candidate, b: Candidate): number {
  const shape = 1 - Math.min(1, hashDistance(a.hash, b.hash) / 32)
  const colours = 1 - histogramDistance(a.histogram, b.histogram)
  return (shape + colours) / 2
}
