import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { Client } from '#shared/contract/define.ts'
import { KilnError } from '#shared/contract/errors.ts'
import { WORKING_SIDE } from '#shared/media/frame.ts'
import { fill } from '#shared/sentences/fill.ts'
import { MEDIA_FAILURES, MEDIA_REMEDIES } from '#shared/sentences/media-failures.ts'
import { measuredAs, toClickFeatures } from '#main/core/clicks/click-features.ts'
import type { Assessment } from '#main/core/media/assess-frame.ts'
import { presenceOf } from '#main/core/media/score-parts.ts'
import { scoreThumbnail } from '#main/core/media/thumbnail-score.ts'
import type { AssetFiles } from '#main/database/asset-files.ts'
import type { ClickStore, MeasuredPicture } from '#main/database/click-store.ts'
import type { EngineContract } from '#main/engine/contract.ts'

/** What measuring needs. */
export interface MeasuringParts {
  readonly engine: Pick<Client<EngineContract>, 'frames' | 'pictures'>
  readonly assets: Pick<AssetFiles, 'add' | 'find' | 'hold'>
  readonly store: Pick<ClickStore, 'findPicture' | 'putPicture' | 'stalePictures'>
}

/** Measures a picture file once, and knows it again by its bytes. */
export function createPictureMeasure({ engine, assets, store }: MeasuringParts) {
  const versionNow = async () => measuredAs((await engine.frames.eyes({})).measuredBy)

  async function look(path: string, hash: string, signal?: AbortSignal) {
    const { frame } = await engine.pictures.read({ path, side: WORKING_SIDE }, { signal })
    const assessment = await engine.frames.assess({ frame }, { signal })
    const { bytes, mediaType } = await engine.pictures.encode(
      { frame: { ...frame, data: frame.data.slice() }, format: 'jpeg' },
      { signal },
    )
    const release = assets.hold() // its copy is added before the row that points to it
    try {
      return keep(assessment, hash, await assets.add(bytes, mediaType))
    } finally {
      release()
    }
  }

  function keep(assessment: Assessment, hash: string, { id: assetId }: { readonly id: string }) {
    const { parts, clickAppeal, low, high, basis } = scoreThumbnail(assessment)
    const measured: MeasuredPicture = {
      hash,
      assetId,
      version: measuredAs(assessment.extras?.measuredBy),
      features: toClickFeatures(assessment, parts),
      presence: presenceOf(assessment),
      formula: { clickAppeal, low, high, basis },
    }
    store.putPicture(measured)
    return measured
  }

  return {
    /** `not-found` or `unreadable-file` where there is no picture at that path. */
    async measure(path: string, signal?: AbortSignal): Promise<MeasuredPicture> {
      const hash = await hashOf(path)
      const known = store.findPicture(hash)
      return known?.version === (await versionNow()) ? known : look(path, hash, signal)
    },
    /** How pictures are measured now (`measuredAs`), with the models that are installed. */
    versionNow,
    /** Measures again, from the copies, what was measured in another way than now. */
    async refresh(signal?: AbortSignal): Promise<void> {
      for (const { hash, assetId } of store.stalePictures(await versionNow())) {
        const copy = assets.find(assetId)
        if (copy) await look(copy.path, hash, signal)
      }
    },
  }
}

/** Measuring as others see it. */
export type PictureMeasure = ReturnType<typeof createPictureMeasure>

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(path), hash)
  } catch (error) {
    throw new KilnError('not-found', fill(MEDIA_FAILURES.noFileAt, { namePath: path }), {
      action: MEDIA_REMEDIES.path,
      cause: error,
    })
  }
  return hash.digest('hex')
}
