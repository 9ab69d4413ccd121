import { z } from 'zod'

/** Networks that look at pictures and do not ship: CLIP's image encoder, NIMA, and detectors of the DETR family. */
export const VisionKind = z.enum(['clip', 'nima', 'detector'])
export type VisionKind = z.infer<typeof VisionKind>

/** One that is there: its id in the catalogue, and its file or the folder that holds it. */
export const VisionModel = z.object({ id: z.string(), kind: VisionKind, path: z.string() })
export type VisionModel = z.infer<typeof VisionModel>
