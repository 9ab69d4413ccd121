import { statSync } from 'node:fs'
import type { Session } from '#shared/contract/engine.ts'
import { type Choice, chooseDevice } from './choose-device.ts'
import type { DeviceId, Devices } from './devices.ts'
import type { Network } from './open-network.ts'
import { tryDevice } from './try-device.ts'

/** A trial loads a network twice more, in a process of its own. */
const TRIAL_COPIES = 3

/** A network of a folder that is not Kiln's own. */
export interface Placement {
  /** As it is called where sessions are listed. */
  readonly name: string
  readonly path: string
  readonly sizeBytes: number
  readonly open: (device: DeviceId) => Promise<Network>
}

interface Placed extends Placement {
  readonly key: string
  readonly choice: Choice
  readonly network: Network
  /** Shapes of its last run, on which devices are tried. */
  dims: Readonly<Record<string, number[]>> | undefined
  runs: number
  totalMs: number
}

interface Options {
  readonly devices: Devices
  readonly trialUrl: string
  readonly freeBytes: () => number
}

/** Opens networks on the best device known for each, and keeps an eye on those that are open. */
export function createPlacedNetworks({ devices, trialUrl, freeBytes }: Options) {
  const placed = new Set<Placed>()

  async function openOn(placement: Placement, key: string, choice: Choice) {
    try {
      return { choice, network: await placement.open(choice.device) }
    } catch (error) {
      if (choice.device === 'cpu') throw error
      const reason = error instanceof Error ? error.message : String(error)
      devices.record(key, choice.device, { outcome: 'failed', reason })
      const network = await placement.open('cpu')
      return { choice: { device: 'cpu' as const, reason }, network }
    }
  }

  return {
    /** The network, which counts its runs; releasing it takes it off the list. */
    async open(placement: Placement): Promise<Network> {
      const { name, path, sizeBytes } = placement
      const key = `${name} ${sizeBytes} ${Math.round(statSync(path).mtimeMs)}`
      const opened = await openOn(placement, key, chooseDevice(devices, key))
      const entry: Placed = { ...placement, ...opened, key, dims: undefined, runs: 0, totalMs: 0 }
      placed.add(entry)
      const { network } = opened
      return {
        ...network,
        async run(inputs) {
          const start = performance.now()
          const outputs = await network.run(inputs)
          entry.runs++
          entry.totalMs += performance.now() - start
          entry.dims = Object.fromEntries(
            network.inputs.map((slot) => [slot.name, [...(inputs[slot.name]?.dims ?? [])]]),
          )
          return outputs
        },
        async release() {
          placed.delete(entry)
          await network.release()
        },
      }
    },
    sessions: (): Session[] =>
      [...placed].map(({ name, choice, runs, totalMs }) => ({
        model: name,
        ...choice,
        runs,
        meanMs: runs === 0 ? 0 : totalMs / runs,
      })),
    /** Tries each network that has run on each untried device, where memory allows; the next opening uses what came of it. */
    async *tryDevices(signal: AbortSignal) {
      for (const { name, path, key, dims, sizeBytes } of [...placed]) {
        if (!dims || freeBytes() < TRIAL_COPIES * sizeBytes) continue
        for (const device of devices.order) {
          signal.throwIfAborted()
          if (device === 'cpu' || devices.trial(key, device)) continue
          const job = { file: path, device, dims: [], inputs: { ...dims } }
          const trial = await tryDevice(trialUrl, job, signal)
          signal.throwIfAborted()
          devices.record(key, device, trial)
          yield {
            model: name,
            device,
            outcome: trial.outcome === 'agrees' ? 'agrees' : trial.reason,
          }
        }
      }
    },
    async close() {
      for (const entry of placed) {
        placed.delete(entry)
        await entry.network.release()
      }
    },
  }
}
