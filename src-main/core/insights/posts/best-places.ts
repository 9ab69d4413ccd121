import { nthLowest } from './nth-lowest.ts'
import { type Places, visitPlaces } from './places.ts'

/** Keeps the posts of the highest values among many; of equal ones those of the higher id. */
export interface BestPlaces {
  /** Looks at a post of a value that is a number; its id is asked for only where it may be among the best. */
  offer(value: number, place: number, idAt: (place: number) => number): void
  /** Looks at those of some posts that have a value, which is a number; answers how many those are. */
  offerAll(posts: Valued): number
  /** Ids of the best from `offset` on. */
  ids(offset: number): number[]
}

interface Valued {
  readonly values: Float32Array | Float64Array
  readonly places: Places
  readonly idAt: (place: number) => number
}

const FEWEST = 2048

/** Keeps `most` posts of at most `count`. */
export function createBestPlaces(most: number, count: number): BestPlaces {
  const room = Math.min(Math.max(2 * most, FEWEST), Math.max(count, 1))
  const values = new Float64Array(room)
  const ids = new Float64Array(room)
  let kept = 0
  let least = -Infinity
  let leastId = -1

  /** Forgets those that can't be among the best. */
  function prune(): void {
    const bound = nthHighest(values.subarray(0, kept), most - 1)
    const equal: number[] = []
    let to = 0
    for (let at = 0; at < kept; at++) {
      const value = values[at] ?? 0
      if (value === bound) equal.push(ids[at] ?? 0)
      else if (value > bound) {
        values[to] = value
        ids[to++] = ids[at] ?? 0
      }
    }
    leastId = nthHighest(equal, most - to - 1)
    for (const id of equal)
      if (id >= leastId) {
        values[to] = bound
        ids[to++] = id
      }
    kept = to
    least = bound
  }

  const offer: BestPlaces['offer'] = (value, place, idAt) => {
    if (value < least) return
    const id = idAt(place)
    if (value === least && id < leastId) return
    if (kept === room) prune()
    values[kept] = value
    ids[kept++] = id
  }

  return {
    offer,
    offerAll({ values: figures, places, idAt }) {
      let known = 0
      const look = (place: number) => {
        const value = figures[place] ?? Number.NaN
        if (Number.isNaN(value)) return
        known++
        if (value >= least) offer(value, place, idAt)
      }
      if (places.bits) visitPlaces(places, look)
      else for (let place = places.from; place < places.to; place++) look(place)
      return known
    },
    ids(offset) {
      if (offset >= kept) return []
      const all = values.subarray(0, kept)
      const high = nthHighest(all, offset)
      const low = nthHighest(all, Math.min(kept, most) - 1)
      const window = new Map<number, number[]>()
      let above = 0
      for (let at = 0; at < kept; at++) {
        const value = values[at] ?? 0
        if (value > high) above++
        else if (value >= low) {
          const equal = window.get(value)
          if (equal) equal.push(ids[at] ?? 0)
          else window.set(value, [ids[at] ?? 0])
        }
      }
      return [...window]
        .toSorted(([a], [b]) => (a > b ? -1 : 1))
        .flatMap(([, equal]) => [...Float64Array.from(equal).toSorted().toReversed()])
        .slice(offset - above, most - above)
    },
  }
}

function nthHighest(values: ArrayLike<number>, place: number): number {
  return nthLowest(Float64Array.from(values), values.length - 1 - place)
}
