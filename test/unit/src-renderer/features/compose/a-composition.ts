import { vi } from 'vitest'
import {
  ComposeLayer,
  type ComposeDocument,
  type LaidOutLayer,
  type ComposeTemplate,
  type Logo,
} from '#shared/contract/compositions.ts'
import type { Kiln } from '#shared/contract/index.ts'
import { createComposeStores } from '#renderer/features/compose/create-compose-stores.ts'
import { anImage, YOUTUBE } from '../pictures/an-image.ts'

/** A text, with what a test cares about changed. */
export const aText = (change: Record<string, unknown> = {}): ComposeLayer =>
  ComposeLayer.parse({
    type: 'text',
    id: 't',
    text: 'Hello',
    x: 0.1,
    y: 0.1,
    width: 0.5,
    height: 0.2,
    ...change,
  })

/** A document of 1000 x 500 pixels with these layers. */
export const aDocument = (layers: ComposeDocument['layers'] = []): ComposeDocument => ({
  version: 1,
  width: 1000,
  height: 500,
  platform: null,
  background: { imageId: 'i1', colour: '#101418', focusX: 0.5, focusY: 0.5 },
  layers,
})

/** A logo of the library. */
export const A_LOGO: Logo = {
  assetId: 'logo1',
  name: 'brand.svg',
  width: 200,
  height: 100,
  mediaType: 'image/svg+xml',
  palette: ['#c81e4a'],
  removed: [],
}

/** The platform with its badge in the lower right corner. */
export const WITH_BADGE = {
  ...YOUTUBE,
  keepClear: [{ x: 0.8, y: 0.84, width: 0.2, height: 0.16, reason: 'duration badge' }],
}

const TEMPLATE: ComposeTemplate = {
  id: 'built-in-a',
  name: 'Lower third',
  builtIn: true,
  document: {
    ...aDocument([aText({ id: 'title', text: 'From a template' })]),
    background: { imageId: null, colour: '#223344', focusX: 0.5, focusY: 0.5 },
  },
}

/** What the laid out layers say, by their ids. */
export type Judge = (layer: ComposeLayer, document: ComposeDocument) => Partial<LaidOutLayer>

/** A Kiln that lays out as a test says, and keeps what it is given. */
export function createComposeKiln(judge: Judge = () => ({})) {
  const asked: ComposeDocument[] = []
  const images = {
    layout: vi.fn<Kiln['images']['layout']>(async ({ document }) => {
      const parsed = document as ComposeDocument
      asked.push(parsed)
      const layers = parsed.layers.map((layer) => ({
        id: layer.id,
        box: {
          x: layer.x * parsed.width,
          y: layer.y * parsed.height,
          width: layer.width * parsed.width,
          height: layer.height * parsed.height,
        },
        fontSize: null,
        contrast: null,
        problems: [],
        ...judge(layer, parsed),
      }))
      return { svg: `<svg data-layers="${parsed.layers.length}"/>`, layers }
    }),
    compose: vi.fn<Kiln['images']['compose']>(async ({ document }) =>
      anImage({ id: 'composed', kind: 'composed', document: document as ComposeDocument }),
    ),
    export: vi.fn<Kiln['images']['export']>(async ({ format }) => ({
      assetId: 'file',
      path: '/x',
      fileName: `x.${format}`,
      width: 1,
      height: 1,
      sizeBytes: 1,
    })),
    get: vi.fn<Kiln['images']['get']>(async ({ id }) => anImage({ id })),
    templates: vi.fn<Kiln['images']['templates']>(async () => ({ templates: [TEMPLATE] })),
    saveTemplate: vi.fn<Kiln['images']['saveTemplate']>(async ({ name, document }) => ({
      id: 'own',
      name,
      builtIn: false,
      document: document as ComposeDocument,
    })),
    removeTemplate: vi.fn<Kiln['images']['removeTemplate']>(async () => ({})),
    logos: vi.fn<Kiln['images']['logos']>(async () => ({ logos: [] })),
    addLogo: vi.fn<Kiln['images']['addLogo']>(async () => A_LOGO),
  }
  const save = vi.fn<(assetId: string, fileName: string) => void>()
  const stores = createComposeStores(
    {
      images: images as unknown as Kiln['images'],
      platforms: {
        imageSizes: async () => ({ sizes: [WITH_BADGE] }),
      } as unknown as Kiln['platforms'],
    },
    { upload: async (file) => `/uploads/${file.name}`, save },
  )
  return { stores, images, asked, save }
}

/** Lets what was asked be answered. */
export const settle = () => new Promise((resolve) => setTimeout(resolve, 5))
