import { KilnError } from '#shared/contract/errors.ts'
import { fill } from '#shared/sentences/fill.ts'
import { MODEL_FAILURES, MODEL_REMEDIES } from '#shared/sentences/model-failures.ts'
import type { Network, Numbers } from '../runtimes/open-network.ts'
import { wrongFile, type Part } from './folder-files.ts'

/** What is kept free for everything else. */
const SPARE_BYTES = 200e6

/** The networks in memory, opened when they are first run and let go when their memory is needed. */
export interface Networks {
  /** The network of a part; others are let go first when less than `needsBytes` more is free. */
  open(part: Part, needsBytes?: number): Promise<Network>
  /** Runs a part; what goes wrong inside names its file. */
  run(
    part: Part,
    inputs: (network: Network) => Readonly<Record<string, Numbers>>,
    needsBytes?: number,
  ): Promise<Readonly<Record<string, Numbers>>>
  release(): Promise<void>
  freeBytes(): number
}

interface NetworksOptions {
  readonly openPart: (part: Part) => Promise<Network>
  /** Bytes that this process may still take. */
  readonly freeBytes: () => number
}

const OUT_OF_MEMORY = /bad_alloc|out of memory|failed to allocate|bad allocation/i

/** Starts with none; the least recently used one goes first. */
export function createNetworks({ openPart, freeBytes }: NetworksOptions): Networks {
  const opened = new Map<string, Network>()

  async function makeRoom(needsBytes: number, kept?: string): Promise<void> {
    for (const [key, network] of opened) {
      if (freeBytes() >= needsBytes + SPARE_BYTES) return
      if (key === kept) continue
      opened.delete(key)
      await network.release()
    }
  }

  async function open(part: Part, needsBytes = 0): Promise<Network> {
    const key = part.staysOnProcessor ? `${part.path} again` : part.path
    const found = opened.get(key)
    if (found) {
      opened.delete(key)
      opened.set(key, found) // now the most recently used
      await makeRoom(needsBytes, key)
      return found
    }
    await makeRoom(part.memoryBytes + needsBytes)
    const free = freeBytes()
    if (free < part.sizeBytes)
      throw new KilnError(
        'out-of-memory',
        fill(MODEL_FAILURES.partMemory, {
          namePart: part.name,
          nameNeeds: toMegabytes(part.sizeBytes),
          nameFree: toMegabytes(free),
        }),
        { action: MODEL_REMEDIES.memory },
      )
    try {
      const network = await openPart(part)
      opened.set(key, network)
      return network
    } catch (cause) {
      throw toFailure(part, cause, 'can’t be loaded')
    }
  }

  return {
    open,
    freeBytes,
    async run(part, inputs, needsBytes) {
      const network = await open(part, needsBytes)
      try {
        return await network.run(inputs(network))
      } catch (cause) {
        throw toFailure(part, cause, 'does not fit the other parts of this model')
      }
    },
    async release() {
      for (const [key, network] of opened) {
        opened.delete(key)
        await network.release()
      }
    },
  }
}

const toMegabytes = (bytes: number) => `${Math.ceil(bytes / 1e6).toLocaleString('en')} MB`

/** What ONNX Runtime said, on one line and without paths of its sources. */
function reasonOf(cause: unknown): string {
  const [line = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n')
  return line.replaceAll(/\S*\/\S*\.(?:cc|h):\d+\s*/g, '').slice(0, 200)
}

function toFailure(part: Part, cause: unknown, what: string): KilnError {
  if (cause instanceof KilnError) return cause
  const reason = reasonOf(cause)
  if (OUT_OF_MEMORY.test(reason))
    return new KilnError(
      'out-of-memory',
      fill(MODEL_FAILURES.noMemoryFor, { namePart: part.name }),
      {
        action: MODEL_REMEDIES.smallerPicture,
        cause,
      },
    )
  return wrongFile(part.name, `${what} (${reason})`, { cause })
}
