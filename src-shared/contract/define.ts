import type { z } from 'zod'

/** How a procedure behaves on every transport: `query` reads, `command` changes, `stream` yields until done. */
export type Kind = 'query' | 'command' | 'stream'

/** One thing Kiln can be asked, with the schemas of what goes in and what comes out. */
export interface Procedure<
  K extends Kind = Kind,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  readonly kind: K
  readonly summary: string
  readonly input: I
  readonly output: O
}

type Spec<I extends z.ZodType, O extends z.ZodType> = Omit<Procedure<Kind, I, O>, 'kind'>

const procedure =
  <K extends Kind>(kind: K) =>
  <I extends z.ZodType, O extends z.ZodType>(spec: Spec<I, O>): Procedure<K, I, O> => ({
    kind,
    ...spec,
  })

/** Declares a procedure that reads and may be repeated freely. */
export const query = procedure('query')
/** Declares a procedure that changes something and answers once. */
export const command = procedure('command')
/** Declares long work that yields events, the last of which carries the result. */
export const stream = procedure('stream')

/** A two-level map: domain, then procedure; `videos.list` is the path of one on the wire. */
export type Contract = Readonly<Record<string, Readonly<Record<string, Procedure>>>>

/** What a caller may pass along with any call. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined
}

type Result<P extends Procedure, O> = P['kind'] extends 'stream' ? AsyncIterable<O> : Promise<O>

/** What a caller sees. */
export type Client<C extends Contract> = {
  readonly [D in keyof C]: {
    readonly [N in keyof C[D]]: (
      input: z.input<C[D][N]['input']>,
      options?: CallOptions,
    ) => Result<C[D][N], z.output<C[D][N]['output']>>
  }
}

/** What a host must provide: one handler per procedure, no more and no fewer. */
export type Router<C extends Contract> = {
  readonly [D in keyof C]: {
    readonly [N in keyof C[D]]: (
      input: z.output<C[D][N]['input']>,
      call: { readonly signal: AbortSignal },
    ) => Result<C[D][N], z.input<C[D][N]['output']>>
  }
}
