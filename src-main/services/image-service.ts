import { basename, resolve } from 'node:path'
import { KilnError } from '#shared/contract/errors.ts'
import type { ComposeDocument, ComposeTemplate, Logo } from '#shared/contract/compositions.ts'
import type { ImageEvent, ImageId } from '#shared/contract/images.ts'
import { TEMPLATES } from '#main/core/compose/templates.ts'
import { STYLES } from '#main/core/pictures/styles.ts'
import type { ImagePage } from '#main/database/image-store.ts'
import { createTurns } from '#main/lib/turns.ts'
import { addImage } from './images/add-image.ts'
import { createComposer } from './images/compose-image.ts'
import { type EditInput, editImage } from './images/edit-image.ts'
import { exportImage } from './images/export-image.ts'
import { findImage } from './images/find-subject.ts'
import { generateImages, type GenerateInput } from './images/generate-images.ts'
import { createKeeper } from './images/keep-image.ts'
import type { Call, ImageParts } from './images/parts.ts'
import { produce, type Production } from './images/produce.ts'
import { type PostInput, promptForPost } from './images/prompt-for-post.ts'
import { upscaleImage } from './images/upscale-image.ts'

type ById = { readonly id: ImageId }

/** Making, changing, composing and keeping pictures. */
export function createImageService(parts: ImageParts) {
  const { assets, images, logos, compositions, engine, painting } = parts
  const keeper = createKeeper(parts)
  const composer = createComposer({ ...parts, keeper })
  const turns = createTurns()

  /** One picture at a time: two at once would only be slower. */
  async function* inTurn(
    prepare: () => Promise<Production>,
    { signal }: Call,
  ): AsyncGenerator<ImageEvent> {
    const end = await turns.take(signal)
    try {
      yield* keeping(() => producing(prepare))
    } finally {
      end()
    }
  }

  async function* producing(prepare: () => Promise<Production>) {
    yield* produce(await prepare(), { engine, keeper })
  }

  /** Pictures are added before the rows that point to them. */
  async function* keeping<T>(work: () => AsyncIterable<T>): AsyncGenerator<T> {
    const release = assets.hold()
    try {
      yield* work()
    } finally {
      release()
    }
  }

  async function whileKept<T>(work: () => Promise<T>): Promise<T> {
    const release = assets.hold()
    try {
      return await work()
    } finally {
      release()
    }
  }

  return {
    generate: (input: GenerateInput, call: Call) =>
      inTurn(() => generateImages(input, parts, call.signal), call),
    async *edit(input: EditInput, call: Call): AsyncGenerator<ImageEvent> {
      try {
        yield* inTurn(() => editImage(input, parts, call.signal), call)
      } finally {
        if (input.mask !== undefined) await parts.uploads.release(resolve(input.mask))
      }
    },
    upscale: (input: Parameters<typeof upscaleImage>[0], call: Call) =>
      keeping(() => upscaleImage(input, { ...parts, keeper }, call)),
    fromText: (input: PostInput, call: Call) => promptForPost(input, parts, call.signal),
    understand: (input: { readonly prompt: string }) => painting.backgrounds.understand(input),
    styles: async () => ({ styles: [...STYLES] }),
    list: async (page: ImagePage) => images.page(page),
    get: async ({ id }: ById) => findImage(id, parts),
    async remove({ id }: ById) {
      findImage(id, parts)
      images.remove(id)
      assets.sweep()
      return {}
    },
    add: ({ path }: { readonly path: string }) =>
      whileKept(() => addImage(path, { ...parts, keeper })),
    export: (input: Parameters<typeof exportImage>[0]) =>
      whileKept(() => exportImage(input, parts)),
    layout: composer.layout,
    compose: (input: { readonly document: ComposeDocument }) =>
      whileKept(() => composer.compose(input)),
    addLogo: ({ path }: { readonly path: string }) =>
      whileKept(async (): Promise<Logo> => {
        const file = resolve(path)
        try {
          const { bytes, ...facts } = await engine.pictures.logo({ path: file })
          const asset = await assets.add(bytes, facts.mediaType)
          const logo = { ...facts, assetId: asset.id, name: basename(file).slice(0, 200) }
          logos.put(logo)
          return logo
        } finally {
          await parts.uploads.release(file)
        }
      }),
    logos: async () => ({ logos: logos.all() }),
    templates: async () => ({
      templates: [
        ...compositions.all().map((template) => ({ ...template, builtIn: false })),
        ...TEMPLATES,
      ],
    }),
    async saveTemplate(input: Parameters<typeof compositions.put>[0]): Promise<ComposeTemplate> {
      const saved = compositions.put(input)
      if (!saved) throw missingTemplate(input.id ?? '')
      return { ...saved, builtIn: false }
    },
    async removeTemplate({ id }: { readonly id: string }) {
      if (!compositions.remove(id)) throw missingTemplate(id)
      return {}
    },
  }
}

/** The images service as its router sees it. */
export type ImageService = ReturnType<typeof createImageService>

function missingTemplate(id: string): KilnError {
  return new KilnError('not-found', `There is no saved composition ${id}`, {
    action: 'Those that ship with Kiln can only be copied.',
  })
}
