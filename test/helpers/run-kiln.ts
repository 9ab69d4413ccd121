import { spawn, type ChildProcessByStdio } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const CLI = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url))

interface RunOptions {
  /** What comes on standard input. */
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
  /** Runs once the process wrote this much; to interrupt it, for example. */
  readonly onOutput?: (child: ChildProcessByStdio<Writable, Readable, Readable>, so: string) => void
  /** Leaves standard input open. */
  readonly open?: boolean
}

/** Starts the built command line; `home` keeps it away from the library of whoever runs the tests. */
export function startKiln(home: string, args: readonly string[], options: RunOptions = {}) {
  const { env = {}, input = '', onOutput, open = false } = options
  const child = spawn(process.execPath, [CLI, ...args], {
    env: {
      ...process.env,
      KILN_CHROMIUM: '',
      HOME: home,
      XDG_DATA_HOME: home,
      APPDATA: home,
      ...env,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let so = ''
  if (onOutput)
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        so += chunk.toString()
        onOutput(child, so)
      })
  child.stdin.on('error', () => undefined) // it may end before it has read everything
  if (open) child.stdin.write(input)
  else child.stdin.end(input)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { child, ended, stdout: text(child.stdout), stderr: text(child.stderr) }
}

/** Runs the built command line to its end. */
export async function runKiln(home: string, args: readonly string[], options: RunOptions = {}) {
  const { ended, stdout, stderr } = startKiln(home, args, options)
  return { status: await ended, stdout: await stdout, stderr: await stderr }
}
