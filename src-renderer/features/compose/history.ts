/** A value with what it was before and what was taken back. */
export interface History<T> {
  readonly past: readonly T[]
  readonly present: T
  readonly future: readonly T[]
  /** Names the change under way, such as one drag; its steps are one step of the history. */
  readonly merging: string | undefined
}

const MOST_STEPS = 200

/** A history that begins with a value. */
export const beginHistory = <T>(present: T): History<T> => ({
  past: [],
  present,
  future: [],
  merging: undefined,
})

/** A step on; steps with the same name in a row are one. */
export function step<T>(history: History<T>, present: T, merging?: string): History<T> {
  if (present === history.present) return history
  const isSame = merging !== undefined && merging === history.merging
  const past = isSame ? history.past : [...history.past, history.present].slice(-MOST_STEPS)
  return { past, present, future: [], merging }
}

/** Ends the change under way, so that the next one is a step of its own. */
export const settle = <T>(history: History<T>): History<T> =>
  history.merging === undefined ? history : { ...history, merging: undefined }

/** A step back, where there is one. */
export function undo<T>({ past, present, future, merging }: History<T>): History<T> {
  const before = past.at(-1)
  if (before === undefined) return { past, present, future, merging }
  return {
    past: past.slice(0, -1),
    present: before,
    future: [present, ...future],
    merging: undefined,
  }
}

/** A step forward again, where one was taken back. */
export function redo<T>({ past, present, future, merging }: History<T>): History<T> {
  const [next, ...rest] = future
  if (next === undefined) return { past, present, future, merging }
  return { past: [...past, present], present: next, future: rest, merging: undefined }
}
