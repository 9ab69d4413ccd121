import { join } from 'node:path'
import { env, InferenceSession, Tensor } from 'onnxruntime-node'
import type { Device, Session } from '#shared/contract/engine.ts'
import { chooseDevice, type Choice } from './choose-device.ts'
import { type DeviceId, openDevices } from './devices.ts'
import { findModel } from './model-files.ts'
import { tryDevice } from './try-device.ts'

/** One dense input, of floats or 64-bit integers, and its shape. */
export interface TensorInput {
  readonly data: Float32Array | BigInt64Array
  readonly dims: readonly number[]
}

/** The one owner of ONNX Runtime sessions: loads a model when it is first run, on the best device known for it. */
export interface OnnxRuntime {
  /** Runs a model with one input; its outputs come in the model's own order. */
  run(model: string, input: TensorInput): Promise<readonly Float32Array[]>
  status(): { devices: Device[]; sessions: Session[] }
  tryDevices(
    signal: AbortSignal,
  ): AsyncGenerator<{ model: string; device: DeviceId; outcome: string }>
  close(): Promise<void>
}

interface OnnxOptions {
  readonly modelsDir: string
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
export function createOnnxRuntime({ modelsDir, stateDir, trialUrl }: OnnxOptions): OnnxRuntime {
  env.logLevel = 'error'
  const devices = openDevices(join(stateDir, 'devices.json'))
  const loaded = new Map<string, Promise<Loaded>>()
  const ready = new Map<string, Loaded>()

  async function load(id: string): Promise<Loaded> {
    const { manifest, path } = findModel(modelsDir, id)
    const choice = manifest.cpuOnly
      ? { device: 'cpu' as const, reason: 'its 8-bit weights are made for the CPU' }
      : chooseDevice(devices, manifest.sha256)
    const session = await openSession(path, choice).catch((error: unknown) => {
      if (choice.device === 'cpu') throw error
      const reason = error instanceof Error ? error.message : String(error)
      devices.record(manifest.sha256, choice.device, { outcome: 'failed', reason })
      return openSession(path, { device: 'cpu', reason })
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
    async run(model, { data, dims }) {
      const found = await find(model)
      const { session } = found
      const [name = ''] = session.inputNames
      const start = performance.now()
      const tensor =
        data instanceof Float32Array
          ? new Tensor('float32', data, dims)
          : new Tensor('int64', data, dims)
      const results = await session.run({ [name]: tensor })
      found.runs++
      found.totalMs += performance.now() - start
      return session.outputNames.map((each) => results[each]?.data as Float32Array)
    },
    status: () => ({
      devices: devices.list(),
      sessions: [...ready].map(([model, { choice, runs, totalMs }]) => ({
        model,
        ...choice,
        runs,
        meanMs: runs === 0 ? 0 : totalMs / runs,
      })),
    }),
    async *tryDevices(signal) {
      for (const id of ready.keys()) {
        const { manifest, path } = findModel(modelsDir, id)
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
    },
    async close() {
      for (const id of ready.keys()) await forget(id)
    },
  }
}

async function openSession(path: string, choice: Choice): Promise<Loaded> {
  const session = await InferenceSession.create(path, {
    executionProviders: choice.device === 'cpu' ? ['cpu'] : [choice.device, 'cpu'],
    graphOptimizationLevel: 'all',
    extra: { session: { intra_op: { allow_spinning: '0' } } }, // waiting threads leave the cores to others
    enableCpuMemArena: false, // gives memory back after each run, at 2 % of speed
  })
  return { session, choice, runs: 0, totalMs: 0 }
}
