// Packs Kiln for Linux as it would ship, offline, around a stand-in for Electron's binary. Needs out/ to be built.
import { spawnSync } from 'node:child_process'
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const WORK = join(ROOT, '.cache/package-dry-run')
const DIST = join(WORK, 'electron')

/** Where the packed app comes out. */
export const PACKED = join(WORK, 'packed/linux-unpacked')

/** What electron-builder looks for to set Electron's fuses: a mark, version, count, and a digit a fuse. */
const FUSES = `dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0008${'0'.repeat(8)}`
const LOCALES = ['de', 'en-US', 'es', 'es-419', 'fr']

/** Packs what is in out/; throws with the packer's output when that fails. */
export async function packageDryRun() {
  if (!existsSync(join(ROOT, 'out/main/index.js')))
    throw new Error('out/ is missing: run `npx electron-vite build` first')
  await rm(WORK, { recursive: true, force: true })
  await writeStandIn()
  const builder = join(ROOT, 'node_modules/electron-builder/cli.js')
  const options = [`-c.electronDist=${DIST}`, `-c.directories.output=${join(WORK, 'packed')}`]
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [builder, '--linux', '--dir', '--publish', 'never', ...options],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, ...OFFLINE } },
  )
  if (status !== 0) throw new Error(`electron-builder failed\n${stdout}\n${stderr}`)
  return { output: `${stdout}${stderr}`, packed: PACKED }
}

/** Any request would fail at once instead of waiting for a network. */
const OFFLINE = {
  http_proxy: 'http://127.0.0.1:9',
  https_proxy: 'http://127.0.0.1:9',
  ELECTRON_GET_USE_PROXY: '1',
}

async function writeStandIn() {
  await mkdir(join(DIST, 'locales'), { recursive: true })
  await mkdir(join(DIST, 'resources'))
  const { version } = JSON.parse(
    await readFile(join(ROOT, 'node_modules/electron/package.json'), 'utf8'),
  )
  const files = {
    electron: `#!/bin/sh\necho "This is not Electron" >&2\nexit 1\n# ${FUSES}\n`,
    version,
    LICENSE: 'Electron',
    'LICENSES.chromium.html': 'Chromium',
    ...Object.fromEntries(LOCALES.map((locale) => [`locales/${locale}.pak`, locale])),
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(DIST, name), text)
  await chmod(join(DIST, 'electron'), 0o755)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { output, packed } = await packageDryRun()
  process.stdout.write(`${output}\nPacked in ${packed}\n`)
}
