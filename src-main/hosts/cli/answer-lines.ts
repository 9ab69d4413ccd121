import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { toWireError } from '#shared/contract/errors.ts'
import type { CommandContext } from './command.ts'

interface LinesJob {
  /** How many lines may be under way together. */
  readonly atOnce: number
  readonly answer: (line: string) => Promise<unknown>
}

/** One answer a line, in the order of the inputs; a line that fails answers its error, and the status is 1. */
export async function answerLines(
  { input, output, signal }: CommandContext,
  { atOnce, answer }: LinesJob,
): Promise<number> {
  let failed = false
  let underWay = 0
  let written = Promise.resolve() // settles when all answers so far are written
  const wakers: (() => void)[] = []

  /** Writes an answer as soon as it is there and those before it are written. */
  async function writeAfter(
    before: Promise<void>,
    answering: ReturnType<typeof answerOne>,
  ): Promise<void> {
    await before
    const told = await answering
    failed ||= told.failed
    if (!output.write(`${told.text}\n`)) await once(output, 'drain', { signal })
    underWay--
    wakers.shift()?.()
  }

  async function answerOne(line: string) {
    try {
      return { text: JSON.stringify((await answer(line)) ?? null), failed: false }
    } catch (error) {
      if (signal.aborted) throw error
      return { text: JSON.stringify({ error: toWireError(error) }), failed: true }
    }
  }

  for await (const line of createInterface({ input, signal })) {
    if (signal.aborted) break
    if (line.trim() === '') continue
    underWay++
    const answering = answerOne(line)
    answering.catch(() => undefined) // told when its turn comes
    written = writeAfter(written, answering)
    written.catch(() => undefined) // told at the end
    if (underWay >= atOnce)
      await Promise.race([new Promise<void>((wake) => wakers.push(wake)), written])
  }
  await written
  return failed ? 1 : 0
}
