/** Indices of which the smallest is at hand. */
interface IndexHeap {
  push: (index: number) => void
  pop: () => void
  /** The smallest index, or -1 when there is none. */
  first: () => number
}

/** A binary min-heap of indices (Williams 1964). */
export function createIndexHeap(): IndexHeap {
  const heap: number[] = []
  const at = (place: number) => heap[place] ?? Infinity
  const swap = (a: number, b: number) => {
    const kept = at(a)
    heap[a] = at(b)
    heap[b] = kept
  }
  return {
    first: () => heap[0] ?? -1,
    push: (index) => {
      heap.push(index)
      for (let child = heap.length - 1; child > 0;) {
        const parent = (child - 1) >> 1
        if (at(parent) <= at(child)) return
        swap(parent, child)
        child = parent
      }
    },
    pop: () => {
      const last = heap.pop()
      if (last === undefined || heap.length === 0) return
      heap[0] = last
      for (let parent = 0; ;) {
        const left = 2 * parent + 1
        const child = at(left + 1) < at(left) ? left + 1 : left
        if (at(parent) <= at(child)) return
        swap(parent, child)
        parent = child
      }
    },
  }
}
