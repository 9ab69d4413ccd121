import { contract, type KilnContract, type KilnRouter } from '#shared/contract/index.ts'

type Ask = (input: unknown, options: { readonly signal: AbortSignal }) => unknown

/** A domain's handlers that ask a thread for the same: each passes its input and signal on. */
export function forward<D extends keyof KilnContract>(
  domain: D,
  client: Readonly<Record<string, unknown>>,
): KilnRouter[D] {
  const handlers = Object.keys(contract[domain]).map((name) => [
    name,
    (input: unknown, { signal }: { readonly signal: AbortSignal }) =>
      (client[name] as Ask)(input, { signal }),
  ])
  return Object.fromEntries(handlers) as KilnRouter[D]
}
