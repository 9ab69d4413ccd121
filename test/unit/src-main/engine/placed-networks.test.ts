import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { DeviceId, Devices, Trial } from '#main/engine/runtimes/devices.ts'
import type { Network } from '#main/engine/runtimes/open-network.ts'
import { createPlacedNetworks } from '#main/engine/runtimes/placed-networks.ts'
import { makeFolder } from '../../../helpers/open-test-library.ts'

async function setUp(failing: readonly DeviceId[] = []) {
  const path = join(await makeFolder('placed'), 'model.onnx')
  writeFileSync(path, 'x')
  const trials = new Map<string, Trial>()
  const devices: Devices = {
    order: ['webgpu', 'cpu'],
    trial: (model, device) => trials.get(`${model} ${device}`),
    record: (model, device, trial) => void trials.set(`${model} ${device}`, trial),
    list: () => [],
  }
  const asked: DeviceId[] = []
  const released: DeviceId[] = []
  const open = async (device: DeviceId): Promise<Network> => {
    asked.push(device)
    if (failing.includes(device)) throw new Error('the driver gave up')
    return {
      ...{ inputs: [], outputs: [], device, run: async () => ({}) },
      release: async () => void released.push(device),
    }
  }
  const placed = createPlacedNetworks({ devices, trialUrl: 'file:///none', freeBytes: () => 1e9 })
  return {
    placed,
    devices,
    trials,
    asked,
    released,
    placement: { name: 'a unet', path, sizeBytes: 1, open },
  }
}

const AGREES = { outcome: 'agrees', deviceMs: 1, cpuMs: 5, relativeError: 0 } as const

/** Makes the device known as the faster one for whatever is opened. */
function know({ devices }: Awaited<ReturnType<typeof setUp>>) {
  const { trial } = devices
  Object.assign(devices, {
    trial: (model: string, device: DeviceId) =>
      trial(model, device) ?? (device === 'webgpu' ? AGREES : undefined),
  })
}

it('opens on the processor until a device was tried, and says why', async () => {
  const { placed, placement, asked } = await setUp()
  const network = await placed.open(placement)
  await network.run({})
  expect(asked).toEqual(['cpu'])
  expect(placed.sessions()).toMatchObject([
    { model: 'a unet', device: 'cpu', runs: 1, reason: 'webgpu not tried yet' },
  ])
  await network.release()
  expect(placed.sessions()).toEqual([])
})

it('opens on the device that is known to be faster', async () => {
  const parts = await setUp()
  know(parts)
  const network = await parts.placed.open(parts.placement)
  expect(network.device).toBe('webgpu')
})

it('goes back to the processor where the device fails, and remembers', async () => {
  const parts = await setUp(['webgpu'])
  know(parts)
  const network = await parts.placed.open(parts.placement)
  expect(network.device).toBe('cpu')
  expect(parts.asked).toEqual(['webgpu', 'cpu'])
  expect([...parts.trials.values()]).toEqual([{ outcome: 'failed', reason: 'the driver gave up' }])
  await parts.placed.open(parts.placement)
  expect(parts.asked).toEqual(['webgpu', 'cpu', 'cpu'])
})

it('lets go of all that is open at the end', async () => {
  const { placed, placement, released } = await setUp()
  await placed.open(placement)
  await placed.open(placement)
  await placed.close()
  expect(released).toEqual(['cpu', 'cpu'])
})
