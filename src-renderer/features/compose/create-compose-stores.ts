import type { StoreApi } from 'zustand'
import type { ComposeDocument, ComposeTemplate, Logo } from '#shared/contract/compositions.ts'
import type { Kiln } from '#shared/contract/index.ts'
import { adaptDocument } from '#shared/media/adapt-document.ts'
import { createComposeStore, type Composition, type SaveFile } from './compose-store.ts'
import { addLayer, duplicateLayer, freeId } from './document-edits.ts'
import { createLayer, createLogoLayer, type NewKind } from './new-layers.ts'
import { createStockStore, type Stock, type Upload } from './stock-store.ts'

/** Every store of the composer, and what concerns more than one of them. */
export interface ComposeStores {
  readonly composition: StoreApi<Composition>
  readonly stock: StoreApi<Stock>
  /** Puts a new layer on top and selects it. */
  readonly add: (kind: NewKind, words: string) => void
  readonly addLogo: (logo: Logo) => void
  readonly duplicate: (id: string) => void
  /** Puts a template's layers in the place of those there are. */
  readonly apply: (template: ComposeTemplate) => void
}

interface ComposeHost {
  readonly upload: Upload
  readonly save: SaveFile
}

/** Builds the stores of the composer around one connection. */
export function createComposeStores(
  kiln: Pick<Kiln, 'images' | 'platforms'>,
  { upload, save }: ComposeHost,
): ComposeStores {
  const composition = createComposeStore(kiln, save)
  const stock = createStockStore(kiln, upload)
  const options = (document: ComposeDocument) => ({
    id: freeId(document),
    aspect: document.width / document.height,
  })
  const put = (make: (document: ComposeDocument) => ComposeDocument['layers'][number]) => {
    const layer = make(composition.getState().history.present)
    composition.getState().edit((document) => addLayer(document, layer))
    const { layers } = composition.getState().history.present
    if (layers.some(({ id }) => id === layer.id)) composition.getState().select(layer.id)
  }
  return {
    composition,
    stock,
    add: (kind, words) => put((document) => createLayer(kind, { ...options(document), words })),
    addLogo: (logo) => put((document) => createLogoLayer(logo, options(document))),
    duplicate: (id) => {
      const { history, edit, select } = composition.getState()
      const copy = duplicateLayer(history.present, id)
      edit(() => copy.document)
      select(copy.id)
    },
    apply: (template) => {
      const { sizes, edit, select } = composition.getState()
      const [logo] = stock.getState().logos
      select(undefined)
      edit((document) => {
        const { width, height, platform } = document
        const keepClear = sizes.find(({ id }) => id === platform)?.keepClear ?? []
        const moved = adaptDocument(template.document, { width, height, platform, keepClear })
        const layers = moved.layers.map((layer) =>
          layer.type === 'logo' && layer.assetId === '' && logo
            ? { ...layer, assetId: logo.assetId }
            : layer,
        )
        return { ...document, layers }
      })
    },
  }
}
