/** Longest stretch, in tokens, whose repetition is noticed. */
const LONGEST = 96
/** Short stretches may repeat for a while: a row of emoji, a rule of dashes. */
const LEAST_RUN = 24
/** A long stretch that came this often in a row is a loop. */
const COPIES = 3

/** Watches tokens as they are written; answers true once the text goes round in a circle. */
export function createLoopGuard(): (token: number) => boolean {
  const seen: number[] = []
  const runs = new Uint32Array(LONGEST + 1)
  return (token) => {
    let isLoop = false
    for (let period = 1; period <= LONGEST && period <= seen.length; period++) {
      const run = seen[seen.length - period] === token ? (runs[period] ?? 0) + 1 : 0
      runs[period] = run
      if (run >= Math.max(LEAST_RUN, period * (COPIES - 1))) isLoop = true
    }
    seen.push(token)
    return isLoop
  }
}
