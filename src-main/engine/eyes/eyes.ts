import type { Frame } from '#shared/media/frame.ts'
import type { AssessmentExtras } from '#main/core/media/assess-frame.ts'
import type { VisionModel } from '#main/core/models/vision-kinds.ts'
import type { InstalledEyes } from './installed-eyes.ts'
import type { OpenEye, Seen } from './open-eye.ts'

/** Which installed models take part, what tells their files from others, and which could not be used and why. */
export interface EyesStatus {
  readonly models: readonly string[]
  readonly measuredBy: string
  readonly failed: readonly { readonly id: string; readonly reason: string }[]
}

/** The installed models that look at frames: opened when first wanted, let go when unused or no longer installed. */
export interface Eyes {
  /** What they see; undefined while none is installed. One that fails is left out until what is installed changes. */
  look(frame: Frame, signal: AbortSignal): Promise<AssessmentExtras | undefined>
  /** Opens what is not open yet, and lets go of what is no longer installed. */
  status(): Promise<EyesStatus>
  release(): Promise<void>
}

interface EyesOptions {
  readonly installed: InstalledEyes
  readonly open: (model: VisionModel) => Promise<OpenEye>
  /** After how long without use they are let go. */
  readonly idleMs: number
}

interface Held {
  readonly model: VisionModel
  readonly eye: Promise<OpenEye>
  uses: number
  isDropped: boolean
}

const keyOf = ({ id, path }: VisionModel): string => `${id} ${path}`

/** Starts with nothing open. */
export function createEyes({ installed, open, idleMs }: EyesOptions): Eyes {
  const held = new Map<string, Held>()
  const failed = new Map<string, { readonly id: string; readonly reason: string }>()
  let idle: NodeJS.Timeout | undefined

  async function letGo(entry: Held): Promise<void> {
    if (entry.uses > 0 || !entry.isDropped) return
    const eye = await entry.eye.catch(() => undefined)
    await eye?.release()
  }

  async function drop(key: string): Promise<void> {
    const entry = held.get(key)
    if (!entry) return
    held.delete(key)
    entry.isDropped = true
    await letGo(entry)
  }

  async function release(): Promise<void> {
    clearTimeout(idle)
    await Promise.all([...held.keys()].map(drop))
  }

  function rest(): void {
    clearTimeout(idle)
    idle = setTimeout(() => void release(), idleMs)
    idle.unref()
  }

  /** What is installed now; whatever failed gets another chance when that changed. */
  async function current(): Promise<readonly VisionModel[]> {
    const { models, isNew } = installed.read()
    if (!isNew) return models
    failed.clear()
    const wanted = new Set(models.map(keyOf))
    await Promise.all([...held.keys()].filter((key) => !wanted.has(key)).map(drop))
    return models
  }

  /** Works with a model while it is held; undefined, noted with the reason, where that fails. */
  async function use<T>(
    model: VisionModel,
    work: (eye: OpenEye) => T | Promise<T>,
  ): Promise<T | undefined> {
    const key = keyOf(model)
    if (failed.has(key)) return undefined
    const entry = held.get(key) ?? { model, eye: open(model), uses: 0, isDropped: false }
    held.set(key, entry)
    entry.uses++
    try {
      return await work(await entry.eye)
    } catch (error) {
      failed.set(key, { id: model.id, reason: reasonOf(error) })
      held.delete(key)
      entry.isDropped = true
      return undefined
    } finally {
      entry.uses--
      await letGo(entry)
      rest()
    }
  }

  const failures = () => [...failed.values()]

  return {
    async look(frame, signal) {
      const models = await current()
      const seen: (Seen & { readonly id: string; readonly sizeBytes: number })[] = []
      for (const model of models) {
        const found = await use(model, async (eye) => {
          const what = await eye.see(frame)
          return { ...what, id: model.id, sizeBytes: eye.sizeBytes }
        })
        if (found) seen.push(found)
        signal.throwIfAborted()
      }
      return models.length === 0 ? undefined : toExtras(seen, failures())
    },
    async status() {
      const models = await current()
      const there: { readonly id: string; readonly sizeBytes: number }[] = []
      for (const model of models) {
        const found = await use(model, ({ sizeBytes }) => ({ id: model.id, sizeBytes }))
        if (found) there.push(found)
      }
      return { models: idsOf(there), measuredBy: nameFiles(there), failed: failures() }
    },
    release,
  }
}

type Named = readonly { readonly id: string; readonly sizeBytes: number }[]

const idsOf = (models: Named): string[] => models.map(({ id }) => id).toSorted()

const nameFiles = (models: Named): string =>
  models
    .map(({ id, sizeBytes }) => `${id}:${sizeBytes}`)
    .toSorted()
    .join(' ')

/** What several models see of one frame: where two rate it, their mean counts. */
function toExtras(
  seen: readonly (Seen & { readonly id: string; readonly sizeBytes: number })[],
  failures: EyesStatus['failed'],
): AssessmentExtras {
  const rated = seen.flatMap(({ id, beauty }) => (beauty === undefined ? [] : [{ id, beauty }]))
  const objects = seen.find((each) => each.objects)?.objects
  const value = rated.reduce((sum, { beauty }) => sum + beauty, 0) / Math.max(1, rated.length)
  return {
    ...(objects && { objects }),
    ...(rated.length > 0 && {
      aesthetic: { value, by: rated.map(({ id }) => id).join(' and ') },
    }),
    models: idsOf(seen),
    measuredBy: nameFiles(seen),
    failed: failures.map(({ id }) => id),
  }
}

/** What ONNX Runtime said, on one line and without paths of its sources. */
function reasonOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  return line.replaceAll(/\S*\/\S*\.(?:cc|h):\d+\s*/g, '').slice(0, 200)
}
