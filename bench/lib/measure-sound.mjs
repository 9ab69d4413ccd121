// Measures the sound of a file as the decoding thread does and prints its loudness: node bench/lib/measure-sound.mjs FILE FFMPEG
import { measureSound } from '#main/decoding/measure-sound.ts'

/** What Kiln measures of a file's sound: the sound, or null, and a note. */
export async function listenTo(path, ffmpeg) {
  for await (const event of measureSound({ path, ffmpeg }, new AbortController().signal))
    if (event.type === 'result') return event
  throw new Error(`nothing was heard of ${path}`)
}

if (import.meta.main) {
  const { sound } = await listenTo(process.argv[2], process.argv[3])
  console.log(JSON.stringify({ loudness: sound.loudness.integratedLufs, peak: sound.truePeakDb }))
}
