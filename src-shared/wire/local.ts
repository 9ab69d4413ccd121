import type { Client, Contract, Router } from '#shared/contract/define.ts'
import { KilnError, toWireError } from '#shared/contract/errors.ts'
import { bindContract } from './bind.ts'
import { resolve } from './resolve.ts'

/** A client in the same process as its router, with the parsing and error codes of every other transport. */
export function createLocalClient<C extends Contract>(contract: C, router: Router<C>): Client<C> {
  const open = (path: string) => resolve(contract, router, path)
  return bindContract(contract, {
    unary: async (path, input, { signal = new AbortController().signal } = {}) => {
      try {
        signal.throwIfAborted()
        const call = open(path)
        if (call.streams) throw new KilnError('internal', `${path} streams`)
        return await unlessAborted(call.run(input, signal), signal)
      } catch (error) {
        throw asTold(error, signal)
      }
    },
    async *stream(path, input, options) {
      const left = new AbortController()
      const signal = options?.signal ? AbortSignal.any([options.signal, left.signal]) : left.signal
      try {
        signal.throwIfAborted()
        const call = open(path)
        if (!call.streams) throw new KilnError('internal', `${path} does not stream`)
        for await (const value of call.run(input, signal)) {
          signal.throwIfAborted()
          yield value
        }
      } catch (error) {
        throw asTold(error, signal)
      } finally {
        left.abort()
      }
    },
  })
}

/** The answer, or the signal's reason as soon as it aborts; what goes on regardless is left to itself. */
function unlessAborted(answer: Promise<unknown>, signal: AbortSignal): Promise<unknown> {
  const aborted = Promise.withResolvers<never>()
  const stop = () => aborted.reject(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  return Promise.race([answer, aborted.promise]).finally(() =>
    signal.removeEventListener('abort', stop),
  )
}

/** A failure as any transport tells it; the cause stays for the log. */
function asTold(cause: unknown, signal: AbortSignal): KilnError {
  if (signal.aborted) return new KilnError('cancelled', 'Cancelled', { cause })
  if (cause instanceof KilnError) return cause
  const { code, message, action } = toWireError(cause)
  return new KilnError(code, message, { action, cause })
}
