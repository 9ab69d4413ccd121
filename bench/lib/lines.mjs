import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { ROOT } from './tools.mjs'

/** Starts a program that answers one line of JSON a line; `answers` grows, each with when it came (ms since the start). */
export function startLines(program, args) {
  const start = performance.now()
  const child = spawn(program, args, { cwd: ROOT, stdio: ['pipe', 'pipe', 'pipe'] })
  const answers = []
  let errors = ''
  let wanted = { count: Infinity, done: () => undefined }
  child.stderr.setEncoding('utf8').on('data', (chunk) => (errors += chunk))
  child.stdin.on('error', () => undefined) // told by the exit status
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    answers.push({ line, ms: performance.now() - start })
    if (answers.length >= wanted.count) wanted.done()
  })
  const ended = Promise.all([once(child, 'exit'), once(lines, 'close')])
  return {
    pid: child.pid,
    answers,
    write: (inputs) =>
      void child.stdin.write(inputs.map((each) => `${JSON.stringify(each)}\n`).join('')),
    /** Resolves when so many answers are there. */
    async until(count) {
      const reached = new Promise((resolve) => {
        wanted = { count, done: resolve }
        if (answers.length >= count) resolve()
      })
      await Promise.race([reached, ended])
    },
    /** Says that no more comes, and waits for the end; throws when the program failed or a line did. */
    async end() {
      child.stdin.end()
      const [[status]] = await ended
      const failed = answers.find(({ line }) => line.startsWith('{"error"'))
      if (status !== 0 || failed)
        throw new Error(`${program} ended with ${status}: ${failed?.line ?? errors.slice(-2000)}`)
      return { ms: performance.now() - start }
    },
  }
}
