import { z } from 'zod'
import { ComposeDocument, ComposeLayout, ComposeTemplate, Logo } from './compositions.ts'
import { command, query, stream } from './define.ts'
import { LicenceClass } from './models.ts'
import { ImageSizeId } from './platforms.ts'
import { Progress } from './progress.ts'
import { Crop, PictureFormat } from './thumbnails.ts'

export const ImageId = z.string().brand<'ImageId'>()
export type ImageId = z.infer<typeof ImageId>

/** Longest prompt, in characters; what a model can't take of it is said beside the picture. */
const MOST_PROMPT = 100_000

/** How noise is taken away step by step. */
export const Scheduler = z.enum([
  'dpmpp-2m',
  'dpmpp-2m-karras',
  'euler',
  'euler-ancestral',
  'ddim',
  'lcm',
])
export type Scheduler = z.infer<typeof Scheduler>

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'is not a colour such as #1fa7a2')
const side = z.number().int().min(16).max(4096)
const seed = z
  .number()
  .int()
  .min(0)
  .max(2 ** 32 - 1)
const prompt = z.string().max(MOST_PROMPT, 'is longer than 100,000 characters')

/** What the painter took from a prompt, in its own words, and the words it could do nothing with. */
export const Understood = z.object({
  style: z.string(),
  colours: z.array(z.object({ word: z.string(), hex: colour })),
  moods: z.array(z.string()),
  layout: z.array(z.string()),
  ignored: z.array(z.string()),
})
export type Understood = z.infer<typeof Understood>

/** What a picture was made with; null where it does not apply or is not known. */
export const ImageSettings = z.object({
  steps: z.number().nullable(),
  guidance: z.number().nullable(),
  scheduler: z.string().nullable(),
  strength: z.number().nullable(),
  style: z.string().nullable(),
  palette: z.array(colour),
  /** The program that made a picture that was added. */
  software: z.string().nullable(),
})
export type ImageSettings = z.infer<typeof ImageSettings>

/** One picture of the gallery. */
export const Image = z.object({
  id: ImageId,
  kind: z.enum(['generated', 'edited', 'upscaled', 'composed', 'added']),
  /** The picture it was made from. */
  parentId: ImageId.nullable(),
  path: z.string(),
  assetId: z.string(),
  /** A WebP of at most 384 px a side. */
  previewId: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  sizeBytes: z.number().int(),
  seed: z.number().int().nullable(),
  /** The model's id: `backgrounds` for the painter, `none` where no model had a part. */
  model: z.string(),
  modelName: z.string(),
  licence: z.string(),
  licenceClass: LicenceClass,
  prompt: z.string(),
  negativePrompt: z.string(),
  settings: ImageSettings,
  /** Only of the painter. */
  understood: Understood.nullable(),
  /** What was asked and could not be done, in sentences. */
  notes: z.array(z.string()),
  /** How likely it is not safe for work, 0..1; null while the check is off or its model is missing. */
  unsafe: z.number().min(0).max(1).nullable(),
  /** The layers over it; null but of composed ones. */
  document: ComposeDocument.nullable(),
  tookMs: z.number().min(0),
  createdAt: z.string(),
})
export type Image = z.infer<typeof Image>

/** What making pictures yields: one event a step, then the pictures. */
export const ImageEvent = z.discriminatedUnion('type', [
  Progress,
  z.object({
    type: z.literal('step'),
    /** Which of the pictures asked for, from 0. */
    index: z.number().int(),
    done: z.number().int(),
    total: z.number().int(),
    remainingMs: z.number().min(0).optional(),
    /** The picture so far: a data URL of a small one. */
    preview: z.string().optional(),
  }),
  z.object({ type: z.literal('result'), images: z.array(Image) }),
])
export type ImageEvent = z.infer<typeof ImageEvent>

const wishes = {
  negativePrompt: prompt.optional(),
  steps: z.number().int().min(1).max(150).optional(),
  guidance: z.number().min(0).max(30).optional(),
  scheduler: Scheduler.optional(),
  seed: seed.optional(),
  count: z.number().int().min(1).max(20).default(1),
  /** A model's id, or the path of a diffusion model's folder; the painter when left out and no model is chosen in the settings. */
  model: z.string().min(1).optional(),
  /** The id of a style preset. */
  style: z.string().min(1).max(40).optional(),
  /** Colours to keep to, for instance a logo's. */
  palette: z.array(colour).max(8).optional(),
}

/** A picture of the gallery by its id, or a file by its path. */
const subject = { id: ImageId.optional(), path: z.string().min(1).optional() }
const hasSubject = ({ id, path }: { id?: unknown; path?: unknown }) =>
  (id === undefined) !== (path === undefined)
const ONE_SUBJECT = { message: 'give either "id" or "path"' }

