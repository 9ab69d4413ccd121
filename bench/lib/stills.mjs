import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { makeMinute } from './clips.mjs'
import { runProcess } from './processes.mjs'
import { programs, ROOT } from './tools.mjs'

const FOLDER = join(ROOT, '.cache', 'bench', 'stills')

/** Paths of 100 JPEG pictures of 1280 x 720: frames of the minute clip, made once. */
export async function makeStills() {
  if (!existsSync(FOLDER)) {
    const partial = `${FOLDER}-${process.pid}`
    mkdirSync(partial, { recursive: true })
    const scale = ['-vf', 'fps=100/60,scale=1280:720', '-frames:v', '100', '-q:v', '3']
    const args = ['-v', 'error', '-y', '-i', await makeMinute(), ...scale]
    await runProcess(programs.ffmpeg, [...args, join(partial, 'still-%03d.jpg')])
    renameSync(partial, FOLDER)
  }
  return readdirSync(FOLDER).map((name) => join(FOLDER, name))
}
