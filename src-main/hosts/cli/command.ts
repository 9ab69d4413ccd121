import type { Readable, Writable } from 'node:stream'
import type { Kiln } from '#shared/contract/index.ts'
import type { Backend } from '#main/services/ports.ts'

/** What a command works with: its arguments, Kiln once it asks for it, and the terminal. */
export interface CommandContext {
  readonly args: readonly string[]
  /** Opens the library on first use. */
  readonly open: () => Promise<Backend>
  /** A typed client of the opened library, in this process. */
  readonly kiln: () => Promise<Kiln>
  readonly input: Readable
  readonly output: Writable
  readonly errors: Writable
  readonly signal: AbortSignal
}

/** One word of the command line; answers the exit status. */
export interface Command {
  readonly name: string
  readonly usage: string
  readonly summary: string
  readonly run: (context: CommandContext) => Promise<number>
}

/** Wrong usage: told with the usage line, exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The verb of a command that a word names; wrong usage when none has it. */
export function chooseVerb<V>(
  command: string,
  verbs: Readonly<Record<string, V>>,
  word: string,
): V {
  const verb = Object.hasOwn(verbs, word) ? verbs[word] : undefined
  if (verb === undefined) throw new UsageError(`${command} takes ${Object.keys(verbs).join(', ')}`)
  return verb
}
