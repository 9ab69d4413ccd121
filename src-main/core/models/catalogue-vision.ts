import type { CatalogueEntry } from './catalogue.ts'
import type { VisionKind } from './vision-kinds.ts'

/** A model that looks at pictures: there is one place for each kind, which a download or an adopted file fills. */
export interface VisionEntry extends CatalogueEntry {
  readonly kind: VisionKind
}

/**
 * Files as the hub lists them. No repository of the hub is known to hold NIMA's MobileNet as ONNX: idealo publishes
 * Keras weights, so a file that somebody converted can only be adopted.
 */
export const VISION_MODELS: readonly VisionEntry[] = [
  {
    id: 'clip-vit-base-patch32',
    kind: 'clip',
    name: 'CLIP ViT-B/32, aesthetic head',
    purpose: 'vision',
    format: 'onnx',
    summary: 'Rates how beautiful pictures are, as people rated others.',
    licence: 'MIT',
    licenceClass: 'open',
    languages: [],
    sizeBytes: 351_700_000,
    folder: null,
    hub: {
      repository: 'Xenova/clip-vit-base-patch32',
      files: [{ source: 'onnx/vision_model.onnx', target: 'vision_model.onnx' }],
    },
  },
  {
    id: 'nima-mobilenet',
    kind: 'nima',
    name: 'NIMA (MobileNet)',
    purpose: 'vision',
    format: 'onnx',
    summary: 'Rates photographs as the people of a photography contest did.',
    licence: 'Apache-2.0',
    licenceClass: 'open',
    languages: [],
    sizeBytes: 13_000_000,
    folder: null,
    hub: null,
  },
  {
    id: 'dfine-small-coco',
    kind: 'detector',
    name: 'D-FINE small',
    purpose: 'vision',
    format: 'onnx',
    summary: 'Finds people, animals and things in pictures.',
    licence: 'Apache-2.0',
    licenceClass: 'open',
    languages: [],
    sizeBytes: 41_545_000,
    needsBytes: 260_000_000, // our estimate: its activations at 640 x 640 outweigh its weights
    folder: null,
    hub: {
      repository: 'onnx-community/dfine_s_coco-ONNX',
      files: ['config.json', 'preprocessor_config.json', 'onnx/model.onnx'].map((path) => ({
        source: path,
        target: path,
      })),
    },
  },
]
