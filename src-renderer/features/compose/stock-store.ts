import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ComposeDocument, ComposeTemplate, Logo } from '#shared/contract/compositions.ts'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'

/** Templates and logos that compositions take from. */
export interface Stock {
  readonly templates: readonly ComposeTemplate[]
  readonly logos: readonly Logo[]
  /** Templates as SVGs, by their ids. */
  readonly previews: Readonly<Record<string, string>>
  readonly failure: WireError | undefined
  /** Lays a template out, once. */
  readonly preview: (template: ComposeTemplate) => Promise<void>
  readonly load: () => Promise<void>
  /** Keeps a logo and answers it; undefined when it is refused. */
  readonly addLogo: (file: File) => Promise<Logo | undefined>
  readonly saveTemplate: (name: string, document: ComposeDocument) => Promise<void>
  readonly removeTemplate: (id: string) => Promise<void>
}

/** Hands a file over to Kiln and answers its path there. */
export type Upload = (file: File, signal: AbortSignal) => Promise<string>

/** Makes the store behind templates and logos. */
export function createStockStore(kiln: Pick<Kiln, 'images'>, upload: Upload): StoreApi<Stock> {
  return createStore<Stock>()((set, get) => {
    const trying = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
      set({ failure: undefined })
      try {
        return await work()
      } catch (error) {
        set({ failure: toWireError(error) })
        return undefined
      }
    }
    return {
      templates: [],
      logos: [],
      previews: {},
      failure: undefined,
      preview: async ({ id, document }) => {
        if (Object.hasOwn(get().previews, id)) return
        set({ previews: { ...get().previews, [id]: '' } })
        const layout = await kiln.images.layout({ document }).catch(() => undefined)
        if (layout) set({ previews: { ...get().previews, [id]: layout.svg } })
      },
      load: async () => {
        const found = await trying(() =>
          Promise.all([kiln.images.templates({}), kiln.images.logos({})]),
        )
        if (found) set({ templates: found[0].templates, logos: found[1].logos })
      },
      addLogo: (file) =>
        trying(async () => {
          const path = await upload(file, new AbortController().signal)
          const logo = await kiln.images.addLogo({ path })
          const others = get().logos.filter(({ assetId }) => assetId !== logo.assetId)
          set({ logos: [logo, ...others] })
          return logo
        }),
      saveTemplate: async (name, document) => {
        const background = { ...document.background, imageId: null }
        const saved = await trying(() =>
          kiln.images.saveTemplate({ name, document: { ...document, background } }),
        )
        if (saved) set({ templates: [saved, ...get().templates] })
      },
      removeTemplate: async (id) => {
        const removed = await trying(() => kiln.images.removeTemplate({ id }))
        if (removed) set({ templates: get().templates.filter((each) => each.id !== id) })
      },
    }
  })
}
