import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { KilnError } from '#shared/contract/errors.ts'
import type { Image } from '#shared/contract/images.ts'
import { fill } from '#shared/sentences/fill.ts'
import { MEDIA_FAILURES, MEDIA_REMEDIES } from '#shared/sentences/media-failures.ts'
import { readPngMetadata } from '#main/core/images/png-metadata.ts'
import type { Keeper } from './keep-image.ts'
import { type ImageFacts, type ImageParts, NO_SETTINGS } from './parts.ts'

type AddParts = Pick<ImageParts, 'engine' | 'uploads'> & { readonly keeper: Keeper }

const MOST_BYTES = 100_000_000
/** How files of the formats that every browser shows begin, in Latin-1 from the byte it is said at. */
const MAGIC: readonly (readonly [string, number, string])[] = [
  ['image/png', 0, '\u0089PNG\r\n'],
  ['image/jpeg', 0, '\u00FF\u00D8\u00FF'],
  ['image/webp', 8, 'WEBP'],
]

/** Keeps a picture file with the settings that it carries; formats that browsers may not show become PNG. */
export async function addImage(given: string, parts: AddParts): Promise<Image> {
  const startMs = performance.now()
  const path = resolve(given)
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile())
    throw new KilnError('not-found', fill(MEDIA_FAILURES.noFileAt, { namePath: path }), {
      action: MEDIA_REMEDIES.path,
    })
  if (found.size > MOST_BYTES)
    throw new KilnError(
      'too-large',
      fill(MEDIA_FAILURES.largeFile, {
        nameFile: basename(path),
        count: Math.round(found.size / 1e6),
      }),
      {
        action: MEDIA_REMEDIES.addable,
      },
    )
  try {
    const { frame, width, height } = await parts.engine.pictures.read({ path, side: 16_384 })
    const bytes = new Uint8Array(await readFile(path))
    const head = String.fromCodePoint(...bytes.subarray(0, 16))
    const mediaType = MAGIC.find(([, at, mark]) => head.startsWith(mark, at))?.[0]
    const facts = { ...factsOf(bytes, path), tookMs: performance.now() - startMs }
    if (mediaType === undefined) return await parts.keeper.frame(frame, facts)
    return await parts.keeper.file({ bytes, mediaType, width, height }, facts, frame)
  } finally {
    await parts.uploads.release(path)
  }
}

function factsOf(bytes: Uint8Array, path: string): Omit<ImageFacts, 'tookMs'> {
  const known = readPngMetadata(bytes)
  const settings: Image['settings'] = known
    ? {
        steps: known.steps,
        guidance: known.guidance,
        scheduler: known.scheduler,
        strength: known.strength,
        style: known.style,
        palette: known.palette,
        software: known.software,
      }
    : NO_SETTINGS
  return {
    kind: 'added',
    parentId: null,
    seed: Number.isSafeInteger(known?.seed) ? (known?.seed ?? null) : null, // some programs count to 2^64
    model: known?.model ?? 'none',
    modelName: known?.model ?? '',
    licence: 'not stated in the file',
    licenceClass: 'unknown',
    prompt: known?.prompt ?? '',
    negativePrompt: known?.negativePrompt ?? '',
    settings,
    understood: null,
    notes: [basename(path)],
    document: null,
  }
}
