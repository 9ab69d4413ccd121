import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, readdir, stat } from 'node:fs/promises'
import { builtinModules, createRequire } from 'node:module'
import { join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { createClient } from '#shared/wire/client.ts'
import { openElectronStandIn } from '../helpers/electron-stand-in/open-electron-stand-in.ts'

const MEBIBYTE = 1024 * 1024
/** Without Electron itself, which is about 250 MiB more; 95 MiB of it are llama.cpp for processors and for Vulkan. */
const CEILING_BYTES = 240 * MEBIBYTE

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const PACKED = join(ROOT, '.cache/package-dry-run/packed/linux-unpacked')
const ARCHIVE = join(PACKED, 'resources/app.asar')
const UNPACKED = `${ARCHIVE}.unpacked`
const fromUnpacked = createRequire(join(UNPACKED, 'out/main/index.js'))

interface Asar {
  listPackage(archive: string, options: { isPack: boolean }): string[]
  extractFile(archive: string, path: string): Buffer
}

/** @electron/asar is electron-builder's own dependency, so it is found from there. */
async function openAsar(): Promise<Asar> {
  const builder = createRequire(import.meta.url).resolve('electron-builder')
  return (await import(createRequire(builder).resolve('@electron/asar'))) as Asar
}

/** The packages that a bundle asks for by name when it runs. */
function importsOf(code: string): string[] {
  const statement = /^\s*(?:import|export)\b[^'"`;\n]*?["'`]([^"'`\n]+)["'`]/gm
  const call = /\b(?:import|require)\(["'`]([^"'`]+)["'`]\)/g
  const plain = code.replaceAll(/^\s*\*.*$/gm, '') // examples in comments load nothing
  return [...plain.matchAll(statement), ...plain.matchAll(call)]
    .map(([, name]) => name ?? '')
    .filter((name) => /^[@a-z]/.test(name) && !/^(node:|electron$)/.test(name))
    .filter((name) => !builtinModules.includes(name))
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

describe.skipIf(process.platform !== 'linux')('the packed app', () => {
  let asar: Asar
  let entries: string[]

  beforeAll(async () => {
    asar = await openAsar()
    execFileSync(process.execPath, [join(ROOT, 'scripts/package-dry-run.mjs')], { stdio: 'pipe' })
    entries = asar.listPackage(ARCHIVE, { isPack: false }).map((path) => path.replaceAll(sep, '/'))
  }, 180_000)

  it('has every part of Kiln', () => {
    expect(entries).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/out/main/index.js',
        '/out/main/cli.js',
        '/out/main/engine-worker.js',
        '/out/main/engine-trial.js',
        '/out/main/decoding-worker.js',
        '/out/preload/index.cjs',
        '/out/renderer/index.html',
        '/out/renderer/decode.html',
      ]),
    )
    const { main, type } = JSON.parse(asar.extractFile(ARCHIVE, 'package.json').toString())
    expect(`/${main}`).toBe('/out/main/index.js')
    expect(type).toBe('module')
  })

  it('has no sources, tests, tools or other platforms', () => {
    const foreign = entries.filter((path) =>
      /^\/(src-|test|scripts|bench|docs|\.)|\.(ts|tsx|map|py)$|\/(darwin|win32|linuxmusl)[-/].*\.node$/.test(
        path,
      ),
    )
    expect(foreign).toEqual([])
    const packages = entries.filter((path) => /^\/node_modules\/(@[^/]+\/)?[^/@]+$/.test(path))
    expect(packages.join(' ')).not.toMatch(/electron|vite|react|typescript|mediabunny|zod/)
  })

  it('has, outside the archive, all that threads and native code read', async () => {
    const outside = (await filesUnder(UNPACKED)).map((path) => `/${relative(UNPACKED, path)}`)
    const expected = entries.filter(
      (path) => /^\/(out|models|node_modules)\/.*\.\w+$/.test(path) && !isFolder(path),
    )
    expect(outside).toEqual(expect.arrayContaining([...expected, '/package.json']))

    function isFolder(path: string): boolean {
      return entries.some((other) => other.startsWith(`${path}/`))
    }
  })

  it('has the models where every bundle looks: two folders up', async () => {
    const kept = await filesUnder(join(ROOT, 'models'))
    const shipped = kept
      .map((path) => relative(ROOT, path))
      .filter((path) => !/^models.training|\.(md|markdown)$/.test(path))
    expect(shipped.length).toBeGreaterThan(0)
    for (const path of shipped) {
      const packed = await readFile(join(UNPACKED, 'out/main/../..', path))
      expect(packed.equals(await readFile(join(ROOT, path))), path).toBe(true)
    }
  })

  it('finds, among what ships, every package that its bundles load', async () => {
    const loaded = new Set<string>()
    const bundles = await filesUnder(join(UNPACKED, 'out/main'))
    for (const path of bundles.filter((file) => file.endsWith('.js')))
      for (const name of importsOf(await readFile(path, 'utf8'))) loaded.add(name)
    expect([...loaded].toSorted()).toEqual([
      '@huggingface/transformers',
      'better-sqlite3',
      'node-llama-cpp',
      'onnxruntime-node',
      'sharp',
    ])
    for (const name of loaded) expect(fromUnpacked.resolve(name)).toContain(UNPACKED)
  })

  it('has native modules that load and work', () => {
    const script = `
      const Database = require('better-sqlite3')
      const { InferenceSession } = require('onnxruntime-node')
      const sharp = require('sharp')
      const one = new Database(':memory:').prepare('select 1 as one').get().one
      const make = sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } })
      make.png().toBuffer().then((png) => console.log(one, typeof InferenceSession.create, png.length > 60))
    `
    const at = join(UNPACKED, 'out/main')
    const output = execFileSync(process.execPath, ['--input-type=commonjs', '-e', script], {
      cwd: at,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] },
    })
    expect(output.trim()).toBe('1 function true')
  })

  it('answers a call as a command, from where it was packed', () => {
    const cli = join(UNPACKED, 'out/main/cli.js')
    const data = join(PACKED, '../data')
    const output = execFileSync(process.execPath, [cli, 'call', 'system.health', '--data', data], {
      cwd: '/',
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] },
    })
    expect(JSON.parse(output)).toMatchObject({ status: 'ok' })
  })

  it('scores a picture as a desktop app, with the models it was packed with', async () => {
    const sharp = fromUnpacked('sharp') as typeof import('sharp').default
    const bundle = pathToFileURL(join(UNPACKED, 'out/main/index.js'))
    const app = await openElectronStandIn({ bundle, isPackaged: true })
    try {
      const path = join(app.folder, 'picture.png')
      const noise = { type: 'gaussian', mean: 120, sigma: 40 } as const
      const create = { width: 320, height: 180, channels: 3, background: 'teal', noise } as const
      await sharp({ create }).png().toFile(path)
      const kiln = createClient(contract, app.port)
      const { assetId, parts } = await kiln.thumbnails.score({ path })
      expect(Object.keys(parts)).toContain('sharpness')
      const asset = await app.page.fetch(`/assets/${assetId}`)
      expect(asset.headers.get('content-type')).toMatch(/^image\//)
      expect((await asset.arrayBuffer()).byteLength).toBeGreaterThan(100)
      const { sessions } = await kiln.engine.status({})
      expect(sessions.map(({ model }) => model)).toContain('blazeface')
    } finally {
      await app.close()
    }
  }, 60_000)

  it('carries the licences of what it contains', async () => {
    const notices = await readFile(join(PACKED, 'resources/third-party-notices.txt'), 'utf8')
    for (const name of [
      'better-sqlite3',
      'onnxruntime-node',
      'sharp',
      'zod',
      'mediabunny',
      'react',
      '@fontsource-variable/inter',
    ])
      expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'))
    expect(existsSync(join(PACKED, 'LICENSE.electron.txt'))).toBe(true)
    expect(existsSync(join(PACKED, 'LICENSES.chromium.html'))).toBe(true)
  })

  it('has its fuses set', async () => {
    const executable = await readFile(join(PACKED, 'kiln'), 'latin1')
    // run as Node; cookies; NODE_OPTIONS; --inspect; asar integrity; only from asar; snapshot; file: privileges
    expect(executable).toContain('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u000810001100')
  })

  it('stays below its ceiling', async () => {
    const sizes = new Map<string, number>()
    for (const path of await filesUnder(join(PACKED, 'resources'))) {
      const name = /app\.asar\.unpacked.(node_modules.[^/\\]+|[^/\\]+)|([^/\\]+)$/.exec(path)
      const key = name?.[1] ?? name?.[2] ?? path
      sizes.set(key, (sizes.get(key) ?? 0) + (await stat(path)).size)
    }
    const rows = [...sizes].toSorted(([, a], [, b]) => b - a)
    const total = rows.reduce((sum, [, size]) => sum + size, 0)
    const lines = [...rows, ['total', total] as const].map(
      ([name, size]) => `${(size / MEBIBYTE).toFixed(1).padStart(8)} MiB  ${name}`,
    )
    process.stdout.write(`\n${lines.join('\n')}\n`)
    expect(total).toBeLessThan(CEILING_BYTES)
  })
})
