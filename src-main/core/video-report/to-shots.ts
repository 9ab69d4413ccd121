import type { Shot } from '#main/core/media/shots.ts'
import { middleOf, type Transition } from '#main/core/media/transition-finder.ts'

/** Shots covering [0, durationMs], divided at cuts and half way through dissolves and fades. */
export function toShots(transitions: readonly Transition[], durationMs: number): Shot[] {
  const shots: Shot[] = []
  let startMs = 0
  for (const transition of transitions) {
    const atMs = Math.round(middleOf(transition))
    if (atMs <= startMs || atMs >= durationMs) continue
    shots.push({ startMs, endMs: atMs })
    startMs = atMs
  }
  return [...shots, { startMs, endMs: Math.max(startMs, durationMs) }]
}

/** Shot changes a minute; 0 for a video without length. */
export function changesPerMinute(shots: readonly Shot[], durationMs: number): number {
  return durationMs > 0 ? ((shots.length - 1) * 60_000) / durationMs : 0
}
