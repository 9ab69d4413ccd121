import { join } from 'node:path'
import { env, InferenceSession, Tensor } from 'onnxruntime-node'
import type { Device, Session } from '#shared/contract/engine.ts'
import { availableMemory } from '#main/lib/available-memory.ts'
import { chooseDevice, type Choice } from './choose-device.ts'
import { type DeviceId, openDevices } from './devices.ts'
import { findModel } from './model-files.ts'
import type { Network } from './open-network.ts'
import { createPlacedNetworks, type Placement } from './placed-networks.ts'
import { tryDevice } from './try-device.ts'

/** One dense input, of floats or 64-bit integers, and its shape. */
export interface TensorInput {
  readonly data: Float32Array | BigInt64Array
  readonly dims: readonly number[]
}

/** Several inputs by their names in the model. */
export type NamedInputs = Readonly<Record<string, TensorInput>>

/** The one owner of ONNX Runtime sessions: loads a model when it is first run, on the best device known for it. */
export interface OnnxRuntime {
  /** Runs a model with its one input or with named ones; its outputs come in the model's own order. */
  run(model: string, input: TensorInput | NamedInputs): Promise<readonly Float32Array[]>
  /** Opens a network of a folder that is not Kiln's own, on the best device known for it. */
  open(placement: Placement): Promise<Network>
  status(): { devices: Device[]; sessions: Session[] }
  tryDevices(
    signal: AbortSignal,
  ): AsyncGenerator<{ model: string; device: DeviceId; outcome: string }>
  close(): Promise<void>
}

interface OnnxOptions {
  readonly modelsDir: string
  /** Where weights that do not ship are looked for. */
  readonly moreModelsDirs?: readonly string[]
  readonly stateDir: string
  readonly trialUrl: string
}

interface Loaded {
  readonly session: InferenceSession
  readonly choice: Choice
  runs: number
  totalMs: number
}

/** Starts with nothing loaded; trials of devices are kept in `stateDir`. */
export function createOnnxRuntime(options: OnnxOptions): OnnxRuntime {
  const { modelsDir, moreModelsDirs = [], stateDir, trialUrl } = options
  const folders = [modelsDir, ...moreModelsDirs]
  env.logLevel = 'error'
  const devices = openDevices(join(stateDir, 'devices.json'))
  const placed = createPlacedNetworks({ devices, trialUrl, freeBytes: availableMemory })
  const loaded = new Map<string, Promise<Loaded>>()
  const ready = new Map<string, Loaded>()

  async function load(id: string): Promise<Loaded> {
    const { manifest, path } = findModel(folders, id)
    const choice = manifest.cpuOnly
      ? { device: 'cpu' as const, reason: 'its 8-bit weights are made for the CPU' }
      : chooseDevice(devices, manifest.sha256)
    const isLight = manifest.cpuOnly
    const session = await openSession(path, choice, isLight).catch((error: unknown) => {
      if (choice.device === 'cpu') throw error
      const reason = error instanceof Error ? error.message : String(error)
      devices.record(manifest.sha256, choice.device, { outcome: 'failed', reason })
      return openSession(path, { device: 'cpu', reason }, isLight)
    })
    ready.set(id, session)
    return session
  }

  function find(id: string): Promise<Loaded> {
    let session = loaded.get(id)
    if (!session) {
      session = load(id)
      session.catch(() => loaded.delete(id))
      loaded.set(id, session)
    }
    return session
  }

  async function forget(id: string): Promise<void> {
    const session = ready.get(id)?.session
    loaded.delete(id)
    ready.delete(id)
    await session?.release()
  }

  return {
    async run(model, input) {
      const found = await find(model)
      const { session } = found
      const [name = ''] = session.inputNames
      const start = performance.now()
      const results = await session.run(
        isTensor(input) ? { [name]: toTensor(input) } : toTensors(input),
      )
      found.runs++
      found.totalMs += performance.now() - start
      return session.outputNames.map((each) => results[each]?.data as Float32Array)
    },
    open: (placement) => placed.open(placement),
    status: () => ({
      devices: devices.list(),
      sessions: [
        ...[...ready].map(([model, { choice, runs, totalMs }]) => ({
          model,
          ...choice,
          runs,
          meanMs: runs === 0 ? 0 : totalMs / runs,
        })),
        ...placed.sessions(),
      ],
    }),
    async *tryDevices(signal) {
      for (const id of ready.keys()) {
        const { manifest, path } = findModel(folders, id)
        if (manifest.cpuOnly) continue
        const before = chooseDevice(devices, manifest.sha256).device
        for (const device of devices.order) {
          signal.throwIfAborted()
          if (device === 'cpu' || devices.trial(manifest.sha256, device)) continue
          const trial = await tryDevice(
            trialUrl,
            { file: path, device, dims: manifest.dims },
            signal,
          )
          signal.throwIfAborted()
          devices.record(manifest.sha256, device, trial)
          yield { model: id, device, outcome: trial.outcome === 'agrees' ? 'agrees' : trial.reason }
        }
        if (chooseDevice(devices, manifest.sha256).device !== before) await forget(id)
      }
      yield* placed.tryDevices(signal)
    },
    async close() {
      await placed.close()
      for (const id of ready.keys()) await forget(id)
    },
  }
}

const isTensor = (input: TensorInput | NamedInputs): input is TensorInput =>
  Array.isArray(input['dims'])

const toTensor = ({ data, dims }: TensorInput): Tensor =>
  data instanceof Float32Array ? new Tensor('float32', data, dims) : new Tensor('int64', data, dims)

const toTensors = (inputs: NamedInputs): Record<string, Tensor> =>
  Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, toTensor(input)]))

/** Light models, those of texts, keep the few MB they work in; others give theirs back after each run, at 2 % of speed. */
async function openSession(path: string, choice: Choice, isLight: boolean): Promise<Loaded> {
  const session = await InferenceSession.create(path, {
    executionProviders: choice.device === 'cpu' ? ['cpu'] : [choice.device, 'cpu'],
    graphOptimizationLevel: 'all',
    extra: { session: { intra_op: { allow_spinning: '0' } } }, // waiting threads leave the cores to others
    enableCpuMemArena: isLight,
    enableMemPattern: !isLight, // texts come in many lengths, and each would keep a plan of its memory
  })
  return { session, choice, runs: 0, totalMs: 0 }
}
