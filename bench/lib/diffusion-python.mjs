import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runProcess } from './processes.mjs'
import { programs, ROOT } from './tools.mjs'

const FOLDER = join(ROOT, '.cache/bench/diffusion-python')
const PYTHON = join(FOLDER, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')
const MODEL = join(ROOT, '.cache/bench/diffusion-18m')
/** PyTorch for processors only: its usual build for Linux brings gigabytes of CUDA. */
const TORCH = process.platform === 'darwin' ? 'torch==2.13.0' : 'torch==2.13.0+cpu'
/** What pictures are drawn with in Python; newer releases of transformers break this diffusers. */
export const DIFFUSION_PACKAGES = [
  TORCH,
  'diffusers==0.35.1',
  'transformers==4.57.1',
  'tokenizers==0.22.1',
  'huggingface-hub==0.36.0',
  'onnx==1.23.2',
  'numpy==2.4.6',
]

/** The path of a Python that has the packages; they are installed into .cache/bench/diffusion-python at the first run. */
async function openDiffusionPython() {
  const done = join(FOLDER, 'kiln-bench.txt')
  const wanted = DIFFUSION_PACKAGES.join('\n')
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return PYTHON
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(dirname(FOLDER), { recursive: true })
  await runProcess(programs.python, ['-m', 'venv', FOLDER])
  await runProcess(PYTHON, ['-m', 'pip', 'install', '--quiet', ...DIFFUSION_PACKAGES])
  writeFileSync(done, wanted)
  return PYTHON
}

/** That Python, and a random model in SD 1.5 layout (UNet of 18 M parameters) that it made for both sides. */
export async function openDiffusionPeer() {
  const python = await openDiffusionPython()
  if (!existsSync(MODEL)) {
    const partial = `${MODEL}.partial`
    rmSync(partial, { recursive: true, force: true })
    await runProcess(python, [join(ROOT, 'bench/python/diffusion_model.py'), partial])
    renameSync(partial, MODEL)
  }
  return { python, torch: join(MODEL, 'torch'), onnx: join(MODEL, 'onnx') }
}
