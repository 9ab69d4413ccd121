import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import sharp from 'sharp'
import { expect, it, onTestFinished } from 'vitest'
import type { Frame } from '#shared/media/frame.ts'
import { engineContract } from '#main/engine/contract.ts'
import { createThread } from '#main/threads/thread.ts'
import { built } from '../helpers/open-test-backend.ts'
import { makeFolder } from '../helpers/open-test-library.ts'

/** An engine thread with a folder of its own for what it learns of devices. */
async function openEngine(modelsDir = built.modelsDir, url = built.engineUrl) {
  const folder = await makeFolder('engine')
  const crashes: unknown[] = []
  const complaints: string[] = []
  const thread = createThread(engineContract, {
    url,
    workerData: { modelsDir, stateDir: join(folder, 'state'), trialUrl: built.trialUrl.href },
    onCrash: (error) => crashes.push(error),
    onComplaint: (text) => complaints.push(text),
  })
  onTestFinished(() => thread.close())
  return { ...thread, folder, crashes, complaints, kiln: thread.client }
}

function gradient(width = 320, height = 180): Frame {
  const data = new Uint8Array(width * height * 3)
  for (let i = 0; i < width * height; i++) {
    data[3 * i] = i % 251
    data[3 * i + 1] = Math.floor(i / width)
    data[3 * i + 2] = (i * 7) % 127
  }
  return { width, height, data }
}

it('measures and assesses a frame', async () => {
  const { kiln } = await openEngine()
  const frame = gradient()
  const measures = await kiln.frames.measure({ frame })
  expect(measures.hash).toMatch(/^[0-9a-f]{16}$/)
  expect(measures.mosaic).toHaveLength(256)
  const assessment = await kiln.frames.assess({ frame })
  expect(assessment.measures).toEqual(measures)
  expect(Number.isFinite(assessment.niqe) && Number.isFinite(assessment.brisque)).toBe(true)
  expect(frame.data.length).toBe(320 * 180 * 3) // it was copied, not taken away
  const { sessions, devices } = await kiln.devices.status({})
  const runs = Object.fromEntries(sessions.map((session) => [session.model, session.runs]))
  expect(runs).toEqual({ blazeface: 1, 'ppocr-detection': 1 })
  expect(devices.at(-1)).toEqual({ id: 'cpu', state: 'ready', reason: null })
})

it('finds and reads lines of text, or reads those it is given', async () => {
  const { kiln, folder } = await openEngine()
  const path = join(folder, 'lines.png')
  const line = (number: number) => `test/fixtures/text-lines/line-${number}.png`
  await sharp({ create: { width: 900, height: 300, channels: 3, background: '#f1f1f1' } })
    .composite([
      { input: line(2), left: 60, top: 40 },
      { input: line(9), left: 80, top: 220 },
    ])
    .toFile(path)
  const { lines, ...size } = await kiln.pictures.readText({ path })
  expect(size).toEqual({ width: 900, height: 300 })
  expect(lines.map(({ words }) => words)).toEqual(['CTR 7.3%', 'impressions 56.2K'])
  for (const { confidence } of lines) expect(confidence).toBeGreaterThan(0.9)
  const { words: _, confidence: __, ...box } = lines[1]!
  const { frame } = await kiln.pictures.read({ path, side: 900 })
  const again = await kiln.pictures.readText({ frame, lines: [box] })
  expect(again.lines).toEqual([lines[1]])
  await expect(kiln.pictures.readText({})).rejects.toMatchObject({ code: 'invalid-input' })
})

it('gives the same answer to the same frame, also to many at once', async () => {
  const { kiln, running } = await openEngine()
  const frame = gradient()
  const asked = Array.from({ length: 6 }, () => kiln.frames.assess({ frame }))
  await expect.poll(running).toBe(6)
  const [first, ...others] = await Promise.all(asked)
  for (const other of others) expect(other).toEqual(first)
  expect(running()).toBe(0)
})

it.each(['jpeg', 'png', 'webp'] as const)('writes and reads a %s', async (format) => {
  const { kiln, folder } = await openEngine()
  const frame = gradient()
  const picture = await kiln.pictures.encode({ frame, format })
  expect(picture).toMatchObject({ mediaType: `image/${format}`, width: 320, height: 180 })
  expect((await sharp(picture.bytes).metadata()).format).toBe(format)
  const path = join(folder, 'picture')
  await writeFile(path, picture.bytes)
  const read = await kiln.pictures.read({ path, side: 4096 })
  expect(read).toMatchObject({ width: 320, height: 180, frame: { width: 320, height: 180 } })
  if (format === 'png') expect(Buffer.from(read.frame.data).equals(frame.data)).toBe(true)
  const small = await kiln.pictures.encode({ frame, format, side: 100 })
  expect([small.width, small.height]).toEqual([100, 56])
})

