import { z } from 'zod'
import { ImageSizeId } from './platforms.ts'

const colour = z.string().regex(/^#[0-9a-f]{6}([0-9a-f]{2})?$/i, 'is not a colour such as #1fa7a2')
const share = z.number().min(-2).max(3)

/** Font families that ship with Kiln, all under the SIL Open Font License. */
export const FONT_FAMILIES = ['inter', 'anton', 'playfair', 'space-grotesk', 'caveat'] as const
export const FontFamily = z.enum(FONT_FAMILIES)
export type FontFamily = z.infer<typeof FontFamily>

/** Place and size in shares of the picture's width and height; `rotation` in degrees clockwise about the centre. */
const place = {
  id: z.string().min(1).max(64),
  x: share,
  y: share,
  width: z.number().min(0.001).max(3),
  height: z.number().min(0.001).max(3),
  rotation: z.number().min(-360).max(360).default(0),
  opacity: z.number().min(0).max(1).default(1),
}

const type = {
  font: FontFamily.default('inter'),
  weight: z.number().int().min(100).max(900).default(700),
  /** Height of the type as a share of the picture's height. */
  size: z.number().min(0.005).max(1).default(0.1),
  colour: colour.default('#ffffff'),
  letterSpacing: z.number().min(-0.2).max(1).default(0),
}

/** Words in a box: they wrap, and shrink when `fits` and they would not go in. */
export const TextLayer = z.object({
  type: z.literal('text'),
  ...place,
  ...type,
  text: z.string().max(2000),
  align: z.enum(['left', 'centre', 'right']).default('left'),
  vertical: z.enum(['top', 'middle', 'bottom']).default('top'),
  lineHeight: z.number().min(0.7).max(3).default(1.1),
  fits: z.boolean().default(true),
  uppercase: z.boolean().default(false),
  outline: z
    .object({ colour, width: z.number().min(0).max(0.2) })
    .nullable()
    .default(null),
  shadow: z.boolean().default(false),
  /** A filled rectangle behind each line. */
  plate: z
    .object({ colour, padding: z.number().min(0).max(2), radius: z.number().min(0).max(1) })
    .nullable()
    .default(null),
})
export type TextLayer = z.infer<typeof TextLayer>

/** A flat or fading area; `scrim` fades from `fill` to nothing towards `towards`. */
export const ShapeLayer = z.object({
  type: z.literal('shape'),
  ...place,
  shape: z.enum(['rectangle', 'ellipse', 'line', 'arrow', 'scrim']),
  fill: colour.default('#000000'),
  radius: z.number().min(0).max(0.5).default(0),
  stroke: z
    .object({ colour, width: z.number().min(0).max(0.1) })
    .nullable()
    .default(null),
  towards: z.enum(['up', 'down', 'left', 'right']).default('up'),
})
export type ShapeLayer = z.infer<typeof ShapeLayer>

/** A logo of the library, kept in its proportions inside its box. */
export const LogoLayer = z.object({ type: z.literal('logo'), ...place, assetId: z.string() })
export type LogoLayer = z.infer<typeof LogoLayer>

/** A short word on a pill: NEW, 4K, a price. */
export const BadgeLayer = z.object({
  type: z.literal('badge'),
  ...place,
  ...type,
  text: z.string().max(60),
  fill: colour.default('#d92d20'),
})
export type BadgeLayer = z.infer<typeof BadgeLayer>

export const ComposeLayer = z.discriminatedUnion('type', [
  TextLayer,
  ShapeLayer,
  LogoLayer,
  BadgeLayer,
])
export type ComposeLayer = z.infer<typeof ComposeLayer>

/** A picture with vector layers over it, bottom to top; the same document always gives the same pixels. */
export const ComposeDocument = z.object({
  version: z.literal(1),
  width: z.number().int().min(64).max(8192),
  height: z.number().int().min(64).max(8192),
  /** The platform whose safe zones are minded. */
  platform: ImageSizeId.nullable().default(null),
  /** The picture behind: one of the gallery, fitted to cover around its focus; a plain colour without one. */
  background: z.object({
    imageId: z.string().nullable().default(null),
    colour: colour.default('#101418'),
    focusX: z.number().min(0).max(1).default(0.5),
    focusY: z.number().min(0).max(1).default(0.5),
  }),
  layers: z.array(ComposeLayer).max(60),
})
export type ComposeDocument = z.infer<typeof ComposeDocument>

/** What came of one layer: its box in pixels, its contrast with what lies behind, and what is wrong with it. */
export const LaidOutLayer = z.object({
  id: z.string(),
  box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  /** Of text: the size in pixels after fitting. */
  fontSize: z.number().nullable(),
  /** WCAG 2.2 contrast ratio with the worst tenth of what lies behind; null of shapes and logos. */
  contrast: z.number().nullable(),
  problems: z.array(
    z.object({
      kind: z.enum([
        'low-contrast',
        'covered-by-platform',
        'outside',
        'too-small',
        'missing-letters',
        'missing-logo',
      ]),
      message: z.string(),
    }),
  ),
})
export type LaidOutLayer = z.infer<typeof LaidOutLayer>

/** The layers as one SVG of the document's size, text as paths; and what came of each. */
export const ComposeLayout = z.object({
  svg: z.string(),
  layers: z.array(LaidOutLayer),
})
export type ComposeLayout = z.infer<typeof ComposeLayout>

/** A logo that is in the library: what is risky in an SVG is taken out. */
export const Logo = z.object({
  assetId: z.string(),
  name: z.string(),
  width: z.number(),
  height: z.number(),
  mediaType: z.string(),
  palette: z.array(colour),
  /** What was taken out of it, in sentences. */
  removed: z.array(z.string()),
})
export type Logo = z.infer<typeof Logo>

/** A named composition to start from. */
export const ComposeTemplate = z.object({
  id: z.string(),
  name: z.string(),
  builtIn: z.boolean(),
  document: ComposeDocument,
})
export type ComposeTemplate = z.infer<typeof ComposeTemplate>
