import { existsSync, readdirSync } from 'node:fs'
import {
  getLlama,
  getLlamaGpuTypes,
  type Llama,
  LlamaLogLevel,
  type LlamaOptions,
} from 'node-llama-cpp'

/** Drivers that only pretend to be a graphics card; they are slower than the processor itself. */
const PRETENDERS = /llvmpipe|softpipe|swiftshader|software|basic render/i

interface LlamaChoice {
  readonly cores: number
  /** Whether a graphics card is looked for. */
  readonly gpu: boolean
}

/** An open llama.cpp and the device it computes on, in words. */
export interface OpenLlama {
  readonly llama: Llama
  readonly device: string
}

/** Opens llama.cpp on a real graphics card when one is found, otherwise on the processor; never builds or downloads. */
export async function openLlama({ cores, gpu }: LlamaChoice): Promise<OpenLlama> {
  const base = {
    build: 'never',
    skipDownload: true,
    progressLogs: false,
    maxThreads: cores,
    logLevel: LlamaLogLevel.error,
    logger: () => undefined,
  } as const
  for (const type of gpu && mayHaveCard() ? await getLlamaGpuTypes('supported') : []) {
    if (type === false) continue
    const found = await openOn(type, base)
    if (found) return found
  }
  return { llama: await getLlama({ ...base, gpu: false }), device: 'cpu' }
}

/** Asking a driver that has no card takes a second and 100 MB, so Linux is asked first whether there is one. */
function mayHaveCard(): boolean {
  if (process.platform !== 'linux') return process.platform !== 'darwin' || process.arch === 'arm64'
  if (existsSync('/dev/nvidiactl')) return true
  try {
    return readdirSync('/dev/dri').some((name) => name.startsWith('renderD'))
  } catch {
    return false
  }
}

async function openOn(
  type: 'metal' | 'cuda' | 'vulkan',
  base: LlamaOptions,
): Promise<OpenLlama | undefined> {
  try {
    const llama = await getLlama({ ...base, gpu: type })
    const names = await llama.getGpuDeviceNames()
    const [name] = names.filter((each) => !PRETENDERS.test(each))
    if (llama.gpu === type && name !== undefined) return { llama, device: `${type}: ${name}` }
    await llama.dispose()
  } catch {
    // its driver or library is not there after all
  }
  return undefined
}