/** A preset that steers what a picture looks like. */
export const Style = z.object({
  id: z.string(),
  name: z.string(),
  /** Which models it is for. */
  kind: z.enum(['background', 'diffusion']),
  /** Words that go into the prompt with it. */
  words: z.string(),
  negativeWords: z.string(),
})
export type Style = z.infer<typeof Style>

export const images = {
  generate: stream({
    summary: 'Make pictures from a prompt, with the built-in painter or a diffusion model',
    input: z.object({
      prompt: prompt.refine((text) => text.trim() !== '', 'is empty; say what to show'),
      width: side.optional(),
      height: side.optional(),
      /** A platform's picture size, instead of width and height. */
      size: ImageSizeId.optional(),
      ...wishes,
    }),
    output: ImageEvent,
  }),
  edit: stream({
    summary:
      'Make a new picture from one there is: more or less of it is kept, and only what the mask shows is changed',
    input: z
      .object({
        ...subject,
        prompt,
        /** How much is changed: 0 nothing, 1 everything. */
        strength: z.number().min(0).max(1).default(0.6),
        /** The path of a picture that is white where something new is wanted. */
        mask: z.string().min(1).optional(),
        ...wishes,
      })
      .refine(hasSubject, ONE_SUBJECT),
    output: ImageEvent,
  }),
  upscale: stream({
    summary: 'Enlarge a picture two or four times with a network, reporting progress',
    input: z
      .object({ ...subject, factor: z.union([z.literal(2), z.literal(4)]).default(2) })
      .refine(hasSubject, ONE_SUBJECT),
    output: ImageEvent,
  }),
  fromText: query({
    summary: 'A prompt for a picture that goes with a post',
    input: z.object({ text: z.string().max(400_000), style: z.string().max(40).optional() }),
    output: z.object({
      prompt: z.string(),
      negativePrompt: z.string(),
      style: z.string(),
      concepts: z.array(z.string()),
      mood: z.string(),
      palette: z.array(colour),
      /** The id of the language model that worded it, or `rules`. */
      model: z.string(),
    }),
  }),
  understand: query({
    summary: 'What the built-in painter would take from a prompt',
    input: z.object({ prompt }),
    output: Understood,
  }),
  styles: query({
    summary: 'Style presets',
    input: z.object({}),
    output: z.object({ styles: z.array(Style) }),
  }),
  list: query({
    summary: 'Pictures of the gallery, newest first, or those that fit the words of a query',
    input: z.object({
      query: z.string().max(1000).optional(),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.object({ images: z.array(Image), total: z.number().int() }),
  }),
  get: query({ summary: 'One picture by id', input: z.object({ id: ImageId }), output: Image }),
  remove: command({
    summary: 'Remove a picture from the gallery; others made from it stay',
    input: z.object({ id: ImageId }),
    output: z.object({}),
  }),
  add: command({
    summary:
      'Keep a copy of a picture file in the gallery, with the settings that other programs wrote into it',
    input: z.object({ path: z.string().min(1) }),
    output: Image,
  }),
  export: command({
    summary:
      "Write a picture as a file, in full or cropped to a platform's size around what matters",
    input: z.object({
      id: ImageId,
      size: ImageSizeId.optional(),
      format: PictureFormat.default('png'),
      crop: Crop.optional(),
      /** Whether the prompt and settings go into the file. */
      metadata: z.boolean().default(true),
      out: z.string().min(1).optional(),
    }),
    output: z.object({
      assetId: z.string(),
      path: z.string(),
      fileName: z.string(),
      width: z.number().int(),
      height: z.number().int(),
      sizeBytes: z.number().int(),
    }),
  }),
  layout: query({
    summary:
      'Where the layers of a composition come to lie, as an SVG without its background, with the contrast of each',
    input: z.object({ document: ComposeDocument }),
    output: ComposeLayout,
  }),
  compose: command({
    summary: 'Draw text, logo and shapes over a picture as vectors and keep the result',
    input: z.object({ document: ComposeDocument }),
    output: Image,
  }),
  addLogo: command({
    summary: 'Keep a logo (SVG, PNG, JPEG or WebP), with scripts and references taken out',
    input: z.object({ path: z.string().min(1) }),
    output: Logo,
  }),
  logos: query({
    summary: 'Logos of the library, newest first',
    input: z.object({}),
    output: z.object({ logos: z.array(Logo) }),
  }),
  templates: query({
    summary: 'Compositions to start from, built in and saved',
    input: z.object({}),
    output: z.object({ templates: z.array(ComposeTemplate) }),
  }),
  saveTemplate: command({
    summary: 'Save a composition under a name',
    input: z.object({
      id: z.string().optional(),
      name: z.string().trim().min(1).max(100),
      document: ComposeDocument,
    }),
    output: ComposeTemplate,
  }),
  removeTemplate: command({
    summary: 'Delete a saved composition',
    input: z.object({ id: z.string() }),
    output: z.object({}),
  }),
}
