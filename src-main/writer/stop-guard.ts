/** What may be shown of a text in the making. */
export interface StopGuard {
  /** Takes more of the text and answers what is sure to stay; `stopped` once a stop string was met. */
  push(text: string): { readonly text: string; readonly stopped: boolean }
  /** What was held back at the end, because it could have been the start of a stop string. */
  flush(): string
}

/** Ends a text before the first of the stop strings, and shows nothing that may become one. */
export function createStopGuard(stops: readonly string[]): StopGuard {
  let held = ''
  return {
    push(text) {
      held += text
      const met = stops.map((stop) => held.indexOf(stop)).filter((at) => at >= 0)
      if (met.length > 0) {
        const kept = held.slice(0, Math.min(...met))
        held = ''
        return { text: kept, stopped: true }
      }
      const sure = held.length - Math.max(0, ...stops.map((stop) => overlap(held, stop)))
      const shown = held.slice(0, sure)
      held = held.slice(sure)
      return { text: shown, stopped: false }
    },
    flush() {
      const rest = held
      held = ''
      return rest
    },
  }
}

/** Length of the longest end of `text` with which `stop` begins. */
function overlap(text: string, stop: string): number {
  for (let size = Math.min(text.length, stop.length - 1); size > 0; size--)
    if (stop.startsWith(text.slice(text.length - size))) return size
  return 0
}
