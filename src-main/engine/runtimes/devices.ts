import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { listSupportedBackends } from 'onnxruntime-node'
import { z } from 'zod'
import type { Device } from '#shared/contract/engine.ts'

/** A device ONNX Runtime can be asked for. */
export type DeviceId = Device['id']

/** What came of trying a model on a device: times are the median of some runs, in ms, with the CPU's for comparison. */
export const Trial = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('agrees'),
    deviceMs: z.number(),
    cpuMs: z.number(),
    relativeError: z.number(),
  }),
  z.object({ outcome: z.literal('failed'), reason: z.string() }),
])
export type Trial = z.infer<typeof Trial>

const Records = z.record(z.string(), Trial)

/** Devices in the order each platform prefers them; the CPU comes last everywhere. */
const ORDER: Readonly<Record<string, readonly DeviceId[]>> = {
  linux: ['cuda', 'webgpu', 'cpu'],
  win32: ['cuda', 'dml', 'webgpu', 'cpu'],
  darwin: ['coreml', 'webgpu', 'cpu'],
}

/** Largest difference from the CPU, relative to the largest output, at which a device counts as agreeing. */
export const AGREEMENT = 1e-2

/** What is known of this machine's devices: tried once a model, kept in a file. */
export interface Devices {
  readonly order: readonly DeviceId[]
  trial(model: string, device: DeviceId): Trial | undefined
  record(model: string, device: DeviceId, trial: Trial): void
  list(): Device[]
}

/** Opens the record of trials at `path`; an unreadable one counts as empty. */
export function openDevices(path: string): Devices {
  const bundled = new Map(listSupportedBackends().map(({ name, bundled: has }) => [name, has]))
  const order = (ORDER[process.platform] ?? ['cpu']).filter((device) => bundled.has(device))
  const trials = new Map(Object.entries(readRecords(path)))
  const keyOf = (model: string, device: DeviceId) => `${model} ${device}`

  function describe(id: DeviceId): Device {
    if (id === 'cpu') return { id, state: 'ready', reason: null }
    if (!bundled.get(id))
      return { id, state: 'unavailable', reason: 'its libraries are not part of this build' }
    const known = [...trials].filter(([key]) => key.endsWith(` ${id}`)).map(([, trial]) => trial)
    if (known.length === 0)
      return { id, state: 'untried', reason: 'tried in the background after the first use' }
    if (known.some(({ outcome }) => outcome === 'agrees'))
      return { id, state: 'ready', reason: null }
    const failed = known.find((trial) => trial.outcome === 'failed')
    return { id, state: 'unavailable', reason: failed?.reason ?? 'failed' }
  }

  return {
    order: order.filter((id) => id === 'cpu' || bundled.get(id)),
    trial: (model, device) => trials.get(keyOf(model, device)),
    record(model, device, trial) {
      trials.set(keyOf(model, device), trial)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(`${path}.partial`, JSON.stringify(Object.fromEntries(trials), null, 2))
      renameSync(`${path}.partial`, path)
    },
    list: () => order.map(describe),
  }
}

function readRecords(path: string): z.infer<typeof Records> {
  try {
    return Records.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return {}
  }
}
