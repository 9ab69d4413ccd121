import { statSync } from 'node:fs'
import { join } from 'node:path'
import { mixFrames, toMask } from '#main/core/diffusion/planes.ts'
import {
  factorsFor,
  fitFactors,
  type PreviewFactors,
  toPreview,
} from '#main/core/diffusion/preview.ts'
import { availableMemory } from '#main/lib/available-memory.ts'
import { createTurns } from '#main/lib/turns.ts'
import type { DiffusionFacts, DrawJob } from '../contract.ts'
import type { Network } from '../runtimes/open-network.ts'
import { type DrawEvent, drawPictures } from './draw-pictures.ts'
import type { Part } from './folder-files.ts'
import { type DiffusionModel, readModelFolder } from './model-folder.ts'
import { createNetworks } from './networks.ts'
import { openPart as openPartAsItRunsBest } from './open-part.ts'

type Event =
  | {
      type: 'step'
      index: number
      done: number
      total: number
      preview?: ReturnType<typeof toPreview>
    }
  | { type: 'picture'; index: number; frame: ReturnType<typeof toPreview>; notes: string[] }

/** Model folders: what they hold, and pictures drawn with them, one job at a time. */
export interface Diffusion {
  inspect(folder: string): DiffusionFacts
  draw(job: DrawJob, signal: AbortSignal): AsyncGenerator<Event>
  /** Lets go of every network, after the job in work. */
  release(): Promise<void>
}

interface DiffusionOptions {
  readonly openPart?: (part: Part) => Promise<Network>
  readonly freeBytes?: () => number
}

/** Starts with nothing in memory; the networks of the last model stay while memory allows. */
export function createDiffusion(options: DiffusionOptions = {}): Diffusion {
  const { openPart = openPartAsItRunsBest, freeBytes = availableMemory } = options
  const networks = createNetworks({ openPart, freeBytes })
  const previews = new Map<string, PreviewFactors>()
  const turns = createTurns()
  const state: { model?: DiffusionModel; stamp?: number } = {}

  /** Reads a folder, again when its UNet has changed; the networks of another model are let go. */
  async function open(folder: string): Promise<DiffusionModel> {
    const stamp = statSync(join(folder, 'unet', 'model.onnx'), { throwIfNoEntry: false })?.mtimeMs
    if (state.model?.folder === folder && state.stamp === stamp) return state.model
    const model = readModelFolder(folder)
    await networks.release()
    state.model = model
    state.stamp = stamp ?? 0
    return model
  }

  function toEvent(event: DrawEvent, model: DiffusionModel, job: DrawJob): Event {
    const { latentChannels: channels, folder, factor, scaling } = model
    const factors = previews.get(folder) ?? factorsFor(channels, scaling)
    if (event.type === 'step') {
      const { index, done, total, clean } = event
      const size = { width: job.width / factor, height: job.height / factor }
      return {
        type: 'step',
        index,
        done,
        total,
        preview: toPreview({ data: clean, channels, ...size }, factors),
      }
    }
    if (!previews.has(folder) && event.notes.length === 0)
      previews.set(folder, fitFactors(event.latents, event.frame))
    const { index, frame, notes } = event
    const { start, mask } = job
    return {
      type: 'picture',
      index,
      frame: start && mask ? mixFrames(start.frame, frame, toMask(mask)) : frame,
      notes: [...notes],
    }
  }

  return {
    inspect: (folder) => readModelFolder(folder).facts,
    async *draw(job, signal) {
      const done = await turns.take(signal)
      try {
        const model = await open(job.folder)
        for await (const event of drawPictures({ model, networks }, job, signal))
          yield toEvent(event, model, job)
      } finally {
        done()
      }
    },
    async release() {
      const done = await turns.take(new AbortController().signal)
      try {
        await networks.release()
        delete state.model
      } finally {
        done()
      }
    },
  }
}
