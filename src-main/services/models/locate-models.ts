import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Model } from '#shared/contract/models.ts'
import { CATALOGUE, type CatalogueEntry } from '#main/core/models/catalogue.ts'
import type { StoredModel } from '#main/database/model-store.ts'
import { partialOf } from '#main/remote/download-file.ts'

/** Where models lie: with Kiln, fetched by its set-up, and in the library. */
export interface ModelFolders {
  readonly shipped: string
  /** Absent outside a checkout. */
  readonly fetched?: string | undefined
  readonly library: string
}

/** A model with what the disk says of it. */
export interface LocatedModel {
  readonly id: string
  readonly name: string
  readonly purpose: Model['purpose']
  readonly format: Exclude<Model['format'], 'remote'>
  readonly summary: string
  readonly licence: string
  readonly licenceClass: Model['licenceClass']
  readonly languages: readonly string[]
  readonly sizeBytes: number
  readonly state: Model['state']
  /** The file, or the folder of a model of several files. */
  readonly path: string | null
  readonly receivedBytes: number
  /** Memory at work, where its size does not tell. */
  readonly needsBytes: number | null
  /** Only of models that write. */
  readonly writer: { readonly kvBytesPerToken: number; readonly contextTokens: number } | null
}

/** Looks for the files of everything Kiln knows and of what was adopted. */
export function locateModels(
  folders: ModelFolders,
  stored: readonly StoredModel[],
): readonly LocatedModel[] {
  const byId = new Map(stored.map((model) => [model.id, model]))
  const known = new Set(CATALOGUE.map(({ id }) => id))
  return [
    ...CATALOGUE.filter(
      ({ id, folder, hub }) => folder !== null || hub !== null || byId.has(id),
    ).map((entry) => locateEntry(entry, folders, byId.get(entry.id))),
    ...stored.filter(({ id }) => !known.has(id)).map(locateAdopted),
  ]
}

/** The folder a model of the catalogue is downloaded into. */
export const homeOf = ({ library }: ModelFolders, id: string): string => join(library, id)

function locateEntry(
  entry: CatalogueEntry,
  folders: ModelFolders,
  stored: StoredModel | undefined,
): LocatedModel {
  const { id, name, purpose, format, summary, licence, licenceClass, languages } = entry
  const base = { id, name, purpose, format, summary, licence, licenceClass, languages }
  const writer = entry.writer ? (stored ?? entry.writer) : null
  const found = (state: Model['state'], path: string | null, rest: Partial<LocatedModel> = {}) => ({
    ...base,
    sizeBytes: entry.sizeBytes,
    state,
    path,
    receivedBytes: 0,
    needsBytes: entry.needsBytes ?? null,
    writer: writer && {
      kvBytesPerToken: writer.kvBytesPerToken,
      contextTokens: writer.contextTokens,
    },
    ...rest,
  })
  if (entry.folder !== null) {
    const path = join(folders.shipped, entry.folder)
    const sizeBytes = sizeBelow(path)
    return found(sizeBytes > 0 ? 'built-in' : 'damaged', path, { sizeBytes })
  }
  if (stored?.state === 'adopted' && sizeBelow(stored.path) === stored.sizeBytes) {
    const { licence: own, licenceClass: ownClass, sizeBytes } = stored
    return found('adopted', stored.path, { licence: own, licenceClass: ownClass, sizeBytes })
  }
  for (const home of [homeOf(folders, id), folders.fetched && join(folders.fetched, id)]) {
    const path = home === undefined ? undefined : completePath(home, entry)
    if (path !== undefined) return found('installed', path, { sizeBytes: sizeBelow(path) })
  }
  if (stored) return found('damaged', stored.path)
  const receivedBytes = receivedOf(entry, homeOf(folders, id))
  return found(receivedBytes > 0 ? 'partial' : 'available', null, { receivedBytes })
}

function locateAdopted(model: StoredModel): LocatedModel {
  const size = sizeBelow(model.path)
  return {
    id: model.id,
    name: model.name,
    purpose: model.purpose,
    format: model.format,
    summary: 'A model of another program; its files stay where they are.',
    licence: model.licence,
    licenceClass: model.licenceClass,
    languages: [],
    sizeBytes: model.sizeBytes,
    state: size === model.sizeBytes ? 'adopted' : 'damaged',
    path: model.path,
    receivedBytes: 0,
    needsBytes: model.needsBytes,
    writer:
      model.purpose === 'writing'
        ? { kvBytesPerToken: model.kvBytesPerToken, contextTokens: model.contextTokens }
        : null,
  }
}

/** The file of a model of one file, the folder of one of several; undefined while not all are there. */
function completePath(home: string, { hub }: CatalogueEntry): string | undefined {
  const targets = hub?.files.map(({ target }) => join(home, target)) ?? []
  if (targets.length === 0 || !targets.every((path) => sizeBelow(path) > 0)) return undefined
  return targets.length === 1 ? targets[0] : home
}

function receivedOf({ hub }: CatalogueEntry, home: string): number {
  return (hub?.files ?? []).reduce((sum, { target }) => {
    const path = join(home, target)
    return sum + sizeBelow(path) + sizeBelow(partialOf(path))
  }, 0)
}

/** Bytes of a file or of all files of a folder; 0 when there is nothing. */
export function sizeBelow(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isDirectory()) return found?.size ?? 0
  return readdirSync(path).reduce((sum, name) => sum + sizeBelow(join(path, name)), 0)
}
