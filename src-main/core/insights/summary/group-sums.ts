import type { Group } from '#shared/contract/analytics.ts'
import { addSums, noSums, rateOf, type Sums, toFigures } from './sums.ts'

/** Sums by the names of groups, in the order they came up. */
export interface Groups {
  add(name: string | number, sums: Readonly<Sums>): void
  /** Most posts first. */
  list(): Group[]
}

/** Starts with no groups. */
export function createGroups(): Groups {
  const groups = new Map<string | number, Sums>()
  return {
    add(name, sums) {
      let group = groups.get(name)
      if (!group) groups.set(name, (group = noSums()))
      addSums(group, sums)
    },
    list: () =>
      [...groups]
        .map(([name, sums]) => toGroup(String(name), sums))
        .toSorted((a, b) => b.posts - a.posts),
  }
}

/** Sums as they are shown. */
export function toGroup(name: string, sums: Readonly<Sums>): Group {
  return { name, posts: sums.posts, figures: toFigures(sums), rate: rateOf(sums) }
}
