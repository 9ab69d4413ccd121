// Packs Kiln for Linux as it would ship, offline, around a stand-in for Electron's binary. Needs out/ to be built.
// The packed app comes out in .cache/package-dry-run/packed/linux-unpacked.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const WORK = join(ROOT, '.cache/package-dry-run')
const DIST = join(WORK, 'electron')

/** What electron-builder looks for to set Electron's fuses: a mark, version, count, and a digit a fuse. */
const FUSES = `dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0008${'0'.repeat(8)}`
const LOCALES = ['de', 'en-US', 'es', 'es-419', 'fr']
/** A request fails at once instead of waiting for a network. */
const OFFLINE = {
  http_proxy: 'http://127.0.0.1:9',
  https_proxy: 'http://127.0.0.1:9',
  ELECTRON_GET_USE_PROXY: '1',
}

async function writeStandIn() {
  const manifest = join(ROOT, 'node_modules/electron/package.json')
  const { version } = JSON.parse(await readFile(manifest, 'utf8'))
  const files = {
    electron: `#!/bin/sh\necho "This is not Electron" >&2\nexit 1\n# ${FUSES}\n`,
    version,
    LICENSE: 'Electron',
    'LICENSES.chromium.html': 'Chromium',
    ...Object.fromEntries(LOCALES.map((locale) => [`locales/${locale}.pak`, locale])),
  }
  await mkdir(join(DIST, 'locales'), { recursive: true })
  await mkdir(join(DIST, 'resources'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(DIST, name), text)
  await chmod(join(DIST, 'electron'), 0o755)
}

if (!existsSync(join(ROOT, 'out/main/index.js')))
  throw new Error('out/ is missing: run `npx electron-vite build` first')
await rm(WORK, { recursive: true, force: true })
await writeStandIn()
const { status } = spawnSync(
  process.execPath,
  [
    join(ROOT, 'node_modules/electron-builder/cli.js'),
    '--linux',
    '--dir',
    '--publish=never',
    `-c.electronDist=${DIST}`,
    `-c.directories.output=${join(WORK, 'packed')}`,
  ],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...OFFLINE } },
)
process.exitCode = status ?? 1
