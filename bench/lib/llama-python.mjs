import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runProcess } from './processes.mjs'
import { programs, ROOT } from './tools.mjs'

const FOLDER = join(ROOT, '.cache/bench/llama-python')
const PYTHON = join(FOLDER, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')
/** A Python binding of llama.cpp that comes built; the best known one would be compiled for a quarter of an hour. */
export const LLAMA_PACKAGE = 'xllamacpp==2026.10.11549'

/** The path of a Python that has the binding; it is installed into .cache/bench/llama-python at the first run. */
export async function openLlamaPython() {
  const done = join(FOLDER, 'kiln-bench.txt')
  if (existsSync(done) && readFileSync(done, 'utf8') === LLAMA_PACKAGE) return PYTHON
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(dirname(FOLDER), { recursive: true })
  await runProcess(programs.python, ['-m', 'venv', FOLDER])
  await runProcess(PYTHON, [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--only-binary',
    ':all:',
    LLAMA_PACKAGE,
  ])
  writeFileSync(done, LLAMA_PACKAGE)
  return PYTHON
}
