import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { tryDevice } from '#main/engine/runtimes/try-device.ts'
import { findChromium } from '#main/hosts/http/open-browser.ts'
import { built } from '../helpers/open-test-backend.ts'
import { makeFolder } from '../helpers/open-test-library.ts'
import { writeOnnx } from '../helpers/write-onnx.ts'

const { signal } = new AbortController()
const before = process.env['VK_ICD_FILENAMES']
afterEach(() => {
  if (before === undefined) delete process.env['VK_ICD_FILENAMES']
  else process.env['VK_ICD_FILENAMES'] = before
})

/** SwiftShader, a Vulkan device in software, where Chromium brings it. */
function findSwiftShader(): string | undefined {
  const chromium = findChromium()
  const folders = [
    ...(chromium && existsSync(chromium) ? [dirname(realpathSync(chromium))] : []),
    '/usr/lib/chromium',
    '/usr/lib/chromium-browser',
    '/opt/google/chrome',
  ]
  return folders
    .map((folder) => join(folder, 'vk_swiftshader_icd.json'))
    .find((path) => existsSync(path))
}

async function makeModel() {
  const file = join(await makeFolder('model'), 'model.onnx')
  return { file, dims: [...writeOnnx(file).dims] }
}

it('finds that the CPU agrees with itself', async () => {
  const trial = await tryDevice(
    built.trialUrl.href,
    { ...(await makeModel()), device: 'cpu' },
    signal,
  )
  expect(trial).toMatchObject({ outcome: 'agrees', relativeError: 0 })
})

it('tells why a device fails, and lives on', async () => {
  process.env['VK_ICD_FILENAMES'] = '/no/driver.json'
  const job = { ...(await makeModel()), device: 'webgpu' } as const
  const trial = await tryDevice(built.trialUrl.href, job, signal)
  expect(trial).toMatchObject({ outcome: 'failed', reason: expect.stringMatching(/\w{3}/) })
})

it('tells why a model fails', async () => {
  const job = { file: join(await makeFolder(), 'none.onnx'), dims: [1, 16], device: 'cpu' as const }
  const trial = await tryDevice(built.trialUrl.href, job, signal)
  expect(trial).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('none.onnx') })
})

it('tells of a trial that ends without a word', async () => {
  const silent = new URL('../helpers/silent-trial.cjs', import.meta.url)
  const trial = await tryDevice(silent.href, { ...(await makeModel()), device: 'webgpu' }, signal)
  expect(trial).toEqual({ outcome: 'failed', reason: 'its trial ended with status 7' })
})

it('ends a trial with its signal', async () => {
  const stop = new AbortController()
  const trial = tryDevice(
    built.trialUrl.href,
    { ...(await makeModel()), device: 'webgpu' },
    stop.signal,
  )
  stop.abort()
  expect(await trial).toMatchObject({ outcome: 'failed' })
})

const swiftShader = findSwiftShader()
it.skipIf(!swiftShader)(
  'agrees with the CPU on WebGPU in software (needs SwiftShader, which Chromium brings)',
  async () => {
    // the driver's description names its library by a path relative to itself
    const folder = await makeFolder('vulkan')
    await mkdir(folder, { recursive: true })
    for (const name of readdirSync(dirname(swiftShader!)))
      if (/swiftshader/i.test(name))
        await copyFile(join(dirname(swiftShader!), name), join(folder, name))
    await writeFile(join(folder, 'note.txt'), 'copied for a test')
    process.env['VK_ICD_FILENAMES'] = join(folder, 'vk_swiftshader_icd.json')
    const job = { ...(await makeModel()), device: 'webgpu' } as const
    const trial = await tryDevice(built.trialUrl.href, job, signal)
    expect(trial).toMatchObject({ outcome: 'agrees' })
  },
)
