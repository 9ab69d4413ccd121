import type { Client, Contract, Router } from '#shared/contract/define.ts'
import { KilnError } from '#shared/contract/errors.ts'
import { bindContract } from './bind.ts'
import { resolve } from './resolve.ts'

/** A client in the same process as its router, with the parsing and error codes of every other transport. */
export function createLocalClient<C extends Contract>(contract: C, router: Router<C>): Client<C> {
  const open = (path: string) => resolve(contract, router, path)
  return bindContract(contract, {
    unary: async (path, input, options) => {
      const call = open(path)
      if (call.streams) throw new KilnError('internal', `${path} streams`)
      return call.run(input, options?.signal ?? new AbortController().signal)
    },
    async *stream(path, input, options) {
      const call = open(path)
      if (!call.streams) throw new KilnError('internal', `${path} does not stream`)
      const left = new AbortController()
      const signal = options?.signal ? AbortSignal.any([options.signal, left.signal]) : left.signal
      try {
        for await (const value of call.run(input, signal)) {
          signal.throwIfAborted()
          yield value
        }
      } catch (error) {
        if (signal.aborted) throw new KilnError('cancelled', 'Cancelled', { cause: error })
        throw error
      } finally {
        left.abort()
      }
    },
  })
}
