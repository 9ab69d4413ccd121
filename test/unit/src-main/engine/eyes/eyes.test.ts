import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  clipBeauty,
  parseAestheticHead,
  type AestheticHead,
} from '#main/core/media/aesthetic/clip-aesthetic.ts'
import { nimaBeauty } from '#main/core/media/aesthetic/nima.ts'
import type { VisionModel } from '#main/core/models/vision-kinds.ts'
import { createObjectFinder } from '#main/engine/detectors/find-objects.ts'
import { createClipRater, createNimaRater } from '#main/engine/detectors/rate-beauty.ts'
import { createEyes } from '#main/engine/eyes/eyes.ts'
import { watchInstalledEyes } from '#main/engine/eyes/installed-eyes.ts'
import { openEye } from '#main/engine/eyes/open-eye.ts'
import { createOnnxRuntime, type OnnxRuntime } from '#main/engine/runtimes/onnx.ts'
import { openNetwork } from '#main/engine/runtimes/open-network.ts'
import { openModelFolder } from '#main/models/model-folder.ts'
import { makeFolder } from '../../../../helpers/open-test-library.ts'
import {
  VISION_FIXTURES,
  visionFixtures,
  visionPicture,
  worstOf,
} from '../../../../helpers/open-vision-fixtures.ts'

const { cases } = visionFixtures
const SIGNAL = new AbortController().signal
const LABELS = ['person', 'cat', 'dog', 'kite', 'cake', 'sofa']
const CLIP: VisionModel = { id: 'clip-vit-base-patch32', kind: 'clip', path: at('clip.onnx') }
const NIMA: VisionModel = { id: 'nima-mobilenet', kind: 'nima', path: at('nima.onnx') }
const DETECTOR: VisionModel = { id: 'dfine-small-coco', kind: 'detector', path: at('detector') }

function at(name: string) {
  return join(VISION_FIXTURES, name)
}

let onnx: OnnxRuntime
let head: AestheticHead
const stateDir = mkdtempSync(join(tmpdir(), 'kiln-eyes-'))
beforeAll(() => {
  onnx = createOnnxRuntime({ modelsDir: 'models', stateDir, trialUrl: '' })
  head = parseAestheticHead(openModelFolder('models').json('aesthetic-head/head.json'))
})
afterAll(async () => {
  await onnx.close()
  rmSync(stateDir, { recursive: true })
})

describe('the networks, against Python', () => {
  it.each(cases)('rates $width x $height pixels as CLIP and its head do', async (known) => {
    const network = await openNetwork(CLIP.path)
    const rate = createClipRater(network, head)
    const { rating, value } = await rate(visionPicture(known.width, known.height))
    expect(Math.abs(rating - known.clip.score)).toBeLessThan(1e-4)
    expect(value).toBe(clipBeauty(rating))
    await network.release()
  })

  it.each(cases)('rates $width x $height pixels as NIMA does', async (known) => {
    const network = await openNetwork(NIMA.path)
    const { rating, value } = await createNimaRater(network)(
      visionPicture(known.width, known.height),
    )
    expect(Math.abs(rating - known.nima.mean)).toBeLessThan(1e-4)
    expect(value).toBe(nimaBeauty(rating))
    await network.release()
  })

  it.each(cases)('finds in $width x $height pixels what RT-DETR does', async (known) => {
    const network = await openNetwork(join(DETECTOR.path, 'onnx/model.onnx'))
    const read = (name: string): unknown =>
      JSON.parse(readFileSync(join(DETECTOR.path, name), 'utf8'))
    const find = createObjectFinder(network, {
      config: read('config.json'),
      preprocessor: read('preprocessor_config.json'),
    })
    const found = await find(visionPicture(known.width, known.height))
    await network.release()
    const expected = known.detector.found.filter(({ score }) => score > 0.5).slice(0, 20)
    expect(expected.length).toBeGreaterThan(10)
    expect(found).toHaveLength(expected.length)
    for (const [index, { score, label, box }] of expected.entries()) {
      const { x, y, width, height, ...rest } = found[index]!
      const cut = box.map((side) => Math.min(1, Math.max(0, side)))
      expect(rest.label).toBe(LABELS[label])
      expect(worstOf([rest.score, x, y, x + width, y + height], [score, ...cut])).toBeLessThan(1e-4)
    }
  })
})

/** Eyes over a list that a test writes. */
async function setUp(idleMs = 60_000) {
  const folder = await makeFolder('eyes')
  const path = join(folder, 'vision.json')
  const opened: string[] = []
  const context = { onnx, models: openModelFolder('models'), stateDir: folder }
  const eyes = createEyes({
    installed: watchInstalledEyes(path),
    open: (model) => {
      opened.push(model.id)
      return openEye(model, context)
    },
    idleMs,
  })
  const install = (...models: VisionModel[]) =>
    writeFileSync(path, JSON.stringify(models) + ' '.repeat(++state.writes))
  const state = { writes: 0 }
  return { eyes, install, opened, folder, path }
}

const sessions = () => onnx.status().sessions.map(({ model }) => model)
const frame = visionPicture(640, 360)
const known = cases[2]!

