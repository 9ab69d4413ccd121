import type { StoreApi } from 'zustand'
import type { Image, ImageId } from '#shared/contract/images.ts'
import type { Kiln } from '#shared/contract/index.ts'
import { createAdditionStore, type Additions } from './addition-store.ts'
import { createCatalogueStore, type Catalogue } from './catalogue-store.ts'
import { createFinderStore, type PictureFinder } from './finder-store.ts'
import { createGalleryStore, currentImage, type Gallery } from './gallery-store.ts'
import { createMakingStore, type Makings } from './making-store.ts'
import { PAINTER, readyDiffusion } from './painter.ts'
import { createPictureExportStore, type PictureExports } from './picture-export-store.ts'
import { createPromptStore, MOST_PROMPT, toVariation, type PromptBar } from './prompt-store.ts'
import { recall, remember } from './remembered.ts'
import { createStageStore, type PictureStage } from './stage-store.ts'

/** Every store of the Pictures room, and what concerns more than one of them. */
export interface PictureStores {
  readonly gallery: StoreApi<Gallery>
  readonly makings: StoreApi<Makings>
  readonly prompt: StoreApi<PromptBar>
  readonly catalogue: StoreApi<Catalogue>
  readonly additions: StoreApi<Additions>
  readonly exports: StoreApi<PictureExports>
  readonly stage: StoreApi<PictureStage>
  readonly finder: StoreApi<PictureFinder>
  /** Loads what the room shows. */
  readonly enter: () => void
  /** Makes what the bar asks for; false where there is nothing to make or ten wait already. */
  readonly makeFromBar: () => boolean
  /** Makes a picture of these words with the settings of the bar. */
  readonly makeOf: (prompt: string) => void
  readonly vary: (image: Image) => void
  readonly reuse: (image: Image) => void
  readonly enlarge: (image: Image, factor: 2 | 4) => void
  /** Changes a picture by words, where the mask is white or all over. */
  readonly edit: (wish: EditWish) => void
  /** Takes what was composed into the gallery and shows it large. */
  readonly keepComposed: (image: Image) => void
  readonly remove: (images: readonly Image[]) => Promise<void>
}

interface EditWish {
  readonly id: ImageId
  readonly prompt: string
  readonly strength: number
  readonly model: string
  readonly mask: Blob | undefined
}

type PicturesKiln = Pick<Kiln, 'images' | 'models' | 'platforms' | 'settings' | 'system'>

/** What the page around the stores does with files, and where it is told that a picture came. */
interface PicturesHost {
  readonly upload: (file: File, signal: AbortSignal) => Promise<string>
  readonly save: (assetId: string, fileName: string) => void
  /** Shows a picture large. */
  readonly show: (id: ImageId) => void
}

/** Builds the stores of the Pictures room around one connection. */
export function createPictureStores(
  kiln: PicturesKiln,
  storage: Storage,
  { upload, save, show }: PicturesHost,
): PictureStores {
  const recalled = recall(storage)
  /** The current picture when each wish was made; whoever moved on since keeps what is looked at. */
  const watched = new Map<string, string | undefined>()
  const gallery = createGalleryStore(kiln)
  const prompt = createPromptStore(kiln, recalled)
  const stage = createStageStore(kiln, recalled.isAsideOpen)
  const catalogue = createCatalogueStore(kiln, upload)
  const makings = createMakingStore(kiln, {
    upload,
    onMade: ({ id }, images) => {
      const isWatched = watched.get(id) === currentImage(gallery.getState())?.id
      watched.delete(id)
      gallery.getState().put(images, { isWatched })
      stage.getState().set({ made: images })
      const [first] = images
      if (stage.getState().awaited !== id || !first) return
      stage.getState().set({ awaited: undefined })
      show(first.id)
    },
  })
  const additions = createAdditionStore(kiln, {
    upload,
    onAdded: (image) => gallery.getState().put([image]),
  })

  function keep(): void {
    const { size, count, model } = prompt.getState()
    remember(storage, { size, count, model, isAsideOpen: stage.getState().isAsideOpen })
  }
  prompt.subscribe((now, before) => {
    if (now.size !== before.size || now.count !== before.count || now.model !== before.model) keep()
  })
  stage.subscribe((now, before) => {
    if (now.isAsideOpen !== before.isAsideOpen) keep()
  })

  /** Queues a wish; where a picture is shown large, its picture takes that place once it is made. */
  function make(wish: Parameters<Makings['make']>[0]): boolean {
    const id = makings.getState().make(wish)
    if (id === undefined) return false
    watched.set(id, currentImage(gallery.getState())?.id)
    if (stage.getState().opened.state !== 'none') stage.getState().set({ awaited: id })
    // what is made need not have the words that were looked for
    if (gallery.getState().query !== '') gallery.getState().search('')
    return true
  }
  const known = () => readyDiffusion(catalogue.getState().models)
  catalogue.subscribe(({ hasModels, chosenModel }) => {
    if (!hasModels) return
    const isHere = (id: string) => id === PAINTER || known().some((model) => model.id === id)
    const { model, change } = prompt.getState()
    if (!isHere(model))
      change({ model: chosenModel && isHere(chosenModel) ? chosenModel : PAINTER })
  })

  return {
    gallery,
    makings,
    prompt,
    catalogue,
    additions,
    exports: createPictureExportStore(kiln, save),
    stage,
    finder: createFinderStore(kiln),
    enter: () => {
      void catalogue.getState().load()
      void gallery.getState().refresh()
    },
    makeFromBar: () => {
      const { prompt: words, isSeedLocked, seed } = prompt.getState()
      if (words.trim() === '' || words.length > MOST_PROMPT) return false
      const input = prompt.getState().take()
      const isTaken = make({ kind: 'generate', input })
      if (!isTaken) prompt.setState({ seed, isSeedLocked })
      return isTaken
    },
    makeOf: (words) => {
      prompt.getState().change({ prompt: words })
      make({ kind: 'generate', input: prompt.getState().take() })
    },
    vary: (image) => {
      const input = toVariation(image, { models: known() })
      make({ kind: 'generate', input })
    },
    reuse: (image) => {
      const { sizes } = catalogue.getState()
      prompt.getState().reuse(image, { sizes, models: known() })
      stage.getState().callPrompt()
    },
    enlarge: ({ id, prompt: words }, factor) => {
      make({ kind: 'upscale', input: { id, factor }, prompt: words })
    },
    edit: ({ mask, ...input }) => {
      make({ kind: 'edit', input, ...(mask && { mask }) })
    },
    keepComposed: (image) => {
      stage.getState().set({ composing: undefined })
      gallery.getState().put([image])
      show(image.id)
    },
    remove: async (images) => {
      stage.getState().set({ leaving: [], isComparing: false })
      await gallery.getState().remove(images.map(({ id }) => id))
    },
  }
}
