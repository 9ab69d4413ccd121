import { basename } from 'node:path'
import { KilnError } from '#shared/contract/errors.ts'
import { readDetectorSettings, readLabels } from '#main/core/media/objects/detector-settings.ts'
import type { VisionKind } from '#main/core/models/vision-kinds.ts'
import { type Declared, type OnnxHeader, readOnnxHeader } from '../diffusion/graph/onnx-header.ts'
import { findNetworkFile, readBeside } from './network-files.ts'

/** What a file turned out to be, and where its network lies. */
export interface RecognisedEye {
  readonly kind: VisionKind
  readonly file: string
  readonly sizeBytes: number
}

const CLIP_WIDTH = 512
const CLIP_PATCH = 32
const RATINGS = 10

/** Tells by inputs, outputs and what lies beside it what a network is; `unreadable-file` or `unsupported-media` says what is wrong. */
export function recogniseEye(path: string): RecognisedEye {
  const file = findNetworkFile(path)
  if (file === undefined)
    throw new KilnError(
      'unsupported-media',
      `${basename(path)} holds no network that Kiln can use`,
      {
        action: 'Choose an .onnx file.',
      },
    )
  const header = readHeader(file)
  try {
    return { kind: kindOf(header, file), file, sizeBytes: header.sizeBytes }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new KilnError('unsupported-media', `${basename(file)} ${why}`, {
      action:
        'Choose the image encoder of CLIP ViT-B/32, NIMA with ten ratings, or a detector of the D-FINE or RT-DETR family.',
      cause,
    })
  }
}

function readHeader(file: string): OnnxHeader {
  try {
    return readOnnxHeader(file)
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : 'can not be read'
    const isForeign = what === 'is not an ONNX file'
    throw new KilnError(
      isForeign ? 'unsupported-media' : 'unreadable-file',
      `${basename(file)} ${isForeign ? what : `is damaged: it ${what}`}`,
      { action: 'Choose another file, or download it again.', cause },
    )
  }
}

function kindOf(header: OnnxHeader, file: string): VisionKind {
  const { inputs, outputs, weights } = header
  const names = new Set(outputs.map(({ name }) => name))
  // older files list their weights among the inputs
  const own = new Set(weights.map(({ name }) => name))
  const asked = inputs.filter(({ name }) => !own.has(name))
  if (asked.length !== 1)
    throw new Error(
      names.has('image_embeds')
        ? 'reads texts as well as pictures: choose its vision_model.onnx'
        : `asks for ${asked.length} inputs, where a picture is one`,
    )
  if (names.has('image_embeds')) return checkClip(header)
  if (names.has('logits') && names.has('pred_boxes')) {
    const classes = outputs.find(({ name }) => name === 'logits')?.dims.at(-1)
    readLabels({ config: readBeside(file, 'config.json') }, isCount(classes) ? classes : undefined)
    readDetectorSettings({ preprocessor: readBeside(file, 'preprocessor_config.json') })
    return 'detector'
  }
  const [answer, ...others] = outputs
  if (answer && others.length === 0 && answer.dims.at(-1) === RATINGS && isPicture(asked[0]))
    return 'nima'
  throw new Error(`answers ${[...names].join(', ').slice(0, 100)}, which Kiln can't read`)
}

/** The published head is for embeddings of ViT-B/32 only; ViT-B/16 has as many numbers. */
function checkClip({ outputs, weights }: OnnxHeader): 'clip' {
  const width = outputs.find(({ name }) => name === 'image_embeds')?.dims.at(-1)
  if (isCount(width) && width !== CLIP_WIDTH)
    throw new Error(
      `gives embeddings of ${width} numbers, and the aesthetic head reads ${CLIP_WIDTH}`,
    )
  const patches = weights.filter(({ dims: [, channels, , across] }) => channels === 3 && across)
  const [patch] = patches.map(({ dims }) => dims.at(-1))
  if (patch !== undefined && patch !== CLIP_PATCH)
    throw new Error(
      `is CLIP with patches of ${patch} pixels, and the aesthetic head reads ${CLIP_PATCH}`,
    )
  return 'clip'
}

/** Three channels first or last, and no other size than MobileNet's. */
function isPicture(input: Declared | undefined): boolean {
  const sides = input?.dims.slice(1) ?? []
  return (
    sides.length === 3 &&
    (sides[0] === 3 || sides[2] === 3) &&
    sides.every((side) => side === 3 || side === 224 || !isCount(side))
  )
}

/** A side that is a number; files without one say 0 or -1 or a name. */
const isCount = (side: number | string | undefined): side is number =>
  typeof side === 'number' && side > 0
