import type { Model } from '#shared/contract/models.ts'

/** What a model that does not ship with Kiln adds to a score. */
export type VisionRole = 'aesthetic' | 'objects'

/** Kiln keeps one place in its catalogue for each, which a download or a file of the user's fills. */
const ROLES: Readonly<Record<string, VisionRole>> = {
  'clip-vit-base-patch32': 'aesthetic',
  'nima-mobilenet': 'aesthetic',
  'dfine-small-coco': 'objects',
}

/** What a model adds; undefined of the shipped ones. */
const roleOf = ({ id }: Pick<Model, 'id'>): VisionRole | undefined => ROLES[id]

const isHere = ({ state }: Model) => state === 'installed' || state === 'adopted'

/** The model of a role that took part in a score. */
export function partaker(
  models: readonly Model[],
  ids: readonly string[],
  role: VisionRole,
): Model | undefined {
  return models.find((model) => ids.includes(model.id) && roleOf(model) === role)
}

/** For each role without a model here, the largest openly licensed one that can be fetched and runs comfortably. */
export function suggestVision(
  models: readonly Model[],
): readonly { readonly role: VisionRole; readonly model: Model }[] {
  const roles: readonly VisionRole[] = ['aesthetic', 'objects']
  return roles.flatMap((role) => {
    const all = models.filter((model) => roleOf(model) === role)
    if (all.some(isHere)) return []
    const [model] = all
      .filter(
        ({ state, licenceClass, fit }) =>
          (state === 'available' || state === 'partial') &&
          licenceClass === 'open' &&
          fit.level === 'comfortable',
      )
      .toSorted((a, b) => b.sizeBytes - a.sizeBytes)
    return model ? [{ role, model }] : []
  })
}
