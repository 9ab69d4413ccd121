import { createInterface } from 'node:readline'
import { addAbortSignal } from 'node:stream'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { contract } from '#shared/contract/index.ts'
import { KilnError, toWireError } from '#shared/contract/errors.ts'
import { resolve } from '#shared/wire/resolve.ts'
import { type Command, type CommandContext, UsageError } from './command.ts'

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
    if (values.lines) return callLines(context, ask)
    await ask(parseInput(json === '-' ? await readAll(context) : json), print)
    return 0
  },
}

type Ask = (input: unknown, streamed: (value: unknown) => void) => Promise<void>

/** One answer a line, in the order of the inputs; a stream answers its last value. */
async function callLines({ input, output, signal }: CommandContext, ask: Ask): Promise<number> {
  let failed = false
  for await (const line of createInterface({ input, signal })) {
    if (signal.aborted) break
    if (line.trim() === '') continue
    let answer: unknown = null
    try {
      await ask(parseInput(line), (value) => {
        answer = value
      })
    } catch (error) {
      if (signal.aborted) throw error
      failed = true
      answer = { error: toWireError(error) }
    }
    output.write(`${JSON.stringify(answer ?? null)}\n`)
  }
  return failed ? 1 : 0
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
