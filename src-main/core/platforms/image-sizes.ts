import type { ImageSize } from '#shared/contract/platforms.ts'
import { PICTURE_SIZES } from '#shared/sentences/pictures.ts'
import { RULE_SOURCES } from '#shared/sentences/rules.ts'

const AS_OF = '2026-11-21'
const nothing: ImageSize['keepClear'] = []

/** Picture sizes as collected on the date in `asOf`; `reported` ones come from several tools that agree. */
export const IMAGE_SIZES: readonly ImageSize[] = [
  {
    id: 'youtube',
    name: PICTURE_SIZES.youtube,
    width: 1280,
    height: 720,
    keepClear: [{ x: 0.8, y: 0.84, width: 0.2, height: 0.16, reason: PICTURE_SIZES.badge }],
    maxBytes: 2_000_000,
    source: RULE_SOURCES.youtubePicture,
    asOf: AS_OF,
    confidence: 'documented',
  },
  {
    id: 'x',
    name: PICTURE_SIZES.x,
    width: 1200,
    height: 675,
    keepClear: nothing,
    maxBytes: 5_000_000,
    source: RULE_SOURCES.xPicture,
    asOf: AS_OF,
    confidence: 'reported',
  },
  {
    id: 'linkedin',
    name: PICTURE_SIZES.linkedin,
    width: 1200,
    height: 627,
    keepClear: nothing,
    maxBytes: null,
    source: RULE_SOURCES.linkedinPicture,
    asOf: AS_OF,
    confidence: 'reported',
  },
  {
    id: 'facebook',
    name: PICTURE_SIZES.facebook,
    width: 1200,
    height: 630,
    keepClear: nothing,
    maxBytes: null,
    source: RULE_SOURCES.facebookPicture,
    asOf: AS_OF,
    confidence: 'reported',
  },
  {
    id: 'instagram',
    name: PICTURE_SIZES.instagram,
    width: 1080,
    height: 1350,
    keepClear: [
      { x: 0, y: 0, width: 0.0313, height: 1, reason: PICTURE_SIZES.grid },
      { x: 0.9687, y: 0, width: 0.0313, height: 1, reason: PICTURE_SIZES.grid },
    ],
    maxBytes: null,
    source: RULE_SOURCES.agreedPicture,
    asOf: AS_OF,
    confidence: 'reported',
  },
  {
    id: 'reel',
    name: PICTURE_SIZES.reel,
    width: 1080,
    height: 1920,
    keepClear: [
      { x: 0, y: 0, width: 1, height: 0.14, reason: PICTURE_SIZES.interface },
      { x: 0, y: 0.8, width: 1, height: 0.2, reason: PICTURE_SIZES.interface },
    ],
    maxBytes: null,
    source: RULE_SOURCES.instagramPicture,
    asOf: AS_OF,
    confidence: 'reported',
  },
  {
    id: 'tiktok',
    name: PICTURE_SIZES.upright,
    width: 1080,
    height: 1920,
    keepClear: nothing,
    maxBytes: null,
    source: RULE_SOURCES.agreedPicture,
    asOf: AS_OF,
    confidence: 'reported',
  },
]
