import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { modelMissing } from '#main/models/model-folder.ts'

/** The manifest beside each network in the models folder. */
export const ModelManifest = z.object({
  id: z.string(),
  file: z.string(),
  sha256: z.string().length(64),
  purpose: z.string(),
  licence: z.string(),
  source: z.string(),
  /** A typical shape of its one input, on which devices are tried. */
  dims: z.array(z.number().int().min(1)),
  /** Whether other devices are not worth a trial. */
  cpuOnly: z.boolean().default(false),
})
export type ModelManifest = z.infer<typeof ModelManifest>

/** Reads the manifest of a model in the first folder, and looks for its weights in all of them. */
export function findModel(
  folders: readonly string[],
  id: string,
): { manifest: ModelManifest; path: string } {
  const [shipped = ''] = folders
  try {
    const manifest = ModelManifest.parse(
      JSON.parse(readFileSync(join(shipped, id, 'model.json'), 'utf8')),
    )
    const path = folders.map((folder) => join(folder, id, manifest.file)).find(existsSync)
    if (path === undefined) throw new Error(`${manifest.file} is missing`)
    return { manifest, path }
  } catch (error) {
    throw modelMissing(id, error)
  }
}
