import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findProgram } from '#main/lib/find-program.ts'

/** The folder of package.json. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
/** The built command line. */
export const CLI = join(ROOT, 'out/main/cli.js')

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The browser that shows the page: the one that `KILN_CHROMIUM` names, else the first on the path. */
export const CHROMIUM = process.env['KILN_CHROMIUM'] || findProgram(BROWSERS)
/** The program that makes the clips. */
export const FFMPEG = findProgram(['ffmpeg'])

/** Why a page can't be tried here, if so. */
export const MISSING = missing()

function missing(): string | undefined {
  if (!existsSync(CLI)) return 'out/ is not built (npm run build)'
  if (!CHROMIUM) return 'there is no Chromium on the path (apt-get install chromium)'
  if (!FFMPEG) return 'there is no ffmpeg on the path (apt-get install ffmpeg)'
  return undefined
}
