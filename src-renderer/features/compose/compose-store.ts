import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ComposeDocument, ComposeLayer, ComposeLayout } from '#shared/contract/compositions.ts'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import { ImageId, type Image } from '#shared/contract/images.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { ImageSize, ImageSizeId } from '#shared/contract/platforms.ts'
import type { PictureFormat } from '#shared/contract/thumbnails.ts'
import { adaptDocument } from '#shared/media/adapt-document.ts'
import { createConflatedCall } from './conflated-call.ts'
import { changeLayer, removeLayer, toDocument } from './document-edits.ts'
import { beginHistory, redo, settle, step, undo, type History } from './history.ts'
import { isMended, mendings, type ProblemKind } from './mend-layer.ts'

/** A picture and the layers that are being laid over it. */
export interface Composition {
  readonly history: History<ComposeDocument>
  /** The picture behind the layers; undefined while it is looked up, or where there is none. */
  readonly ground: Image | undefined
  readonly selectedId: string | undefined
  /** Of the document as it was when it was last laid out. */
  readonly layout: ComposeLayout | undefined
  readonly sizes: readonly ImageSize[]
  /** The opacity that hidden layers had. */
  readonly hidden: Readonly<Record<string, number>>
  readonly isSaving: boolean
  readonly failure: WireError | undefined
  readonly open: (image: Image) => Promise<void>
  readonly select: (id: string | undefined) => void
  /** Changes the document; changes with the same name in a row are taken back together. */
  readonly edit: (change: (document: ComposeDocument) => ComposeDocument, merging?: string) => void
  readonly editLayer: (
    id: string,
    change: (layer: ComposeLayer) => ComposeLayer,
    merging?: string,
  ) => void
  readonly settle: () => void
  readonly undo: () => void
  readonly redo: () => void
  readonly remove: (id: string) => void
  readonly toggleHidden: (id: string) => void
  /** Moves everything to a platform's size, or to that of the picture. */
  readonly resize: (platform: ImageSizeId | null) => void
  readonly mend: (id: string, kind: ProblemKind) => Promise<void>
  /** Draws the layers over the picture and keeps the result; undefined when it failed. */
  readonly save: () => Promise<Image | undefined>
  readonly exportAs: (format: PictureFormat) => Promise<Image | undefined>
}

/** Hands a finished file to the user. */
export type SaveFile = (assetId: string, fileName: string) => void

const EMPTY: ComposeDocument = {
  version: 1,
  width: 1280,
  height: 720,
  platform: null,
  background: { imageId: null, colour: '#101418', focusX: 0.5, focusY: 0.5 },
  layers: [],
}

/** Makes the store behind the composer. */
export function createComposeStore(
  kiln: Pick<Kiln, 'images' | 'platforms'>,
  save: SaveFile,
): StoreApi<Composition> {
  return createStore<Composition>()((set, get) => {
    const layOut = createConflatedCall({
      call: (document: ComposeDocument) => kiln.images.layout({ document }),
      onAnswer: (layout, document) => {
        // an answer for a picture that was left is dropped
        if (document.background.imageId === get().history.present.background.imageId)
          set({ layout })
      },
      onFailure: (failure) => set({ failure }),
    })

    function take(history: History<ComposeDocument>): void {
      const isNew = history.present !== get().history.present
      set({ history, ...(isNew && { failure: undefined }) })
      if (!isNew) return
      const isThere = history.present.layers.some(({ id }) => id === get().selectedId)
      if (!isThere) set({ selectedId: undefined })
      layOut(history.present)
    }

    async function loadSizes(): Promise<readonly ImageSize[]> {
      const { sizes } = get()
      if (sizes.length > 0) return sizes
      const found = await kiln.platforms.imageSizes({}).catch(() => ({ sizes: [] }))
      set({ sizes: found.sizes })
      return found.sizes
    }

    async function keep(): Promise<Image | undefined> {
      if (get().isSaving) return undefined
      set({ isSaving: true, failure: undefined })
      try {
        return await kiln.images.compose({ document: get().history.present })
      } catch (error) {
        set({ failure: toWireError(error) })
        return undefined
      } finally {
        set({ isSaving: false })
      }
    }

    return {
      history: beginHistory(EMPTY),
      ground: undefined,
      selectedId: undefined,
      layout: undefined,
      sizes: [],
      hidden: {},
      isSaving: false,
      failure: undefined,
      open: async (image) => {
        const sizes = await loadSizes()
        const document = toDocument(image, sizes)
        const { imageId } = document.background
        set({
          history: beginHistory(document),
          ground: imageId === image.id ? image : undefined,
          selectedId: undefined,
          layout: undefined,
          hidden: {},
          failure: undefined,
        })
        layOut(document)
        if (imageId === null || imageId === image.id) return
        const found = await kiln.images.get({ id: ImageId.parse(imageId) }).catch(() => undefined)
        if (get().history.present.background.imageId === imageId) set({ ground: found })
      },
      select: (selectedId) => set({ selectedId }),
      edit: (change, merging) => {
        const { history } = get()
        take(step(history, change(history.present), merging))
      },
      editLayer: (id, change, merging) =>
        get().edit((document) => changeLayer(document, id, change), merging && `${merging} ${id}`),
      settle: () => set({ history: settle(get().history) }),
      undo: () => take(undo(get().history)),
      redo: () => take(redo(get().history)),
      remove: (id) => get().edit((document) => removeLayer(document, id)),
      toggleHidden: (id) => {
        const layer = get().history.present.layers.find((each) => each.id === id)
        if (!layer) return
        const isHidden = layer.opacity === 0
        const opacity = isHidden ? get().hidden[id] || 1 : 0
        if (!isHidden) set({ hidden: { ...get().hidden, [id]: layer.opacity } })
        get().editLayer(id, (each) => ({ ...each, opacity }))
      },
      resize: (platform) => {
        const { ground, sizes } = get()
        const size = sizes.find(({ id }) => id === platform)
        const own = ground ? toDocument({ ...ground, document: null }, []) : EMPTY
        const { width, height } = size ?? own
        const keepClear = size?.keepClear ?? []
        get().edit((document) => adaptDocument(document, { width, height, platform, keepClear }))
      },
      mend: async (id, kind) => {
        const { history, layout, sizes } = get()
        const document = history.present
        const layer = document.layers.find((each) => each.id === id)
        const laidOut = layout?.layers.find((each) => each.id === id)
        if (!layer || !laidOut) return
        const size = sizes.find((each) => each.id === document.platform)
        const ways = mendings(layer, kind, { document, laidOut, size })
        try {
          for (const [index, way] of ways.entries()) {
            const mended = changeLayer(document, id, () => way)
            const isLast = index === ways.length - 1
            const isGood =
              isLast || isMended(await kiln.images.layout({ document: mended }), id, kind)
            if (!isGood) continue
            // what was changed in the meantime stays
            if (get().history.present === document) get().edit(() => mended)
            return
          }
        } catch (error) {
          set({ failure: toWireError(error) })
        }
      },
      save: keep,
      exportAs: async (format) => {
        const image = await keep()
        if (!image) return undefined
        try {
          const file = await kiln.images.export({ id: image.id, format })
          save(file.assetId, file.fileName)
        } catch (error) {
          set({ failure: toWireError(error) })
        }
        return image
      },
    }
  })
}
