import { join } from 'node:path'
import type { EngineContext } from '../task.ts'
import { createEyes, type Eyes } from './eyes.ts'
import { watchInstalledEyes } from './installed-eyes.ts'
import { openEye } from './open-eye.ts'

/** CLIP alone holds 400 MB; between two pictures of one video pass milliseconds. */
const IDLE_MS = 300_000

const opened = new WeakMap<EngineContext, Eyes>()

/** The one set of eyes of an engine, which its tasks share; the list of what is installed lies in its folder. */
export function sharedEyes(context: EngineContext): Eyes {
  const found =
    opened.get(context) ??
    createEyes({
      installed: watchInstalledEyes(join(context.stateDir, 'vision.json')),
      open: (model) => openEye(model, context),
      idleMs: IDLE_MS,
    })
  opened.set(context, found)
  return found
}
