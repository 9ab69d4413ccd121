import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CallOptions } from '#shared/contract/define.ts'
import type { WireError } from '#shared/contract/errors.ts'
import { createLatestCall } from './latest-call.ts'

/** The newest answer to a question that is asked again as its input changes. */
export interface Answer<I, O> {
  /** Undefined until the first answer, and where a new question has none yet. */
  readonly answer: O | undefined
  /** What the answer is about. */
  readonly about: I | undefined
  readonly isAsking: boolean
  readonly failure: WireError | undefined
  readonly ask: (input: I, delayMs?: number) => void
  /** Asks what was asked last, of numbers that have changed; nothing where nothing was asked. */
  readonly again: () => void
  readonly forget: () => void
}

/** Makes the store of one question; an answer stays on show until the next is there. */
export function createAnswerStore<I, O>(
  call: (input: I, options: CallOptions) => Promise<O>,
): StoreApi<Answer<I, O>> {
  return createStore<Answer<I, O>>()((set, get) => {
    let last: { readonly input: I } | undefined
    const latest = createLatestCall<I, O>({
      call,
      onAnswer: (answer, about) => set({ answer, about, isAsking: false, failure: undefined }),
      onFailure: (failure) => set({ failure, isAsking: false }),
    })
    return {
      answer: undefined,
      about: undefined,
      isAsking: false,
      failure: undefined,
      ask: (input, delayMs = 0) => {
        last = { input }
        set({ isAsking: true })
        latest.ask(input, delayMs)
      },
      again: () => {
        if (last) get().ask(last.input)
      },
      forget: () => {
        last = undefined
        latest.cancel()
        set({ answer: undefined, about: undefined, isAsking: false, failure: undefined })
      },
    }
  })
}
