/**
 * Paints pictures with Kiln's own painter, so that drawn pictures are among the good ones.
 *
 * node draw.ts FOLDER          (Node 24 or newer)
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { paintFromPrompt } from '#main/painting/paint-from-prompt.ts'

const PROMPTS = [
  'calm teal waves, dark, empty space on the left',
  'bright orange geometric triangles',
  'city lights at night, bokeh, purple and blue',
  'paper texture, warm beige',
  'mountains at sunrise, pink and gold',
  'blue sky with clouds',
  'neon grid, dark, energetic',
  'soft pastel blobs, pink and mint',
  'sunset over the sea, red',
  'green forest light leak, dreamy',
]

const [folder = ''] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
for (const [seed, prompt] of PROMPTS.entries()) {
  const { frame } = paintFromPrompt({ prompt, width: 960, height: 540, seed: seed + 1 })
  const { data, width, height } = frame
  const path = join(folder, `painted${seed}.png`)
  await sharp(data, { raw: { width, height, channels: 3 } })
    .png()
    .toFile(path)
}
