import { InferenceSession, Tensor } from 'onnxruntime-node'
import { fromHalves, toHalves } from '#main/core/diffusion/half-floats.ts'
import type { DeviceId } from './devices.ts'
import { readHalvesAsWords } from './hide-float16.ts'

readHalvesAsWords()

/** Numbers and their shape; each network gets them in the type that it asks for. */
export interface Numbers {
  readonly data: Float32Array
  readonly dims: readonly number[]
}

/** An input or output of a network; a named side may have any length. */
export interface Slot {
  readonly name: string
  readonly type: string
  readonly dims: readonly (number | string)[]
}

/** A network in memory. */
export interface Network {
  readonly inputs: readonly Slot[]
  readonly outputs: readonly Slot[]
  readonly device: DeviceId
  /** Runs it once; outputs come by name, as single-precision numbers. */
  run(inputs: Readonly<Record<string, Numbers>>): Promise<Readonly<Record<string, Numbers>>>
  release(): Promise<void>
}

interface NetworkOptions {
  readonly device?: DeviceId
  /** Cores to compute on; as many as ONNX Runtime finds when left out. */
  readonly threads?: number | undefined
  /** Whether its weights are 8-bit numbers that are only unpacked: it then computes as if they never were. */
  readonly unpacksWeights?: boolean
  /** Where the weights lie that bytes point to. */
  readonly weightsFolder?: string
  /** Whether it keeps what it worked in for the next run. */
  readonly keepsMemory?: boolean
}

/** Opens an ONNX file, or its bytes; throws what ONNX Runtime throws. */
export async function openNetwork(
  file: string | Uint8Array,
  options: NetworkOptions = {},
): Promise<Network> {
  const {
    device = 'cpu',
    threads,
    unpacksWeights = false,
    weightsFolder,
    keepsMemory = true,
  } = options
  const settings: InferenceSession.SessionOptions = {
    executionProviders: device === 'cpu' ? ['cpu'] : [device, 'cpu'],
    graphOptimizationLevel: 'all',
    ...(threads !== undefined && { intraOpNumThreads: threads }),
    extra: {
      session: {
        intra_op: { allow_spinning: '0' },
        ...(unpacksWeights && { disable_quant_qdq: '1' }),
        ...(weightsFolder !== undefined && {
          model_external_initializers_file_folder_path: weightsFolder,
        }),
      },
    },
    enableCpuMemArena: keepsMemory,
    enableMemPattern: keepsMemory,
  }
  const session =
    typeof file === 'string'
      ? await InferenceSession.create(file, settings)
      : await InferenceSession.create(file, settings)
  const toSlots = (found: readonly InferenceSession.ValueMetadata[]): Slot[] =>
    found.map((each) =>
      each.isTensor
        ? { name: each.name, type: each.type, dims: each.shape }
        : { name: each.name, type: 'other', dims: [] },
    )
  const inputs = toSlots(session.inputMetadata)
  const outputs = toSlots(session.outputMetadata)

  return {
    inputs,
    outputs,
    device,
    async run(numbers) {
      const feeds: Record<string, Tensor> = {}
      for (const { name, type } of inputs) {
        const found = numbers[name]
        if (!found) throw new Error(`its input ${name} is unknown`)
        feeds[name] = toTensor(found, type)
      }
      const results = await session.run(feeds)
      return Object.fromEntries(
        Object.entries(results).map(([name, tensor]) => [name, toNumbers(tensor)]),
      )
    },
    release: () => session.release(),
  }
}

function toTensor({ data, dims }: Numbers, type: string): Tensor {
  switch (type) {
    case 'float16':
      return new Tensor('float16', toHalves(data), dims)
    case 'int64':
      return new Tensor(
        'int64',
        BigInt64Array.from(data, (value) => BigInt(Math.round(value))),
        dims,
      )
    case 'int32':
      return new Tensor('int32', Int32Array.from(data, Math.round), dims)
    case 'float64':
      return new Tensor('float64', Float64Array.from(data), dims)
    case 'bool':
      return new Tensor(
        'bool',
        Uint8Array.from(data, (value) => (value === 0 ? 0 : 1)),
        dims,
      )
    case 'float32':
      return new Tensor('float32', data, dims)
    default:
      throw new Error(`it asks for ${type}, which is no number that Kiln gives`)
  }
}

function toNumbers({ data, dims }: Tensor): Numbers {
  if (data instanceof Float32Array) return { data, dims }
  if (data instanceof Uint16Array) return { data: fromHalves(data), dims }
  if (data instanceof BigInt64Array) return { data: Float32Array.from(data, Number), dims }
  return { data: Float32Array.from(data as ArrayLike<number>), dims }
}
