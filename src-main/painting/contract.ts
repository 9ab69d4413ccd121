import { z } from 'zod'
import { ComposeDocument, ComposeLayout } from '#shared/contract/compositions.ts'
import { query } from '#shared/contract/define.ts'
import { Understood } from '#shared/contract/images.ts'
import type { Frame } from '#shared/media/frame.ts'
import type { WordsPlace } from '#main/core/compose/words/place-words.ts'
import type { Detection } from '#main/core/media/detection.ts'
import type { SaliencyGrid } from '#main/core/media/saliency.ts'

const frame = z.custom<Frame>((value) => typeof value === 'object' && value !== null)
const side = z.number().int().min(16).max(8192)

/** The bytes of a logo, by the asset that a layer names. */
const LogoFile = z.object({
  assetId: z.string(),
  mediaType: z.string(),
  bytes: z.custom<Uint8Array>(),
  width: z.number(),
  height: z.number(),
})

/** What the painting thread can be asked: work on pictures that is arithmetic of our own. */
export const paintingContract = {
  backgrounds: {
    understand: query({
      summary: 'What the painter would take from a prompt',
      input: z.object({ prompt: z.string() }),
      output: Understood,
    }),
    paint: query({
      summary: 'A background as the prompt describes it; the same input gives the same pixels',
      input: z.object({
        prompt: z.string(),
        width: side,
        height: side,
        seed: z.number().int().min(0),
        style: z.string().optional(),
        palette: z.array(z.string()).optional(),
      }),
      output: z.object({ frame, understood: Understood }),
    }),
  },
  compositions: {
    layout: query({
      summary: 'The layers of a document as an SVG, judged against the picture behind them',
      input: z.object({
        document: ComposeDocument,
        /** The background as it shows behind the layers, at any size; none for a plain colour. */
        behind: frame.optional(),
        logos: z.array(LogoFile),
      }),
      output: ComposeLayout,
    }),
  },
  words: {
    place: query({
      summary:
        'Where words may go on a picture, the likeliest places first: away from faces, text, the duration badge and what draws attention',
      input: z.object({
        words: z.string(),
        behind: frame,
        faces: z.array(z.custom<Detection>()),
        text: z.array(z.custom<Detection>()),
        attention: z.custom<SaliencyGrid>(),
        most: z.number().int().min(1).max(27),
      }),
      output: z.object({ places: z.array(z.custom<WordsPlace>()) }),
    }),
  },
}

/** The type of `paintingContract`. */
export type PaintingContract = typeof paintingContract
