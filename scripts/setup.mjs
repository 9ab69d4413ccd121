// Everything that must be there before Kiln starts or is tested. Plain Node 20, no dependencies.
//   node scripts/setup.mjs start|test|prepare [--no-models] [...]
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FETCHED, fetchModels, isFetched } from './fetch-models.mjs'
import { withSparing } from './spare-memory.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const at = (...names) => join(root, ...names)
const NO_MODELS = '--no-models'
const [task = 'start', ...given] = process.argv.slice(2)
const rest = given.filter((arg) => arg !== NO_MODELS)
const isRoot = process.getuid?.() === 0
const bin = (name) =>
  at('node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)

const say = (text) => process.stderr.write(`${text}\n`)

function stop(text) {
  say(text)
  process.exit(1)
}

/** Runs a step quietly with the seconds it takes; what it printed is shown when it fails. */
async function step(title, [command, ...args], { optional = false } = {}) {
  const start = Date.now()
  const live = process.stderr.isTTY
  const seconds = () => `${Math.round((Date.now() - start) / 1000)} s`
  if (!live) say(`${title} …`)
  const ticker =
    live && setInterval(() => process.stderr.write(`\r\u001b[K${title} … ${seconds()}`), 200)
  const output = []
  const status = await new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      env: environment(),
      shell: process.platform === 'win32',
    })
    child.stdout.on('data', (chunk) => output.push(chunk))
    child.stderr.on('data', (chunk) => output.push(chunk))
    child.on('error', (error) => {
      output.push(Buffer.from(error.message))
      done(1)
    })
    child.on('close', (code) => done(code ?? 1))
  })
  if (ticker) clearInterval(ticker)
  if (live) process.stderr.write('\r\u001b[K')
  if (status === 0) say(`${title}: done in ${seconds()}`)
  else if (!optional) stop(`${title} failed:\n${Buffer.concat(output).toString().slice(-4000)}`)
  return status === 0
}

/** The environment in which the project's own Node and tools come first. */
function environment() {
  return {
    ...process.env,
    PATH: `${at('node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
  }
}

const stampFile = at('.cache', 'setup.json')
const stamps = () => {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'))
  } catch {
    return {}
  }
}
function stamp(name, value) {
  mkdirSync(at('.cache'), { recursive: true })
  writeFileSync(stampFile, JSON.stringify({ ...stamps(), [name]: value }, null, 2))
}

function hashOf(paths) {
  const hash = createHash('sha256')
  const add = (path) => {
    const found = statSync(path, { throwIfNoEntry: false })
    if (!found) return
    if (found.isDirectory()) for (const name of readdirSync(path).toSorted()) add(join(path, name))
    else hash.update(path.slice(root.length)).update(readFileSync(path))
  }
  for (const path of paths) add(path)
  return hash.digest('hex')
}

/** `npm install` rather than `npm ci`: the lock file lists only some platforms' optional packages, which `ci` refuses. */
async function installDependencies() {
  const wanted = hashOf([at('package.json'), at('package-lock.json')])
  if (stamps().dependencies === wanted && existsSync(bin('node'))) return
  const [command, lead] = process.env.npm_execpath
    ? [process.execPath, [process.env.npm_execpath]]
    : ['npm', []]
  await step('Fetching dependencies', [
    command,
    ...lead,
    'install',
    '--no-save',
    '--no-audit',
    '--no-fund',
  ])
  stamp('dependencies', wanted)
}

async function build() {
  const sources = [
    'src-main',
    'src-shared',
    'src-preload',
    'src-renderer',
    'electron.vite.config.ts',
    'package-lock.json',
  ]
  const wanted = hashOf(sources.map((name) => at(name)))
  if (stamps().build === wanted && existsSync(at('out', 'main', 'cli.js'))) return
  await step('Building Kiln', [bin('node'), bin('electron-vite'), 'build'])
  stamp('build', wanted)
}

function has(program) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, program)))
}

/** Programs that tests drive: installed through apt by root, otherwise named. */
async function installPrograms() {
  const missing = ['chromium', 'ffmpeg'].filter((program) => !has(program))
  if (missing.length === 0) return
  const names = missing.join(' and ')
  if (isRoot && has('apt-get')) {
    await step('Updating the package list', ['apt-get', 'update', '-qq'], { optional: true })
    const install = ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...missing]
    if (await step(`Installing ${names}`, install, { optional: true })) return
  }
  say(
    `${names} missing: the tests that need ${missing.length > 1 ? 'them' : 'it'} are skipped. Install with: apt-get install ${missing.join(' ')}`,
  )
}

/** The small models: without them Kiln writes with its composer, so nothing here stops the start. */
async function installModels() {
  const folder = at('.cache', 'models')
  if (given.includes(NO_MODELS) || FETCHED.every((model) => isFetched(folder, model))) return
  const live = process.stderr.isTTY
  const problem = await fetchModels(folder, ({ title, sizeBytes }, bytes) => {
    const share = Math.min(99, Math.round((bytes / sizeBytes) * 100))
    if (live) process.stderr.write(`\r\u001b[KFetching ${title} … ${share} %`)
    else if (bytes === 0) say(`Fetching ${title} …`)
  })
  if (live) process.stderr.write('\r\u001b[K')
  if (problem) say(`Going on without the small models: ${problem}. Later: kiln models download`)
}

/** Electron's program, when its package has fetched it. */
function electronProgram() {
  try {
    const name = readFileSync(at('node_modules', 'electron', 'path.txt'), 'utf8').trim()
    const path = at('node_modules', 'electron', 'dist', name)
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

function run(command, args) {
  const env = withSparing(environment())
  const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' })
  for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => child.kill(name))
  child.on('close', (code, signal) => process.exit(signal ? 130 : (code ?? 1)))
}

async function prepare() {
  if (Number(process.versions.node.split('.')[0]) < 20) stop('Kiln needs Node 20 or newer.')
  await installDependencies()
  await build()
}

if (task === 'prepare') await prepare()
else if (task === 'start') {
  await prepare()
  await installModels()
  const electron = hasDisplay() ? electronProgram() : undefined
  if (electron) run(electron, ['.', ...rest])
  else run(bin('node'), [at('out', 'main', 'cli.js'), 'serve', '--open', ...rest])
} else if (task === 'test') {
  await prepare()
  await installPrograms()
  await installModels()
  const { status } = spawnSync(bin('node'), [at('scripts', 'run-tests.mjs'), ...rest], {
    cwd: root,
    env: environment(),
    stdio: 'inherit',
  })
  process.exit(status ?? 1)
} else stop(`Unknown task ${task}: start, test or prepare.`)
