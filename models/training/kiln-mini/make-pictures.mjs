// Paints training pictures with Backgrounds and writes them with captions and the truth about them.
// node make-pictures.mjs --out DIR [--count 20000] [--side 256] [--shard 0] [--first 1] [--texts 0]
// Writes pictures-SHARD.u8 (count x side x side x 3 bytes) and pictures-SHARD.jsonl (a line a picture);
// with --texts N it writes texts-SHARD.jsonl instead: captions alone, with what they say.
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { paintBackground } from '#main/core/backgrounds/paint-background.ts'
import { createRandom } from '#main/core/backgrounds/random.ts'
import { drawScene, drawTone, paletteOf, sayScene } from './scenes.mjs'

const CAPTIONS = 4

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    count: { type: 'string', default: '20000' },
    side: { type: 'string', default: '256' },
    shard: { type: 'string', default: '0' },
    first: { type: 'string', default: '1' },
    texts: { type: 'string', default: '0' },
  },
})
const [count, side, shard, first, texts] = [
  values.count,
  values.side,
  values.shard,
  values.first,
  values.texts,
].map(Number)
mkdirSync(values.out, { recursive: true })

const random = createRandom(first * 1000 + shard, 'kiln-mini')
if (texts > 0) writeTexts()
else writePictures()

function writeTexts() {
  const file = openSync(join(values.out, `texts-${shard}.jsonl`), 'w')
  for (let done = 0; done < texts;) {
    const drawn = drawScene(random, drawTone(random))
    const palette = paletteOf(drawn)
    const lines = []
    for (let index = 0; index < 2; index++, done++) {
      const { text, said } = sayScene(random, drawn, random() < 0.3)
      const isRuled = said.colours.length > 0 || (said.style && drawn.scene.colours.length === 0)
      const line = { text, said, variant: drawn.scene.variant, palette: isRuled ? palette : null }
      lines.push(JSON.stringify(line))
    }
    writeSync(file, lines.join('\n') + '\n')
  }
  closeSync(file)
}

function writePictures() {
  const pictures = openSync(join(values.out, `pictures-${shard}.u8`), 'w')
  const facts = openSync(join(values.out, `pictures-${shard}.jsonl`), 'w')
  const started = performance.now()
  for (let done = 0; done < count; done++) {
    const drawn = drawScene(random, drawTone(random))
    const { scene } = drawn
    const seed = Math.floor(random() * 2 ** 31)
    writeSync(pictures, paintBackground({ scene, width: side, height: side, seed }).data)
    const captions = Array.from(
      { length: CAPTIONS },
      (_, turn) => sayScene(random, drawn, turn === CAPTIONS - 1).text,
    )
    const { style, variant, moods, layout } = scene
    const named = scene.colours.map(({ hex }) => hex)
    writeSync(facts, JSON.stringify({ style, variant, moods, layout, named, captions }) + '\n')
    if (done % 1000 === 999)
      console.log(
        `${done + 1} of ${count} in ${Math.round((performance.now() - started) / 1000)} s`,
      )
  }
  closeSync(pictures)
  closeSync(facts)
}