describe('the eyes', () => {
  it('see nothing while nothing is installed, or the list is none', async () => {
    const { eyes, path } = await setUp()
    expect(await eyes.look(frame, SIGNAL)).toBeUndefined()
    for (const text of ['', '{', '[{"id":1}]', 'null']) {
      writeFileSync(path, text)
      expect(await eyes.look(frame, SIGNAL), text).toBeUndefined()
    }
    expect(await eyes.status()).toEqual({ models: [], measuredBy: '', failed: [] })
  })

  it('say what each model sees, and which took part', async () => {
    const { eyes, install, opened } = await setUp()
    install(CLIP, DETECTOR)
    const extras = await eyes.look(frame, SIGNAL)
    expect(extras?.aesthetic?.by).toBe(CLIP.id)
    expect(extras?.aesthetic?.value).toBeCloseTo(clipBeauty(known.clip.score), 4)
    const sure = known.detector.found.filter(({ score }) => score > 0.5)
    expect(extras?.objects).toHaveLength(sure.length)
    expect(extras?.models).toEqual([CLIP.id, DETECTOR.id])
    expect(extras?.failed).toEqual([])
    expect(await eyes.status()).toMatchObject({
      models: extras?.models,
      measuredBy: extras?.measuredBy,
    })
    expect(sessions()).toEqual([CLIP.id, DETECTOR.id])
    expect(opened).toEqual([CLIP.id, DETECTOR.id])
    await eyes.release()
    expect(sessions()).toEqual([])
  })

  it('take the mean of two that rate beauty', async () => {
    const { eyes, install } = await setUp()
    install(CLIP, NIMA)
    const { aesthetic } = (await eyes.look(frame, SIGNAL))!
    const mean = (clipBeauty(known.clip.score) + nimaBeauty(known.nima.mean)) / 2
    expect(aesthetic?.value).toBeCloseTo(mean, 4)
    expect(aesthetic?.by).toBe('clip-vit-base-patch32 and nima-mobilenet')
    await eyes.release()
  })

  it('let go of what is no longer installed, and open what came', async () => {
    const { eyes, install, opened } = await setUp()
    install(NIMA, DETECTOR)
    const before = await eyes.status()
    install(DETECTOR, CLIP)
    const after = await eyes.status()
    expect(sessions()).toEqual([DETECTOR.id, CLIP.id])
    expect(opened).toEqual([NIMA.id, DETECTOR.id, CLIP.id])
    expect(after.measuredBy).not.toBe(before.measuredBy)
    install()
    expect(await eyes.look(frame, SIGNAL)).toBeUndefined()
    expect(sessions()).toEqual([])
  })

  it('let go of all of them when nothing is looked at for a while', async () => {
    const { eyes, install } = await setUp(20)
    install(NIMA)
    await eyes.look(frame, SIGNAL)
    expect(sessions()).toEqual([NIMA.id])
    await expect.poll(sessions).toEqual([])
    expect((await eyes.look(frame, SIGNAL))?.models).toEqual([NIMA.id])
    await eyes.release()
  })

  it('go on without a bad file, say so, and try it again once the list changed', async () => {
    const { eyes, install, opened, folder } = await setUp()
    const bad = join(folder, 'bad.onnx')
    writeFileSync(bad, 'no network')
    const broken = { ...CLIP, path: bad }
    install(broken, NIMA)
    const extras = await eyes.look(frame, SIGNAL)
    expect(extras).toMatchObject({ models: [NIMA.id], failed: [CLIP.id] })
    expect(extras?.aesthetic?.by).toBe(NIMA.id)
    await eyes.look(frame, SIGNAL)
    expect(opened).toEqual([CLIP.id, NIMA.id])
    expect((await eyes.status()).failed).toEqual([
      { id: CLIP.id, reason: 'bad.onnx is not an ONNX file' },
    ])
    cpSync(CLIP.path, bad)
    install(broken)
    expect(await eyes.look(frame, SIGNAL)).toMatchObject({ models: [CLIP.id], failed: [] })
    await eyes.release()
  })

  it.each<[string, VisionModel]>([
    ['is not there', { ...NIMA, path: '/nowhere/nima.onnx' }],
    ['is of another kind', { ...NIMA, path: CLIP.path }],
    ['is cut', { ...CLIP, path: 'cut' }],
  ])('go on without a file that %s', async (_, model) => {
    const { eyes, install, folder } = await setUp()
    const path = join(folder, 'cut.onnx')
    const bytes = readFileSync(CLIP.path)
    writeFileSync(path, bytes.subarray(0, bytes.length / 2))
    install(model.path === 'cut' ? { ...model, path } : model)
    expect(await eyes.look(frame, SIGNAL)).toMatchObject({ models: [], failed: [model.id] })
    expect(sessions()).toEqual([])
  })

  it('do not let go while somebody looks', async () => {
    const { eyes, install } = await setUp()
    install(CLIP)
    const looking = Promise.all([1, 2, 3].map(() => eyes.look(frame, SIGNAL)))
    await eyes.release()
    for (const extras of await looking)
      expect(extras).toMatchObject({ models: [CLIP.id], failed: [] })
    expect(sessions().length).toBeLessThanOrEqual(1)
    await eyes.release()
    expect(sessions()).toEqual([])
  })

  it('stop when asked to', async () => {
    const { eyes, install } = await setUp()
    install(NIMA)
    await expect(eyes.look(frame, AbortSignal.abort())).rejects.toThrow(/abort/i)
    await eyes.release()
  })

  it('find labels beside a network that lies in a folder of its own', async () => {
    const { eyes, install, folder } = await setUp()
    mkdirSync(join(folder, 'onnx'))
    cpSync(join(DETECTOR.path, 'onnx/model.onnx'), join(folder, 'onnx/any-name.onnx'))
    cpSync(join(DETECTOR.path, 'config.json'), join(folder, 'config.json'))
    install({ ...DETECTOR, path: folder })
    const extras = await eyes.look(frame, SIGNAL)
    expect(extras?.objects?.every(({ label }) => LABELS.includes(label))).toBe(true)
    expect(extras?.failed).toEqual([])
    await eyes.release()
  })
})
