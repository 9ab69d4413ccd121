import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { type ErrorCode, KilnError } from '#shared/contract/errors.ts'
import type { CallOptions } from '#shared/contract/define.ts'
import { bindContract } from '#shared/wire/bind.ts'
import { ASKED, type Transport } from './transport.ts'

const CLI = fileURLToPath(new URL('../fake-cli.ts', import.meta.url))

export const commandLine: Transport = {
  name: 'the command line',
  ownClient: false,
  lasting: false,
  connect(logPath) {
    const children = new Set<ChildProcess>()

    async function* run(path: string, input: unknown, { signal }: CallOptions = {}) {
      const child = spawn(process.execPath, [CLI, 'call', path, '-'], {
        env: { ...process.env, FAKE_LOG: logPath },
        stdio: ['pipe', 'pipe', 'pipe'],
      })
      children.add(child)
      const interrupt = () => child.kill('SIGINT')
      signal?.addEventListener('abort', interrupt)
      const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
      const complaint = text(child.stderr)
      child.stdin.end(JSON.stringify(input))
      try {
        for await (const line of createInterface({ input: child.stdout }))
          yield JSON.parse(line) as unknown
        const status = await ended
        if (status !== 0) throw toError(status, await complaint)
      } finally {
        signal?.removeEventListener('abort', interrupt)
        interrupt()
        await ended
        children.delete(child)
      }
    }

    return {
      kiln: bindContract(ASKED, {
        stream: run,
        unary: async (path, input, options) =>
          (await Array.fromAsync(run(path, input, options))).at(-1),
      }),
      end: () => {
        for (const child of children) child.kill('SIGKILL')
      },
    }
  },
}

/** Reads what the command line told a person: `code: message`, then a line on what to do. */
function toError(status: number | null, complaint: string): KilnError {
  if (status === null) return new KilnError('disconnected', 'The process was killed')
  if (status === 130) return new KilnError('cancelled', 'Cancelled')
  const [, code = '', message = '', action] = /^([a-z-]+): (.*)\n(.*)?/.exec(complaint) ?? []
  return new KilnError((code || 'internal') as ErrorCode, message, { action: action || undefined })
}
