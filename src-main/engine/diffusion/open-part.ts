import { dirname } from 'node:path'
import { availableMemory } from '#main/lib/available-memory.ts'
import type { DeviceId } from '../runtimes/devices.ts'
import { type Network, openNetwork } from '../runtimes/open-network.ts'
import type { Part } from './folder-files.ts'
import { fuseAttention } from './graph/fuse-attention.ts'
import { readGraph, writeGraph } from './graph/graph.ts'
import { toSingle } from './graph/to-single.ts'

/** The graph as it runs best on a processor (in single precision, where that has room), or undefined when there is nothing to change. */
function improve(part: Part): Uint8Array | undefined {
  const graph = readGraph(part.path)
  const hasRoom = availableMemory() > part.memoryBytes
  const better = fuseAttention(hasRoom ? toSingle(graph) : graph)
  return better === graph ? undefined : writeGraph(better, 'model.onnx')
}

interface Options {
  readonly threads?: number
  readonly device?: DeviceId
}

/**
 * Opens a part in place. For a processor its graph is changed in memory where that helps. Only the UNet, which runs
 * again and again, keeps what it worked in.
 */
export async function openPart(
  part: Part,
  { threads, device = 'cpu' }: Options = {},
): Promise<Network> {
  const options = {
    device,
    threads,
    keepsMemory: part.name.startsWith('unet/'),
    // weights that are only unpacked compute as fast as plain ones
    unpacksWeights: part.header.operators.has('DequantizeLinear'),
  }
  if (device !== 'cpu') return openNetwork(part.path, options)
  try {
    const better = improve(part)
    if (better) return await openNetwork(better, { ...options, weightsFolder: dirname(part.path) })
  } catch {
    // as it is, then: what is wrong with the file shows there
  }
  return openNetwork(part.path, options)
}
