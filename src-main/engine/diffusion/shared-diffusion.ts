import { basename, dirname } from 'node:path'
import type { EngineContext } from '../task.ts'
import { createDiffusion, type Diffusion } from './diffusion.ts'
import { openPart } from './open-part.ts'

const opened = new WeakMap<EngineContext, Diffusion>()

/** The one diffusion of an engine, which its three tasks share. */
export function sharedDiffusion(context: EngineContext): Diffusion {
  const found =
    opened.get(context) ??
    createDiffusion({
      openPart: (part) =>
        part.staysOnProcessor
          ? openPart(part)
          : context.onnx.open({
              name: `${basename(dirname(dirname(part.path)))} ${dirname(part.name)}`,
              path: part.path,
              sizeBytes: part.sizeBytes,
              open: (device) => openPart(part, { device }),
            }),
    })
  opened.set(context, found)
  return found
}
