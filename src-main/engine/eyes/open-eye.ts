import { statSync } from 'node:fs'
import { parseAestheticHead } from '#main/core/media/aesthetic/clip-aesthetic.ts'
import type { FoundObject } from '#main/core/media/detection.ts'
import type { VisionModel } from '#main/core/models/vision-kinds.ts'
import type { Frame } from '#shared/media/frame.ts'
import { createObjectFinder } from '../detectors/find-objects.ts'
import { createClipRater, createNimaRater } from '../detectors/rate-beauty.ts'
import { openNetwork } from '../runtimes/open-network.ts'
import type { EngineContext } from '../task.ts'
import { readBeside } from './network-files.ts'
import { recogniseEye } from './recognise.ts'

/** What a model says of a frame: beauty 0..1, or what it sees. */
export interface Seen {
  readonly beauty?: number
  readonly objects?: readonly FoundObject[]
}

/** An installed model in memory. */
export interface OpenEye {
  /** Tells this file from another of the same id: its size in bytes. */
  readonly sizeBytes: number
  see(frame: Frame): Promise<Seen>
  release(): Promise<void>
}

/** Opens a model on the best device known for it; throws what is wrong with its file. */
export async function openEye(
  { id, kind, path }: VisionModel,
  { onnx, models }: EngineContext,
): Promise<OpenEye> {
  const found = recogniseEye(path)
  if (found.kind !== kind) throw new Error(`holds a model of another kind (${found.kind})`)
  const { file } = found
  const network = await onnx.open({
    name: id,
    path: file,
    sizeBytes: found.sizeBytes,
    open: (device) => openNetwork(file, { device, keepsMemory: false }),
  })
  const common = { sizeBytes: statSync(file).size, release: () => network.release() }
  try {
    if (kind === 'detector') {
      const find = createObjectFinder(network, {
        config: readBeside(file, 'config.json'),
        preprocessor: readBeside(file, 'preprocessor_config.json'),
      })
      return { ...common, see: async (frame) => ({ objects: await find(frame) }) }
    }
    const rate =
      kind === 'clip'
        ? createClipRater(network, parseAestheticHead(models.json('aesthetic-head/head.json')))
        : createNimaRater(network)
    return { ...common, see: async (frame) => ({ beauty: (await rate(frame)).value }) }
  } catch (error) {
    await network.release()
    throw error
  }
}
