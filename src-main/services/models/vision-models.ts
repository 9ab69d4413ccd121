import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { KilnError } from '#shared/contract/errors.ts'
import { fill } from '#shared/sentences/fill.ts'
import { MODEL_FAILURES } from '#shared/sentences/model-failures.ts'
import { VISION_MODELS } from '#main/core/models/catalogue-vision.ts'
import { classifyLicence } from '#main/core/models/licences.ts'
import type { VisionKind, VisionModel } from '#main/core/models/vision-kinds.ts'
import type { ModelStore } from '#main/database/model-store.ts'
import { readLicence } from './inspect-model.ts'
import type { LocatedModel } from './locate-models.ts'

/** What the engine answers about models that look at pictures, and what it hears of them. */
export interface VisionPort {
  readonly recognise: (
    path: string,
  ) => Promise<{ readonly kind: VisionKind; readonly file: string; readonly sizeBytes: number }>
  /** Which are there from now on; it answers once those that left are let go, with those that can't be used. */
  readonly tell: (
    models: readonly VisionModel[],
  ) => Promise<readonly { readonly id: string; readonly reason: string }[]>
}

interface VisionParts {
  readonly locate: () => readonly LocatedModel[]
  readonly store: Pick<ModelStore, 'find' | 'put' | 'remove'>
  readonly port: VisionPort | undefined
}

/** Families of config.json that look at pictures; other folders with one hold models that write or hear. */
const FAMILY = /"model_type"\s*:\s*"(?:clip|clip_vision_model|d_fine|rt_detr|rt_detr_v2)"/
const MOST_CONFIG = 1_000_000

/** The models that look at pictures: one place for each kind, which a download or an adopted file fills. */
export function createVisionModels({ locate, store, port }: VisionParts) {
  async function tell(without?: string) {
    const there = listVision(locate())
    return (await port?.tell(there.filter(({ id }) => id !== without))) ?? []
  }

  return {
    /** Whether a path is for `adopt`: an .onnx file, a folder of a family that looks at pictures, or one of nothing but a network. */
    takes: (path: string): boolean => port !== undefined && isVision(resolve(path)),
    /** Uses a file where it is, and answers its id; one that can't be opened is refused, and what was there stays. */
    async adopt(given: string): Promise<string> {
      const path = resolve(given)
      const found = await port?.recognise(path)
      const entry = VISION_MODELS.find(({ kind }) => kind === found?.kind)
      if (!found || !entry)
        throw new KilnError('unsupported-media', fill(MODEL_FAILURES.noUse, { namePath: path }))
      const { id, name } = entry
      const { file, sizeBytes } = found
      const cards = [...new Set([dirname(file), dirname(dirname(file))])]
      const licence = cards.map((folder) => readLicence(join(folder, 'README.md'))).find(Boolean)
      const before = store.find(id)
      store.put({
        ...{ id, name, sizeBytes, path: file, state: 'adopted', format: 'onnx', purpose: 'vision' },
        licence: licence ?? 'not stated beside the file',
        licenceClass: classifyLicence(licence ?? null),
        ...{ needsBytes: null, contextTokens: 1, kvBytesPerToken: 0 },
      })
      const failure = (await tell()).find((each) => each.id === id)
      if (!failure) return id
      if (before) store.put(before)
      else store.remove(id)
      await tell()
      throw new KilnError(
        'unreadable-file',
        `${basename(file)} can not be used: ${failure.reason}`,
        {
          action: 'Choose another file, or download it again.',
        },
      )
    },
    /** Tells the engine which are there, all but one that is about to go. */
    tell,
  }
}

/** Of located models those that look at pictures and are there. */
function listVision(located: readonly LocatedModel[]): VisionModel[] {
  return VISION_MODELS.flatMap(({ id, kind }) => {
    const found = located.find((model) => model.id === id)
    const isHere = found?.state === 'installed' || found?.state === 'adopted'
    return isHere && found.path !== null ? [{ id, kind, path: found.path }] : []
  })
}

function isVision(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isDirectory()) return found !== undefined && /\.onnx$/i.test(basename(path))
  const names = readdirSync(path)
  if (names.includes('config.json')) return isVisionConfig(join(path, 'config.json'))
  const isOther = names.includes('model_index.json') || names.some((name) => /\.gguf$/i.test(name))
  return !isOther && names.some((name) => name === 'onnx' || /\.onnx$/i.test(name))
}

function isVisionConfig(file: string): boolean {
  const { size } = statSync(file)
  return size <= MOST_CONFIG && FAMILY.test(readFileSync(file, 'utf8'))
}
