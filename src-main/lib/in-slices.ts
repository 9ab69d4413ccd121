import { setImmediate } from 'node:timers/promises'

/** How long others wait at most, in ms. */
const SLICE_MS = 12

/** Runs a stepwise computation to its end, letting others work in between; stops when the signal aborts. */
export async function inSlices<R>(
  steps: Generator<void, R, void>,
  signal?: AbortSignal,
): Promise<R> {
  let started = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - started < SLICE_MS) continue
    await setImmediate()
    signal?.throwIfAborted()
    started = performance.now()
  }
}
