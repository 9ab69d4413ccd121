import type { StoreApi } from 'zustand'
import type { ComposeDocument, ComposeLayer } from '#shared/contract/compositions.ts'
import type { Composition } from './compose-store.ts'

/** What the fields of a layer need: the layer, its document, and ways to change it. */
export interface LayerEditing<L extends ComposeLayer = ComposeLayer> {
  readonly layer: L
  readonly document: ComposeDocument
  readonly swatches: readonly string[]
  /** Changes some of it; `merging` names a change that goes on while a slider moves. */
  readonly change: (part: Partial<L>, merging?: string) => void
  readonly settle: () => void
}

/** Ties the fields of a layer to the store. */
export function editLayer<L extends ComposeLayer>(
  composition: StoreApi<Composition>,
  parts: Pick<LayerEditing<L>, 'layer' | 'document' | 'swatches'>,
): LayerEditing<L> {
  const { editLayer: edit, settle } = composition.getState()
  return {
    ...parts,
    change: (part, merging) => edit(parts.layer.id, (layer) => ({ ...layer, ...part }), merging),
    settle,
  }
}
