import { KilnError } from '#shared/contract/errors.ts'
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
        `${part.name} needs ${toMegabytes(part.sizeBytes)} of memory and ${toMegabytes(free)} are free`,
        { action: 'Close other programs, or choose a smaller model.' },
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
    return new KilnError('out-of-memory', `There was not enough memory for ${part.name}`, {
      action: 'Choose a smaller picture or a smaller model, or close other programs.',
      cause,
    })
  return wrongFile(part.name, `${what} (${reason})`, { cause })
}
