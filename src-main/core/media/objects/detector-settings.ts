import { z } from 'zod'
import { COCO_LABELS } from './coco-labels.ts'

/** How a detector wants its pictures: its size, how they are shrunk to it, and the numbers that become theirs. */
export interface DetectorSettings {
  readonly width: number
  readonly height: number
  readonly filter: 'bilinear' | 'bicubic'
  readonly means: readonly number[]
  readonly deviations: readonly number[]
}

/** Families whose outputs are read as sigmoids without suppression; others need another reading. */
const DETECTOR_FAMILIES: readonly string[] = ['d_fine', 'rt_detr', 'rt_detr_v2']

const Config = z.object({
  model_type: z.string().optional(),
  id2label: z.record(z.string(), z.string().max(100)).optional(),
})
const side = z.number().int().min(32).max(4096)
const three = z.array(z.number()).length(3)
const Preprocessor = z.object({
  size: z.object({ height: side, width: side }).optional(),
  do_normalize: z.boolean().default(false),
  image_mean: three.optional(),
  image_std: three.optional(),
  resample: z.number().int().default(2),
})

/** What lies beside a detector's network, parsed; undefined where it does not. */
export interface DetectorFiles {
  readonly config: unknown
  readonly preprocessor: unknown
}

const PLAIN = { means: [0, 0, 0], deviations: [1, 1, 1] }
const CUBIC = 3

/** Reads preprocessor_config.json as hubs have it; a size that the network itself declares counts more. */
export function readDetectorSettings(
  { preprocessor }: Pick<DetectorFiles, 'preprocessor'>,
  declared?: { readonly width: number; readonly height: number },
): DetectorSettings {
  const wish = Preprocessor.parse(preprocessor ?? {})
  const { image_mean: means, image_std: deviations } = wish
  const isNormalised = wish.do_normalize && means && deviations
  return {
    ...(declared ?? wish.size ?? { width: 640, height: 640 }),
    filter: wish.resample === CUBIC ? 'bicubic' : 'bilinear',
    ...(isNormalised ? { means, deviations } : PLAIN),
  }
}

/** Reads the names of the classes from config.json, COCO's without; throws in words where Kiln can't follow. */
export function readLabels(
  { config }: Pick<DetectorFiles, 'config'>,
  classes: number | undefined,
): readonly string[] {
  const { model_type: family, id2label: names } = Config.parse(config ?? {})
  if (family !== undefined && !DETECTOR_FAMILIES.includes(family))
    throw new Error(`is a ${family} model, which Kiln can't read`)
  if (names) {
    const count = classes ?? Object.keys(names).length
    return Array.from({ length: count }, (_, at) => names[String(at)] ?? '')
  }
  if (classes !== undefined && classes !== COCO_LABELS.length)
    throw new Error(`answers with ${classes} classes, and no config.json names them`)
  return COCO_LABELS
}
