import { TRAITS } from '#shared/sentences/audiences.ts'
import { fill } from '#shared/sentences/fill.ts'

/** Something members of a group can have more or less of than all: numbers, or 1 and 0. NaN where not known. */
export interface Trait {
  readonly values: Float64Array
  /** What those are called that have more of it; null where that says nothing. */
  readonly high: string | null
  readonly low: string | null
}

const LEAST_GAP = 0.4
const MOST_TRAITS = 6
const ABOUT = fill(TRAITS.about, { nameTopic: '' })
const MOST_SUBJECTS = 2

/** What tells a group from all, the most distinguishing first: the difference of means in standard deviations, from 0.4 on. */
export function traitsOf(traits: readonly Trait[], members: readonly number[]): string[] {
  const found = new Map<string, number>()
  for (const { values, high, low } of traits) {
    const all = momentsOf(values)
    const own = momentsOf(members.map((at) => values[at] as number))
    if (all.count === 0 || own.count === 0 || all.deviation === 0) continue
    const gap = (own.mean - all.mean) / all.deviation
    const word = gap > 0 ? high : low
    if (word === null || Math.abs(gap) < LEAST_GAP) continue
    found.set(word, Math.max(found.get(word) ?? 0, Math.abs(gap)))
  }
  const words = [...found].toSorted((a, b) => b[1] - a[1]).map(([word]) => word)
  const subjects = words.filter((word) => word.startsWith(ABOUT)).slice(MOST_SUBJECTS)
  return words.filter((word) => !subjects.includes(word)).slice(0, MOST_TRAITS)
}

/** A name for each group from its traits, each another; `fallback` where a group has none. */
export function nameGroups(groups: readonly (readonly string[])[], fallback: string): string[] {
  const taken = new Set<string>()
  return groups.map((traits) => {
    const names = traits.slice(1).map((_, at) => traits.slice(0, at + 2).join(', '))
    const wishes = names.length > 0 ? names : [traits[0] ?? fallback]
    const free = wishes.find((name) => !taken.has(name))
    let name = free ?? wishes.at(-1) ?? fallback
    for (let count = 2; taken.has(name); count++)
      name = fill(TRAITS.another, { what: wishes.at(-1) ?? fallback, count })
    taken.add(name)
    return name.charAt(0).toUpperCase() + name.slice(1)
  })
}

/** Mean and standard deviation of the numbers that are known. */
function momentsOf(values: ArrayLike<number>): {
  readonly mean: number
  readonly deviation: number
  readonly count: number
} {
  let [count, sum, squares] = [0, 0, 0]
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as number
    if (Number.isNaN(value)) continue
    count++
    sum += value
  }
  const mean = count === 0 ? 0 : sum / count
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as number
    if (!Number.isNaN(value)) squares += (value - mean) ** 2
  }
  return { mean, deviation: count === 0 ? 0 : Math.sqrt(squares / count), count }
}

/** Columns side by side as points: standardised, not known as the mean, each group of columns as strong as any other. */
export function toPoints(groups: readonly (readonly Float64Array[])[]): {
  readonly values: Float64Array
  readonly width: number
} {
  const columns = groups.flatMap((group) => {
    const useful = group
      .map((values) => ({ values, ...momentsOf(values) }))
      .filter(({ deviation }) => deviation > 1e-9)
    return useful.map((column) => ({ ...column, scale: 1 / Math.sqrt(useful.length) }))
  })
  const width = columns.length
  const size = groups[0]?.[0]?.length ?? 0
  const values = new Float64Array(size * width)
  for (const [at, column] of columns.entries())
    for (let row = 0; row < size; row++) {
      const value = column.values[row] as number
      const standard = Number.isNaN(value) ? 0 : (value - column.mean) / column.deviation
      values[row * width + at] = standard * column.scale
    }
  return { values, width }
}
