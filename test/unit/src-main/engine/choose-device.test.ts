import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { chooseDevice } from '#main/engine/runtimes/choose-device.ts'
import { type DeviceId, openDevices, type Trial } from '#main/engine/runtimes/devices.ts'
import { makeFolder } from '../../../helpers/open-test-library.ts'

const agrees = (deviceMs: number, cpuMs = 10): Trial => ({
  outcome: 'agrees',
  deviceMs,
  cpuMs,
  relativeError: 0,
})
const failed = (reason: string): Trial => ({ outcome: 'failed', reason })

const choose = (order: readonly DeviceId[], trials: Partial<Record<DeviceId, Trial>>) =>
  chooseDevice({ order, trial: (_model, device) => trials[device] }, 'model')

it('stays on the CPU when there is nothing else', () => {
  expect(choose(['cpu'], {})).toEqual({ device: 'cpu', reason: 'the only device' })
})

it('does not use what is untried', () => {
  expect(choose(['cuda', 'webgpu', 'cpu'], {})).toEqual({
    device: 'cpu',
    reason: 'cuda not tried yet; webgpu not tried yet',
  })
})

it('takes a device that agrees and is faster, and says by how much', () => {
  expect(choose(['webgpu', 'cpu'], { webgpu: agrees(4) })).toEqual({
    device: 'webgpu',
    reason: '2.5 times as fast as the CPU here',
  })
})

it('takes the fastest of several, in whatever order they come', () => {
  const trials = { cuda: agrees(5), webgpu: agrees(2), dml: agrees(3) }
  expect(choose(['cuda', 'webgpu', 'dml', 'cpu'], trials).device).toBe('webgpu')
  expect(choose(['dml', 'cuda', 'webgpu', 'cpu'], trials).device).toBe('webgpu')
})

it('leaves a device that is slower or failed, and says why', () => {
  const choice = choose(['cuda', 'webgpu', 'cpu'], {
    cuda: failed('no driver'),
    webgpu: agrees(30),
  })
  expect(choice.device).toBe('cpu')
  expect(choice.reason).toBe('cuda: no driver; webgpu is slower (30.0 ms, CPU 10.0 ms)')
})

it('remembers trials from one start to the next', async () => {
  const path = join(await makeFolder(), 'engine/devices.json')
  const devices = openDevices(path)
  expect(devices.order.at(-1)).toBe('cpu')
  devices.record('model', 'webgpu', failed('no adapter'))
  devices.record('other', 'webgpu', agrees(1))
  const again = openDevices(path)
  expect(again.trial('model', 'webgpu')).toEqual(failed('no adapter'))
  expect(again.trial('other', 'webgpu')).toEqual(agrees(1))
  expect(again.trial('third', 'webgpu')).toBeUndefined()
  expect(again.list().find(({ id }) => id === 'cpu')).toEqual({
    id: 'cpu',
    state: 'ready',
    reason: null,
  })
})

it.each(['', '{', '{"a":1}', '[]', 'null'])(
  'starts anew from a record that is %j',
  async (text) => {
    const path = join(await makeFolder(), 'devices.json')
    writeFileSync(path, text)
    const devices = openDevices(path)
    expect(devices.trial('model', 'webgpu')).toBeUndefined()
    devices.record('model', 'webgpu', failed('no adapter'))
    expect(JSON.parse(readFileSync(path, 'utf8'))).toHaveProperty('model webgpu')
  },
)
