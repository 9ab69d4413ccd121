import { addAbortSignal } from 'node:stream'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { contract } from '#shared/contract/index.ts'
import { KilnError } from '#shared/contract/errors.ts'
import { resolve } from '#shared/wire/resolve.ts'
import { answerLines } from './answer-lines.ts'
import { type Command, type CommandContext, UsageError } from './command.ts'

/** Enough reads under way to fill the engine's batches. */
const READS_AT_ONCE = 96

/** One call of the contract with JSON in and JSON out, or one a line. */
export const callCommand: Command = {
  name: 'call',
  usage: 'kiln call DOMAIN.VERB [JSON | -] [--lines]',
  summary: 'Ask for anything in the contract; JSON in, JSON out',
  async run(context) {
    const { values, positionals } = parseArgs({
      args: [...context.args],
      options: { lines: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    const [path, json = '{}', ...rest] = positionals
    if (!path || rest.length > 0) throw new UsageError('name one procedure and at most one input')
    const { router } = await context.open()
    const procedure = resolve(contract, router, path)
    const print = (value: unknown) =>
      void context.output.write(`${JSON.stringify(value ?? null)}\n`)
    const ask = async (input: unknown, streamed: (value: unknown) => void) => {
      if (!procedure.streams) return streamed(await procedure.run(input, context.signal))
      for await (const value of procedure.run(input, context.signal)) streamed(value)
    }
    if (values.lines)
      return answerLines(context, {
        atOnce: procedure.reads ? READS_AT_ONCE : 1,
        answer: async (line) => {
          let last: unknown = null
          await ask(parseInput(line), (value) => {
            last = value
          })
          return last
        },
      })
    await ask(parseInput(json === '-' ? await readAll(context) : json), print)
    return 0
  },
}

/** All of standard input, or a rejection as soon as the user interrupts. */
const readAll = ({ input, signal }: CommandContext) => text(addAbortSignal(signal, input))

function parseInput(json: string): unknown {
  try {
    return JSON.parse(json.trim() || '{}') as unknown
  } catch (error) {
    throw new KilnError('invalid-input', 'The input is not JSON', {
      action: `Quote it, as in: kiln call thumbnails.rank '{"path":"clip.mp4"}'`,
      cause: error,
    })
  }
}