it('reads a picture upright and on black, no larger than wanted', async () => {
  const { kiln, folder } = await openEngine()
  const path = join(folder, 'turned.jpg')
  const raw = { raw: { width: 320, height: 180, channels: 3 as const } }
  await sharp(gradient().data, raw).withMetadata({ orientation: 6 }).jpeg().toFile(path)
  expect(await kiln.pictures.read({ path, side: 160 })).toMatchObject({
    width: 180,
    height: 320,
    frame: { width: 90, height: 160 },
  })
  const clear = join(folder, 'clear.png')
  const nothing = { r: 255, g: 255, b: 255, alpha: 0 }
  await sharp({ create: { width: 8, height: 8, channels: 4, background: nothing } }).toFile(clear)
  const { frame } = await kiln.pictures.read({ path: clear, side: 8 })
  expect(Math.max(...frame.data)).toBe(0)
})

it('renders the part that is wanted at the very size, and light enough', async () => {
  const { kiln, folder } = await openEngine()
  const path = join(folder, 'halves.png')
  const left = { r: 255, g: 0, b: 0 }
  const right = await sharp({
    create: { width: 100, height: 100, channels: 3, background: '#00f' },
  })
    .png()
    .toBuffer()
  await sharp({ create: { width: 200, height: 100, channels: 3, background: left } })
    .composite([{ input: right, left: 100, top: 0 }])
    .toFile(path)
  const crop = { x: 0.5, y: 0, width: 0.5, height: 1 }
  const job = { path, crop, width: 300, height: 300, format: 'png' } as const
  const picture = await kiln.pictures.render(job)
  expect([picture.width, picture.height]).toEqual([300, 300])
  const { channels } = await sharp(picture.bytes).stats()
  expect(channels.slice(0, 3).map(({ mean }) => Math.round(mean))).toEqual([0, 0, 255])

  const noise = Uint8Array.from({ length: 300 * 200 * 3 }, (_, i) => (i * i * 31) % 256)
  const noisy = join(folder, 'noise.png')
  await sharp(noise, { raw: { width: 300, height: 200, channels: 3 } }).toFile(noisy)
  const whole = { x: 0, y: 0, width: 1, height: 1 }
  const full = { path: noisy, crop: whole, width: 300, height: 200, format: 'jpeg' } as const
  const heavy = await kiln.pictures.render(full)
  const maxBytes = Math.round(heavy.bytes.length * 0.8)
  const light = await kiln.pictures.render({ ...full, maxBytes })
  expect(light.bytes.length).toBeLessThanOrEqual(maxBytes)
})

it('refuses what is no picture', async () => {
  const { kiln, folder } = await openEngine()
  const path = join(folder, 'fake.png')
  await writeFile(path, 'no picture')
  await expect(kiln.pictures.read({ path, side: 8 })).rejects.toMatchObject({
    code: 'unreadable-file',
    message: expect.stringContaining('fake.png'),
  })
})

async function copyModels(): Promise<string> {
  const models = join(await makeFolder('models'), 'models')
  const light = (path: string) => !path.includes('training')
  cpSync(built.modelsDir, models, { recursive: true, filter: light })
  return models
}

it('keeps the details of an unexpected failure for the log', async () => {
  const models = await copyModels()
  await writeFile(join(models, 'blazeface/model.onnx'), 'no network')
  const manifest = join(models, 'blazeface/model.json')
  const before = JSON.parse(readFileSync(manifest, 'utf8')) as object
  await writeFile(manifest, JSON.stringify({ ...before, file: 'model.onnx' }))
  const { kiln, complaints } = await openEngine(models)
  const failed = kiln.frames.assess({ frame: gradient() })
  await expect(failed).rejects.toMatchObject({ code: 'internal' })
  await expect.poll(() => complaints.join('')).toMatch(/^frames.assess: Error: .*model\.onnx/)
})

