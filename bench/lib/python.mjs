import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runProcess } from './processes.mjs'
import { programs, ROOT } from './tools.mjs'

const FOLDER = join(ROOT, '.cache/bench/python')
const PYTHON = join(FOLDER, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')
/** What a person would put together for the same parts; nothing of it loads anything when it runs. */
export const PACKAGES = [
  'spacy==3.8.18',
  'textblob==0.20.1',
  'vaderSentiment==3.3.2',
  'yake==0.7.3',
  'langdetect==1.0.9',
  'textstat==0.7.4',
  'regex==2026.11.15',
  'emoji==2.16.0',
  'twitter-text-parser==3.0.0',
  'tokenizers==0.23.3',
  'onnxruntime==1.31.1',
]

/** The path of a Python that has the packages; they are installed into .cache/bench/python at the first run. */
export async function openPython() {
  const done = join(FOLDER, 'kiln-bench.txt')
  const wanted = PACKAGES.join('\n')
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return PYTHON
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(dirname(FOLDER), { recursive: true })
  await runProcess(programs.python, ['-m', 'venv', FOLDER])
  await runProcess(PYTHON, ['-m', 'pip', 'install', '--quiet', ...PACKAGES])
  writeFileSync(done, wanted)
  return PYTHON
}
