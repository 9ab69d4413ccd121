import type { CallOptions, Client, Contract } from '#shared/contract/define.ts'

/** The two ways of calling that a transport provides. */
export interface Caller {
  readonly unary: (path: string, input: unknown, options?: CallOptions) => Promise<unknown>
  readonly stream: (path: string, input: unknown, options?: CallOptions) => AsyncIterable<unknown>
}

/** Gives every procedure of a contract its typed function over `caller`. */
export function bindContract<C extends Contract>(contract: C, caller: Caller): Client<C> {
  return mapValues(contract, (procedures, domain) =>
    mapValues(procedures, ({ kind }, name) => {
      const call = kind === 'stream' ? caller.stream : caller.unary
      return (input: unknown, options?: CallOptions) => call(`${domain}.${name}`, input, options)
    }),
  ) as Client<C>
}

function mapValues<T, R>(
  record: Readonly<Record<string, T>>,
  change: (value: T, key: string) => R,
): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]))
}
