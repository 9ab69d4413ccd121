import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { VisionModel } from '#main/core/models/vision-kinds.ts'

/** Writes which models look at pictures to where the engine looks for them; the file changes even when they do not. */
export function tellEngine(path: string, models: readonly VisionModel[]): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.partial`, JSON.stringify(models, null, 2))
  renameSync(`${path}.partial`, path)
}
