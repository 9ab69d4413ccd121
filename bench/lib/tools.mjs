import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { chromium as playwright } from '@playwright/test'
import { runProcess } from './processes.mjs'

/** The folder of package.json. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))
/** The built command line. */
export const CLI = join(ROOT, 'out/main/cli.js')

const CACHE = join(ROOT, '.cache', 'bench')
const CHROMIUM_ARGS = [
  '--disable-gpu',
  '--mute-audio',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

function findProgram(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync)
}

/** The programs that rows may need. */
export const programs = {
  ffmpeg: findProgram('ffmpeg'),
  chromium:
    process.env.KILN_CHROMIUM ||
    findProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'),
  python: findProgram('python3', 'python'),
  proc: existsSync('/proc/self/stat') ? '/proc' : undefined,
}

function versionOf(program, flag) {
  if (!program) return 'missing'
  const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
  return /\d+(\.\d+)+/.exec(execFileSync(program, [flag], options))?.[0] ?? 'unknown'
}

const packageVersion = (name) =>
  JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')).version

/** Versions of what Kiln is compared with. */
export const versions = {
  node: process.versions.node,
  ffmpeg: versionOf(programs.ffmpeg, '-version'),
  chromium: versionOf(programs.chromium, '--version'),
  react: packageVersion('react'),
}

/** The machine the figures are from. */
export const describeMachine = () => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryBytes: totalmem(),
  platform: `${process.platform} ${process.arch}`,
  loadAverage: loadavg()[0],
  versions,
})

export const median = (values) =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)]

export const MB = 1e6

/** Runs something with a folder of its own, which is removed afterwards. */
export async function withFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'kiln-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** A file made once with ffmpeg and kept in .cache/bench. */
export async function makeOnce(name, args) {
  const path = join(CACHE, name)
  if (existsSync(path)) return path
  mkdirSync(CACHE, { recursive: true })
  const partial = join(CACHE, `${process.pid}-${name}`)
  await runProcess(programs.ffmpeg, ['-v', 'error', '-y', ...args, partial])
  renameSync(partial, path)
  return path
}

/** Starts a Node program that prints one line of JSON with its `url` when it is ready. */
export async function startServer(args, env = {}) {
  const start = performance.now()
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  })
  const lines = createInterface({ input: child.stdout })
  const [line] = await once(lines, 'line')
  return {
    ...JSON.parse(line),
    pid: child.pid,
    startMs: performance.now() - start,
    signal: (name) => child.kill(name),
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** `kiln serve` over a library folder. */
export async function startKiln(dataDir, { nodeArgs = [], env = {} } = {}) {
  const args = [...nodeArgs, CLI, 'serve', '--json', '--data', dataDir]
  const server = await startServer(args, env)
  return { ...server, address: `${server.url}/#token=${server.token}` }
}

/** A server that answers a blank page and echoes what is posted, with nothing but node:http. */
export const startBareServer = () =>
  startServer([fileURLToPath(new URL('./bare-server.mjs', import.meta.url))])

/** The Chromium of this machine, without a window. */
export async function openChromium() {
  const server = await playwright.launchServer({
    executablePath: programs.chromium,
    args: CHROMIUM_ARGS,
  })
  const browser = await playwright.connect(server.wsEndpoint())
  return { browser, pid: server.process().pid, close: () => server.close() }
}
