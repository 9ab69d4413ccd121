import { setTimeout as wait } from 'node:timers/promises'
import { onTestFinished, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { query } from '#shared/contract/define.ts'
import { createThread } from '#main/threads/thread.ts'

const contract = {
  echo: {
    wait: query({
      summary: 'Answers later with the number of calls so far',
      input: z.object({ ms: z.number() }),
      output: z.object({ calls: z.number() }),
    }),
  },
}

/** A thread that speaks the wire's frames by hand. */
const SOURCE = `
import { parentPort } from 'node:worker_threads'
let calls = 0
parentPort.on('message', (frame) => {
  if (frame.type === 'close') parentPort.close()
  else if (frame.type === 'call')
    setTimeout(() => parentPort.postMessage({ type: 'end', id: frame.id, value: { calls: ++calls } }), frame.input.ms)
})`

function start(idleMs: number) {
  const url = new URL(`data:text/javascript,${encodeURIComponent(SOURCE)}`)
  const thread = createThread(contract, { url, workerData: null, idleMs })
  onTestFinished(() => thread.close())
  return thread
}

it('ends an idle thread and starts a fresh one at the next call', async () => {
  const thread = start(50)
  expect(await thread.client.echo.wait({ ms: 0 })).toEqual({ calls: 1 })
  expect(await thread.client.echo.wait({ ms: 0 })).toEqual({ calls: 2 })
  await vi.waitFor(() => expect(thread.state()).toBe('idle'), 5000)
  expect(await thread.client.echo.wait({ ms: 0 })).toEqual({ calls: 1 })
  expect(thread.restarts()).toBe(0)
})

it('leaves a thread alone while a call runs longer than the idle time', async () => {
  const thread = start(30)
  const short = thread.client.echo.wait({ ms: 0 })
  const long = thread.client.echo.wait({ ms: 300 })
  await short
  await wait(150)
  expect(thread.state()).toBe('running')
  expect(await long).toEqual({ calls: 2 })
})
