import { toWireError, type WireError } from '#shared/contract/errors.ts'

interface ConflatedOptions<I, O> {
  readonly call: (input: I) => Promise<O>
  readonly onAnswer: (answer: O, input: I) => void
  readonly onFailure: (failure: WireError) => void
}

/** One question at a time; of those asked meanwhile only the last is asked next, so that answers keep coming while a layer is dragged. */
export function createConflatedCall<I, O>(options: ConflatedOptions<I, O>): (input: I) => void {
  const { call, onAnswer, onFailure } = options
  let waiting: { readonly input: I } | undefined
  let isBusy = false

  async function run(): Promise<void> {
    isBusy = true
    while (waiting) {
      const { input } = waiting
      waiting = undefined
      try {
        onAnswer(await call(input), input)
      } catch (error) {
        onFailure(toWireError(error))
      }
    }
    isBusy = false
  }

  return (input) => {
    waiting = { input }
    if (!isBusy) void run()
  }
}
