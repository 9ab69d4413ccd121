import { createStore, type StoreApi } from 'zustand/vanilla'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Logo } from '#shared/contract/compositions.ts'
import type { Style } from '#shared/contract/images.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { Model } from '#shared/contract/models.ts'
import type { ImageSize } from '#shared/contract/platforms.ts'

/** What there is to choose from: sizes, styles, models and logos. */
export interface Catalogue {
  readonly sizes: readonly ImageSize[]
  readonly styles: readonly Style[]
  readonly models: readonly Model[]
  readonly logos: readonly Logo[]
  readonly isSafetyChecked: boolean
  /** The model that Settings names; null is the painter. */
  readonly chosenModel: string | null
  /** Whether the models are known, also where there are none. */
  readonly hasModels: boolean
  readonly failure: WireError | undefined
  readonly load: () => Promise<void>
  readonly loadModels: () => Promise<void>
  readonly loadLogos: () => Promise<void>
  /** Keeps a logo in the library; answers it, or nothing with the reason in `failure`. */
  readonly addLogo: (file: File) => Promise<Logo | undefined>
}

/** Makes the store of what can be chosen in the room. */
export function createCatalogueStore(
  kiln: Pick<Kiln, 'images' | 'models' | 'platforms' | 'settings'>,
  upload: (file: File, signal: AbortSignal) => Promise<string>,
): StoreApi<Catalogue> {
  return createStore<Catalogue>()((set, get) => {
    const attempt = async (work: () => Promise<void>) => {
      try {
        await work()
      } catch (error) {
        set({ failure: toWireError(error) })
      }
    }
    const loadModels = () =>
      attempt(async () => {
        const [{ models }, { safetyCheck, pictureModel }] = await Promise.all([
          kiln.models.list({ purpose: 'pictures' }),
          kiln.settings.get({}),
        ])
        set({
          models,
          hasModels: true,
          isSafetyChecked: safetyCheck,
          chosenModel: pictureModel,
        })
      })
    const loadLogos = () =>
      attempt(async () => {
        const { logos } = await kiln.images.logos({})
        set({ logos })
      })
    return {
      sizes: [],
      styles: [],
      models: [],
      logos: [],
      isSafetyChecked: true,
      chosenModel: null,
      hasModels: false,
      failure: undefined,
      load: async () => {
        set({ failure: undefined })
        await Promise.all([
          loadModels(),
          loadLogos(),
          attempt(async () => {
            if (get().sizes.length === 0)
              set({ sizes: (await kiln.platforms.imageSizes({})).sizes })
          }),
          attempt(async () => {
            if (get().styles.length === 0) set({ styles: (await kiln.images.styles({})).styles })
          }),
        ])
      },
      loadModels,
      loadLogos,
      addLogo: async (file) => {
        try {
          const path = await upload(file, new AbortController().signal)
          const logo = await kiln.images.addLogo({ path })
          const others = get().logos.filter(({ assetId }) => assetId !== logo.assetId)
          set({ logos: [logo, ...others], failure: undefined })
          return logo
        } catch (error) {
          set({ failure: toWireError(error) })
          return undefined
        }
      },
    }
  })
}
