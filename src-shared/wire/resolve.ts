import { z } from 'zod'
import type { Contract, Procedure, Router } from '#shared/contract/define.ts'
import { KilnError } from '#shared/contract/errors.ts'

/** A procedure found by its path, bound to its handler and ready to run. */
export type Invocation =
  | {
      readonly streams: false
      /** Whether it only reads, so that calls may run side by side. */
      readonly reads: boolean
      readonly run: (input: unknown, signal: AbortSignal) => Promise<unknown>
    }
  | {
      readonly streams: true
      readonly reads: boolean
      readonly run: (input: unknown, signal: AbortSignal) => AsyncIterable<unknown>
    }

type Handler = (input: unknown, call: { readonly signal: AbortSignal }) => never

/** Finds the handler for `path`; every host goes through here, so input is parsed here and nowhere else. */
export function resolve<C extends Contract>(
  contract: C,
  router: Router<C>,
  path: string,
): Invocation {
  const [domain = '', name = '', ...rest] = path.split('.')
  const procedure = own(own(contract, domain), name) as Procedure | undefined
  const handler = own(own(router, domain), name) as Handler | undefined
  if (!procedure || !handler || rest.length > 0)
    throw new KilnError('not-found', `No procedure named ${path.slice(0, 80)}`)
  return {
    streams: procedure.kind === 'stream',
    reads: procedure.kind === 'query',
    run: (input, signal) => {
      const parsed = procedure.input.safeParse(input)
      if (!parsed.success)
        throw new KilnError('invalid-input', `${path}: ${z.prettifyError(parsed.error)}`)
      return handler(parsed.data, { signal })
    },
  }
}

/** A property of the object itself, so that `constructor` or `__proto__` never resolve. */
function own(record: unknown, key: string): unknown {
  if (typeof record !== 'object' || record === null || !Object.hasOwn(record, key)) return undefined
  return (record as Record<string, unknown>)[key]
}
