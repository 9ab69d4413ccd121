import { basename, resolve } from 'node:path'
import { KilnError, toWireError } from '#shared/contract/errors.ts'
import { ImageId } from '#shared/contract/images.ts'
import type { Edit } from '#shared/contract/edits.ts'
import type {
  Compared,
  ImproveEvent,
  Thumbnail,
  ThumbnailId,
  Variant,
} from '#shared/contract/thumbnails.ts'
import { createTurns } from '#main/lib/turns.ts'
import { type ImproveParts, improvePicture, type Original } from './thumbnails/improve-picture.ts'
import { measureFile, worthOf } from './thumbnails/measure-picture.ts'
import { makeVariant } from './thumbnails/make-variant.ts'
import { toScores, toThumbnail } from './thumbnails/to-thumbnail.ts'

interface Target {
  readonly id?: ThumbnailId | undefined
  readonly path?: string | undefined
}

const FULL_SIDE = 16_384

/** Better versions of pictures, and how pictures stand against each other. */
export function createImproveService(parts: ImproveParts) {
  const { engine, assets, thumbnails, images, videos, uploads } = parts
  const turns = createTurns()

  /** The file that an id or a path names. */
  function fileOf({ id, path }: Target): string {
    if (id === undefined) return resolve(path ?? '')
    const found = thumbnails.find(id) ?? images.find(ImageId.parse(id))
    if (found) return found.path
    throw new KilnError('not-found', `There is no picture ${id}`)
  }

  /** Scores a file; what the library does not have yet is kept as a thumbnail of no video. */
  async function take(target: Target, signal?: AbortSignal): Promise<Original> {
    const path = fileOf(target)
    const measured = await measureFile(path, parts, signal)
    const known = target.id && thumbnails.find(target.id)
    if (known) return { ...measured, path, thumbnail: { ...known, ...toScores(measured) } }
    const { frame } = await engine.pictures.read({ path, side: FULL_SIDE })
    const { width, height } = frame
    const { bytes, mediaType } = await engine.pictures.encode({ frame, format: 'jpeg' })
    const asset = await assets.add(bytes, mediaType)
    const thumbnail = toThumbnail({ ...measured, asset, width, height, rank: 1, timeMs: 0 })
    thumbnails.put(null, [thumbnail])
    return { ...measured, path, thumbnail }
  }

  async function whileKept<T>(paths: readonly string[], work: () => Promise<T>): Promise<T> {
    const release = assets.hold() // pictures are added before the rows that point to them
    try {
      return await work()
    } finally {
      release()
      for (const path of paths) await uploads.release(resolve(path))
    }
  }

  function nameOf(thumbnail: Thumbnail, source: string): string {
    const video = thumbnail.videoId && videos.find(thumbnail.videoId)
    return video ? video.name : basename(source)
  }

  async function place(target: Target, source: string): Promise<Compared> {
    const { thumbnail } = await take(target)
    return { ...thumbnail, source, name: nameOf(thumbnail, source) }
  }

  return {
    /** Searches, makes and scores variants; one picture at a time. */
    async *improve(
      { words, ...target }: Target & { readonly words?: string | undefined },
      { signal }: { readonly signal: AbortSignal },
    ): AsyncGenerator<ImproveEvent> {
      const end = await turns.take(signal)
      const release = assets.hold()
      try {
        yield { type: 'progress', stage: 'opening', done: 0, total: 1 }
        yield* improvePicture({ ...(await take(target, signal)), words }, parts, signal)
      } finally {
        end()
        release()
        if (target.path !== undefined) await uploads.release(resolve(target.path))
      }
    },
    apply: ({ edits, ...target }: Target & { readonly edits: readonly Edit[] }): Promise<Variant> =>
      whileKept(target.path === undefined ? [] : [target.path], async () => {
        const job = { path: fileOf(target), edits, recipe: 'single' as const }
        const variant = await makeVariant(job, parts)
        thumbnails.put(null, [variant])
        return variant
      }),
    compare: ({ paths, ids }: { readonly paths: string[]; readonly ids: ThumbnailId[] }) =>
      whileKept(paths, async () => {
        const entries: Compared[] = []
        const failures: { source: string; message: string }[] = []
        for (const target of [...ids.map((id) => ({ id })), ...paths.map((path) => ({ path }))]) {
          const source = 'id' in target ? target.id : target.path
          try {
            entries.push(await place(target, source))
          } catch (error) {
            const failure = toWireError(error)
            if (failure.code === 'internal') throw error
            failures.push({ source, message: failure.message })
          }
        }
        const ranked = entries
          .toSorted((a, b) => worthOf(b) - worthOf(a))
          .map((entry, index) => ({ ...entry, rank: index + 1 }))
        return { ranked, failures }
      }),
  }
}

/** The improving service as its router sees it. */
export type ImproveService = ReturnType<typeof createImproveService>
