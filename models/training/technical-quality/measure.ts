/**
 * Measures every picture of a folder as Kiln does, at its working size, and writes one JSON line for each.
 *
 * node measure.ts FOLDER OUT.jsonl          (Node 24 or newer; goes on where it stopped)
 * node measure.ts --names > NAMES.json      (what the numbers are, in their order)
 */
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { brisqueFeatures, brisqueScore, parseBrisqueModel } from '#main/core/media/brisque.ts'
import { toLuma } from '#main/core/media/luma.ts'
import { measureFrame } from '#main/core/media/measure-frame.ts'
import { toSceneStatistics } from '#main/core/media/mscn.ts'
import { niqeFeatures, niqeScore, parseNiqeModel } from '#main/core/media/niqe.ts'
import { QUALITY_FEATURES, qualityFeatures } from '#main/core/media/quality/quality-features.ts'
import { WORKING_SIDE } from '#shared/media/frame.ts'

const ROOT = new URL('../../../', import.meta.url)
const readModel = (path: string): unknown => JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'))
const niqe = parseNiqeModel(readModel('models/niqe/niqe.json'))
const brisque = parseBrisqueModel(readModel('models/brisque/brisque.json'))

/** Features and the parts of formula v1 of a picture file. */
async function measure(path: string) {
  const { data, info } = await sharp(path)
    .resize({ width: WORKING_SIDE, height: WORKING_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#000000' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const frame = { width: info.width, height: info.height, data: new Uint8Array(data) }
  const statistics = toSceneStatistics(toLuma(frame))
  const scene = brisqueFeatures(statistics)
  const known = {
    niqe: niqeScore(niqeFeatures(statistics, niqe.patch), niqe),
    brisque: brisqueScore(scene, brisque),
    brisqueFeatures: scene,
    measures: measureFrame(frame),
  }
  return {
    features: qualityFeatures(frame, known).map((value) => Number(value.toFixed(5))),
    niqe: known.niqe,
    brisque: known.brisque,
    sharpness: known.measures.sharpness.value,
    exposure: known.measures.exposure.value,
  }
}

/** Measures every picture of every folder in a folder that was not measured before. */
async function measureAll(folder: string, out: string): Promise<void> {
  const known = existsSync(out) ? readFileSync(out, 'utf8').split('\n').filter(Boolean) : []
  const done = new Set(known.map((line) => (JSON.parse(line) as { file: string }).file))
  sharp.concurrency(1)
  for (const picture of readdirSync(folder).toSorted())
    for (const name of readdirSync(join(folder, picture)).toSorted()) {
      const file = `${picture}/${name}`
      if (done.has(file)) continue
      appendFileSync(out, `${JSON.stringify({ file, ...(await measure(join(folder, file))) })}\n`)
    }
}

const [folder = '', out = ''] = process.argv.slice(2)
if (folder === '--names') process.stdout.write(`${JSON.stringify(QUALITY_FEATURES)}\n`)
else await measureAll(folder, out)
