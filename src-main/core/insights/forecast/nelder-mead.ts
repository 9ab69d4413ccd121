interface Corner {
  readonly at: readonly number[]
  readonly value: number
}

const MOST_STEPS = 160
const CLOSE = 1e-7

/** The place with the lowest value near a start, by a simplex of so wide a `size` (Nelder & Mead 1965). */
export function nelderMead(
  valueOf: (at: readonly number[]) => number,
  start: readonly number[],
  size: number,
): number[] {
  const corner = (at: readonly number[]): Corner => ({ at, value: valueOf(at) })
  let corners = [corner(start)]
  for (let place = 0; place < start.length; place++)
    corners.push(corner(start.map((each, at) => (at === place ? each + size : each))))
  for (let step = 0; step < MOST_STEPS; step++) {
    corners = corners.toSorted((a, b) => a.value - b.value)
    const [best] = corners
    const worst = corners.at(-1)
    const second = corners.at(-2)
    if (!best || !worst || !second || worst.value - best.value <= CLOSE * Math.abs(best.value))
      break
    const others = corners.slice(0, -1)
    const middle = start.map(
      (_, at) => others.reduce((sum, each) => sum + (each.at[at] ?? 0), 0) / others.length,
    )
    const along = (by: number) =>
      corner(middle.map((each, at) => each + by * (each - (worst.at[at] ?? 0))))
    const mirrored = along(1)
    let next = mirrored
    if (mirrored.value < best.value) {
      const far = along(2)
      next = far.value < mirrored.value ? far : mirrored
    } else if (mirrored.value >= second.value)
      next = along(mirrored.value < worst.value ? 0.5 : -0.5)
    if (next.value < worst.value) corners = [...others, next]
    else
      corners = corners.map((each) =>
        each === best ? each : corner(each.at.map((value, at) => (value + (best.at[at] ?? 0)) / 2)),
      )
  }
  const [best] = corners.toSorted((a, b) => a.value - b.value)
  return [...(best ?? corner(start)).at]
}
