import type { Model, ModelPurpose } from '#shared/contract/models.ts'

/** The models of one purpose, in the order they are shown. */
export interface ModelGroup {
  readonly purpose: ModelPurpose
  readonly models: readonly Model[]
}

const PURPOSES: readonly ModelPurpose[] = [
  'writing',
  'embeddings',
  'entailment',
  'text',
  'vision',
  'pictures',
  'speech',
]

/** Whether a model can be used as it is. */
export const isReady = ({ state }: Pick<Model, 'state'>): boolean =>
  state === 'built-in' || state === 'installed' || state === 'adopted'

/** Models by purpose: what is here first, then what could be, smallest first; empty purposes are left out. */
export function groupModels(models: readonly Model[]): readonly ModelGroup[] {
  return PURPOSES.map((purpose) => ({
    purpose,
    models: models
      .filter((model) => model.purpose === purpose)
      .toSorted((a, b) => rankOf(a) - rankOf(b) || a.sizeBytes - b.sizeBytes),
  })).filter((group) => group.models.length > 0)
}

/** A download that begins or pauses leaves its row where it is. */
const rankOf = ({ state }: Model): number => (state === 'available' || state === 'partial' ? 1 : 0)
