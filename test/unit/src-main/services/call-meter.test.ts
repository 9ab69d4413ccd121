import { expect, it } from 'vitest'
import { z } from 'zod'
import { query, stream } from '#shared/contract/define.ts'
import { createCallMeter } from '#main/services/call-meter.ts'

const nothing = z.object({})
const contract = {
  work: {
    once: query({ summary: '', input: nothing, output: nothing }),
    steps: stream({ summary: '', input: nothing, output: nothing }),
  },
}

/** A process whose time passes only when a test says so. */
function machine() {
  const now = { atMs: 0, cpuMs: 0, memoryBytes: 100 }
  const pass = (ms: number, { cpuMs = ms, memoryBytes = 100 } = {}) => {
    now.atMs += ms
    now.cpuMs += cpuMs
    now.memoryBytes = memoryBytes
  }
  return { read: () => ({ ...now }), pass }
}

it('charges time, processor time and memory to the call that ran', async () => {
  const { read, pass } = machine()
  const meter = createCallMeter(read)
  const router = meter.wrap(contract, {
    work: {
      once: async () => pass(10, { cpuMs: 20, memoryBytes: 500 }),
      async *steps() {},
    },
  })
  pass(1000) // nothing runs: nobody is charged
  await router.work.once()
  expect(meter.costs()).toEqual([
    {
      path: 'work.once',
      calls: 1,
      failed: 0,
      meanMs: 10,
      p95Ms: 10,
      cpuMs: 20,
      peakMemoryBytes: 500,
    },
  ])
})

it('splits the processor time of calls that overlap, and counts failures', async () => {
  const { read, pass } = machine()
  const meter = createCallMeter(read)
  const gate = Promise.withResolvers<void>()
  const router = meter.wrap(contract, {
    work: {
      once: async () => {
        await gate.promise
        throw new Error('no')
      },
      async *steps() {
        pass(8)
        yield 1
      },
    },
  })
  const failing = router.work.once().catch(() => 'failed')
  for await (const step of router.work.steps()) expect(step).toBe(1)
  gate.resolve()
  expect(await failing).toBe('failed')
  const costs = Object.fromEntries(meter.costs().map((cost) => [cost.path, cost]))
  expect(costs['work.once']).toMatchObject({ failed: 1, cpuMs: 4, meanMs: 8 })
  expect(costs['work.steps']).toMatchObject({ failed: 0, cpuMs: 4, meanMs: 8 })
})

it('leaves a stream that its caller leaves early in the books, as failed', async () => {
  const { read } = machine()
  const meter = createCallMeter(read)
  const router = meter.wrap(contract, {
    work: {
      once: async () => undefined,
      async *steps() {
        yield 1
        yield 2
      },
    },
  })
  for await (const step of router.work.steps()) if (step === 1) break
  expect(meter.costs()).toMatchObject([{ path: 'work.steps', calls: 1, failed: 1 }])
})
