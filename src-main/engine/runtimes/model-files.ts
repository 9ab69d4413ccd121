import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { KilnError } from '#shared/contract/errors.ts'

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
})
export type ModelManifest = z.infer<typeof ModelManifest>

/** Reads the manifest of a model and makes sure that its weights are there. */
export function findModel(
  modelsDir: string,
  id: string,
): { manifest: ModelManifest; path: string } {
  const folder = join(modelsDir, id)
  try {
    const manifest = ModelManifest.parse(
      JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8')),
    )
    const path = join(folder, manifest.file)
    if (!existsSync(path)) throw new Error(`${path} is missing`)
    return { manifest, path }
  } catch (error) {
    throw missing(id, error)
  }
}

/** Reads the parameters of a model that is no network: the JSON file at `path` under the models folder. */
export function readParameters(modelsDir: string, path: string): unknown {
  try {
    return JSON.parse(readFileSync(join(modelsDir, path), 'utf8'))
  } catch (error) {
    throw missing(dirname(path), error)
  }
}

function missing(id: string, cause: unknown): KilnError {
  return new KilnError('model-missing', `The model ${id} is not installed`, {
    action: 'It ships with Kiln: install Kiln again.',
    cause,
  })
}
