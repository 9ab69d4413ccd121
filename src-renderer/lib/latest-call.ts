import type { CallOptions } from '#shared/contract/define.ts'
import { toWireError, type WireError } from '#shared/contract/errors.ts'

interface LatestCallOptions<I, O> {
  readonly call: (input: I, options: CallOptions) => Promise<O>
  readonly onAnswer: (answer: O, input: I) => void
  readonly onFailure: (failure: WireError, input: I) => void
}

/** Asks after a pause; a new question stops the one under way, whose answer is then dropped. */
export interface LatestCall<I> {
  readonly ask: (input: I, delayMs: number) => void
  readonly cancel: () => void
}

/** Makes a call of which only the latest answer counts. */
export function createLatestCall<I, O>(options: LatestCallOptions<I, O>): LatestCall<I> {
  const { call, onAnswer, onFailure } = options
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: AbortController | undefined

  async function start(input: I): Promise<void> {
    running?.abort()
    const controller = new AbortController()
    running = controller
    try {
      const answer = await call(input, { signal: controller.signal })
      if (running === controller) onAnswer(answer, input)
    } catch (error) {
      const failure = toWireError(error)
      if (running === controller && failure.code !== 'cancelled') onFailure(failure, input)
    } finally {
      if (running === controller) running = undefined
    }
  }

  return {
    ask: (input, delayMs) => {
      clearTimeout(timer)
      timer = setTimeout(() => void start(input), delayMs)
    },
    cancel: () => {
      clearTimeout(timer)
      running?.abort()
      running = undefined
    },
  }
}
