import type { Client } from '#shared/contract/define.ts'
import { KilnError } from '#shared/contract/errors.ts'
import type { Image, ImageEvent } from '#shared/contract/images.ts'
import type { Frame } from '#shared/media/frame.ts'
import { createCompositionStore } from '#main/database/composition-store.ts'
import { createImageStore } from '#main/database/image-store.ts'
import { createLogoStore } from '#main/database/logo-store.ts'
import type { DiffusionFacts, EngineContract } from '#main/engine/contract.ts'
import type { PaintingContract } from '#main/painting/contract.ts'
import { createImageService } from '#main/services/image-service.ts'
import type { PictureModel } from '#main/services/model-service.ts'
import { openTestLibrary } from './open-test-library.ts'

type DrawJob = Parameters<Client<EngineContract>['diffusion']['draw']>[0]

/** What the painter of these tests takes from any prompt. */
export const UNDERSTOOD = { style: 'waves', colours: [], moods: [], layout: [], ignored: [] }
/** A diffusion model that is there. */
export const MODEL: PictureModel = {
  id: 'tiny',
  name: 'Tiny Diffusion',
  path: '/models/tiny',
  licence: 'MIT',
  licenceClass: 'open',
}
const FACTS: DiffusionFacts = {
  family: 'sd',
  side: 512,
  multiple: 8,
  prediction: 'epsilon',
  precision: 'fp32',
  takesPictures: true,
  inpaints: false,
  defaults: { steps: 3, guidance: 7, scheduler: 'euler' },
  sizeBytes: 1000,
}

/** The procedures of the engine that these tests reach. */
interface FakeEngine {
  readonly pictures: Partial<Client<EngineContract>['pictures']>
  readonly diffusion: Partial<Client<EngineContract>['diffusion']>
}

interface FakePainting {
  readonly backgrounds: Partial<Client<PaintingContract>['backgrounds']>
}

/** A plain picture whose bytes tell its size and shade. */
const plain = (width: number, height: number, shade: number): Frame => ({
  width,
  height,
  data: new Uint8Array(width * height * 3).fill(shade),
})

interface Wanted {
  readonly models?: readonly PictureModel[]
  readonly pictureModel?: string
  readonly unsafe?: number | 'missing'
  readonly drawsForever?: boolean
  /** Whether the disk is full from the second file on. */
  readonly fillsUp?: boolean
}

/** Pictures with everything real but the engine and the painter. */
export async function openImageService(wanted: Wanted = {}) {
  const { models = [], pictureModel, unsafe = 0.1, drawsForever, fillsUp } = wanted
  let files = 0
  const library = await openTestLibrary()
  const { database, assets, changes, folder } = library
  const jobs: DrawJob[] = []
  const released: string[] = []
  let running = 0
  let most = 0
  const engine = {
    pictures: {
      encode: async ({ frame, format, exact }) => {
        const { width, height } = exact ?? frame
        const shade = frame.data[0] ?? 0
        const bytes = Buffer.from(`${format} ${width}x${height} ${shade}`)
        return { bytes: new Uint8Array(bytes), mediaType: `image/${format}`, width, height }
      },
      resize: async ({ frame, width, height }) => ({
        frame: plain(width, height, frame.data[0] ?? 0),
      }),
      read: async () => ({ frame: plain(600, 400, 50), width: 600, height: 400 }),
      unsafe: async () => {
        if (unsafe === 'missing') throw new KilnError('model-missing', 'no safety check')
        return { unsafe }
      },
      async *upscale({ frame, factor }) {
        yield { type: 'step', done: 1, total: 1 }
        yield { type: 'picture', frame: plain(frame.width * factor, frame.height * factor, 51) }
      },
    },
    diffusion: {
      inspect: async () => FACTS,
      async *draw(job, { signal } = {}) {
        jobs.push(job)
        most = Math.max(most, ++running)
        try {
          for (const [index] of job.seeds.entries()) {
            for (let done = 1; done <= job.steps; done++) {
              signal?.throwIfAborted()
              yield { type: 'step', index, done, total: job.steps, preview: plain(8, 8, done) }
              if (drawsForever) await new Promise((resolve) => setTimeout(resolve, 5))
            }
            yield { type: 'picture', index, frame: plain(job.width, job.height, 200), notes: [] }
          }
        } finally {
          running--
        }
      },
    },
  } satisfies FakeEngine as unknown as Client<EngineContract>
  const painting = {
    backgrounds: {
      paint: async ({ width, height, seed }) => ({
        frame: plain(width, height, seed % 256),
        understood: UNDERSTOOD,
      }),
    },
  } satisfies FakePainting as unknown as Client<PaintingContract>
  const images = createImageStore(database, assets, changes)
  const service = createImageService({
    engine,
    painting,
    assets: {
      ...assets,
      add: async (bytes, mediaType) => {
        if (fillsUp && ++files > 1) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
        return assets.add(bytes, mediaType)
      },
    },
    images,
    logos: createLogoStore(database, assets, changes),
    compositions: createCompositionStore(database, changes),
    models: {
      ready: () => models,
      find: (id) => {
        const found = models.find((model) => model.id === id)
        if (!found) throw new KilnError('model-missing', `${id} is not installed`)
        return found
      },
    },
    texts: {} as never,
    writeScene: async () => null,
    settings: () => ({ safetyCheck: true, pictureModel: pictureModel ?? null }),
    uploads: { holds: () => false, release: async (path) => void released.push(path) },
  })
  return { service, images, assets, jobs, folder, released, most: () => most }
}

/** What a stream of pictures told. */
export async function finish(events: AsyncIterable<ImageEvent>) {
  const steps: Extract<ImageEvent, { type: 'step' }>[] = []
  let images: Image[] = []
  for await (const event of events)
    if (event.type === 'step') steps.push(event)
    else if (event.type === 'result') images = event.images
  return { steps, images }
}
