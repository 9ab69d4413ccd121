import { readFile, stat } from 'node:fs/promises'
import type { Client } from '#shared/contract/define.ts'
import type { Frame } from '#shared/media/frame.ts'
import type { AssetFiles } from '#main/database/asset-files.ts'
import type { EngineContract } from '#main/engine/contract.ts'

interface Keeping {
  readonly engine: Pick<Client<EngineContract>, 'pictures'>
  readonly assets: Pick<AssetFiles, 'add'>
}

/** Larger files are encoded again. */
const MOST_BYTES = 30_000_000
const FULL_SIDE = 16_384

/** Stores a frame as a JPEG file of at most `side` pixels; its pixels are gone afterwards. */
export async function keepFrame(frame: Frame, { engine, assets }: Keeping, side?: number) {
  const { bytes, mediaType } = await engine.pictures.encode({ frame, format: 'jpeg', side })
  return assets.add(bytes, mediaType)
}

/** Stores a picture file: its own bytes when every program shows it as `plain` says, else upright and in sRGB as JPEG. */
export async function keepFile(path: string, plain: string | undefined, keeping: Keeping) {
  if (plain !== undefined && (await stat(path)).size <= MOST_BYTES)
    return keeping.assets.add(new Uint8Array(await readFile(path)), plain)
  const { frame } = await keeping.engine.pictures.read({ path, side: FULL_SIDE })
  return keepFrame(frame, keeping)
}
