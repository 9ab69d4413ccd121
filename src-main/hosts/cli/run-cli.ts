import { contract } from '#shared/contract/index.ts'
import { toWireError } from '#shared/contract/errors.ts'
import { createLocalClient } from '#shared/wire/local.ts'
import type { Backend } from '#main/services/ports.ts'
import { type Command, type CommandContext, UsageError } from './command.ts'

interface CliOptions {
  readonly commands: readonly Command[]
  readonly version: string
  /** Opens the library; `dataDir` is what `--data` names. */
  readonly openBackend: (dataDir: string | undefined) => Promise<Backend>
}

const INTERRUPTED = 130

/** Runs one command line and answers the exit status: 0, 1 for a failure, 2 for wrong usage, 130 when interrupted. */
export async function runCli(argv: readonly string[], options: CliOptions): Promise<number> {
  const { rest, dataDir } = takeData(argv)
  const [word, ...args] = rest
  const { stdout, stderr } = process
  if (dataDir === '') {
    stderr.write('--data takes the library folder, as in: --data DIR\n')
    return 2
  }
  if (word === '--version') {
    stdout.write(`${options.version}\n`)
    return 0
  }
  const command = options.commands.find(({ name }) => name === word)
  if (!command) {
    const wanted = word === undefined || word === 'help' || word === '--help' || word === '-h'
    if (!wanted) stderr.write(`Kiln has no command "${word}".\n`)
    ;(wanted ? stdout : stderr).write(helpText(options.commands))
    return wanted ? 0 : 2
  }
  if (args.includes('--help')) {
    stdout.write(`${command.summary}\n\n  ${command.usage}\n`)
    return 0
  }
  const stop = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort())
  stdout.on('error', () => stop.abort()) // the reader of a pipe left
  const alive = setInterval(() => undefined, 2 ** 30) // a call may wait for something that holds nothing open
  let opened: Promise<Backend> | undefined
  const open = () => (opened ??= options.openBackend(dataDir))
  const context: CommandContext = {
    args,
    open,
    kiln: async () => createLocalClient(contract, (await open()).router),
    input: process.stdin,
    output: stdout,
    errors: stderr,
    signal: stop.signal,
  }
  try {
    const status = await command.run(context)
    return stop.signal.aborted ? INTERRUPTED : status
  } catch (error) {
    if (stop.signal.aborted) return INTERRUPTED
    if (isUsage(error)) {
      stderr.write(`${error.message}\n\n  ${command.usage}\n`)
      return 2
    }
    await opened?.then((backend) => backend.report(`cli ${word}`, error)).catch(() => undefined)
    const { code, message, action } = toWireError(error)
    stderr.write(`${code}: ${message}\n${action ? `${action}\n` : ''}`)
    return 1
  } finally {
    clearInterval(alive)
    await opened?.then((backend) => backend.close()).catch(() => undefined)
  }
}

function isUsage(error: unknown): error is Error {
  if (error instanceof UsageError) return true
  return (
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  )
}

/** Takes `--data DIR` or `--data=DIR` out, wherever it stands; the folder is empty when it is not named. */
function takeData(argv: readonly string[]) {
  const rest = [...argv]
  const at = rest.findIndex((arg) => arg === '--data' || arg.startsWith('--data='))
  if (at < 0) return { rest, dataDir: undefined }
  const [flag = ''] = rest.splice(at, 1)
  const dataDir = flag.includes('=') ? flag.slice(flag.indexOf('=') + 1) : rest.splice(at, 1)[0]
  return { rest, dataDir: dataDir ?? '' }
}

function helpText(commands: readonly Command[]): string {
  const lines = commands.map(({ usage, summary }) => `  ${usage}\n      ${summary}`)
  return `Kiln: a studio for creators whose AI runs on your own machine.\n\n${lines.join('\n')}\n\nEverywhere: --data DIR chooses the library folder (or KILN_DATA).\n`
}