it.each(['niqe/niqe.json', 'brisque/brisque.json'])('says that %s is missing', async (file) => {
  const models = await copyModels()
  rmSync(join(models, file))
  const { kiln } = await openEngine(models)
  await expect(kiln.frames.assess({ frame: gradient() })).rejects.toMatchObject({
    code: 'model-missing',
    message: expect.stringContaining(file.split('/')[0]!),
  })
})

it.each(['blazeface', 'ppocr-detection'])('says that %s is missing, and goes on', async (model) => {
  const models = await copyModels()
  const { file } = JSON.parse(readFileSync(join(models, model, 'model.json'), 'utf8')) as {
    file: string
  }
  rmSync(join(models, model, file))
  const { kiln } = await openEngine(models)
  const frame = gradient()
  const missing = { code: 'model-missing', message: expect.stringContaining(model) }
  await expect(kiln.frames.assess({ frame })).rejects.toMatchObject(missing)
  expect((await kiln.frames.measure({ frame })).hash).toMatch(/\w/)
  cpSync(join(built.modelsDir, model, file), join(models, model, file))
  expect((await kiln.frames.assess({ frame })).niqe).toBeGreaterThan(0)
})

it('fails what runs when the thread crashes, and starts it again', async () => {
  const { kiln, restarts, state, crashes } = await openEngine()
  expect(state()).toBe('idle')
  await kiln.devices.status({})
  const running = [kiln.devices.crash({}), kiln.devices.crash({})]
  for (const call of running) await expect(call).rejects.toMatchObject({ code: 'disconnected' })
  expect(restarts()).toBe(1)
  expect(crashes).toMatchObject([{ message: 'the engine was asked to crash' }])
  expect((await kiln.frames.measure({ frame: gradient() })).hash).toMatch(/\w/)
  expect([state(), restarts()]).toEqual(['running', 1])
})

it('fails as disconnected when the thread can not even start', async () => {
  const { kiln, restarts } = await openEngine(built.modelsDir, pathToFileURL('/no/engine.js'))
  for (let attempt = 1; attempt <= 2; attempt++) {
    await expect(kiln.devices.status({})).rejects.toMatchObject({ code: 'disconnected' })
    expect(restarts()).toBe(attempt)
  }
})

it('closes while it is busy, without a crash, and answers no more', async () => {
  const { kiln, close, restarts, state, running } = await openEngine()
  const frame = gradient(640, 360)
  const work = Array.from({ length: 4 }, () => kiln.frames.assess({ frame }).catch((e) => e))
  await expect.poll(running).toBe(4)
  await close()
  for (const outcome of await Promise.all(work))
    if (outcome instanceof Error) expect(outcome).toMatchObject({ code: 'disconnected' })
  expect([state(), restarts()]).toEqual(['stopped', 0])
  await expect(kiln.devices.status({})).rejects.toMatchObject({ code: 'disconnected' })
})

it('cancels a call without ending the thread', async () => {
  const { kiln, restarts } = await openEngine()
  const stop = new AbortController()
  const call = kiln.frames.assess({ frame: gradient() }, { signal: stop.signal })
  stop.abort()
  await expect(call).rejects.toMatchObject({ code: 'cancelled' })
  await kiln.devices.status({})
  expect(restarts()).toBe(0)
})

it('tries devices beside its work, writes down what came of it, and stays on the CPU', async () => {
  process.env['VK_ICD_FILENAMES'] = '/no/driver.json'
  onTestFinished(() => void delete process.env['VK_ICD_FILENAMES'])
  const { kiln, folder } = await openEngine()
  expect(await Array.fromAsync(kiln.devices.try({}))).toEqual([]) // nothing is loaded yet
  await kiln.frames.assess({ frame: gradient() })
  const trials = await Array.fromAsync(kiln.devices.try({}))
  const { devices, sessions } = await kiln.devices.status({})
  const others = devices.filter(({ id }) => id !== 'cpu')
  const tried = new Set(trials.map(({ device }) => device))
  expect(trials).toHaveLength(2 * tried.size) // both models on each
  for (const { outcome } of trials) expect(outcome).not.toBe('')
  expect(existsSync(join(folder, 'state/devices.json'))).toBe(tried.size > 0)
  for (const { state, reason } of others) {
    expect(state).toBe('unavailable')
    expect(reason).toMatch(/\w{3}/)
  }
  for (const { device } of sessions) expect(device).toBe('cpu')
  expect(await Array.fromAsync(kiln.devices.try({}))).toEqual([]) // each is tried once
})
