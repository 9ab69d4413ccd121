import { readFileSync, writeFileSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hearWindow } from '#main/speech/hear-window.ts'
import { listen } from '#main/speech/listen.ts'
import { isWhisperFolder, readWhisperFolder } from '#main/speech/whisper-folder.ts'
import { loadWhisper, type WhisperModel } from '#main/speech/whisper-model.ts'
import { makeFolder } from '../../../helpers/open-test-library.ts'
import { endOf, makeSpeech, type Phrase } from '../../../helpers/tiny-speech.ts'

const fixture = (name: string) =>
  fileURLToPath(new URL(`../../../fixtures/${name}`, import.meta.url))
const FOLDER = fixture('tiny-whisper')
const PLENTY = () => 8e9
const never = new AbortController().signal

/** What Python's transformers 4.57.1 made of the same sounds with the same weights, before they were rounded. */
interface Case {
  readonly phrases: readonly Phrase[]
  readonly spectrogram: readonly (readonly [band: number, frame: number, value: number])[]
  readonly noSpeech: number
  readonly languages: Readonly<Record<string, number>>
  readonly tokens: readonly number[]
}
const cases = JSON.parse(readFileSync(fixture('speech/whisper.json'), 'utf8')) as readonly Case[]

let whisper: WhisperModel
beforeAll(async () => {
  whisper = await loadWhisper(FOLDER, PLENTY)
})
afterAll(async () => void (await whisper.model.dispose()))

const wish = { language: null, temperature: 0, random: () => 0, signal: never }

async function* inBlocks(samples: Float32Array, size = 5000) {
  for (let at = 0; at < samples.length; at += size) yield samples.slice(at, at + size)
}

async function hear(samples: Float32Array, language: string | null = null, signal = never) {
  const events = []
  const sound = { durationMs: null, blocks: inBlocks(samples) }
  for await (const event of listen(whisper, sound, { language, signal })) events.push(event)
  return {
    segments: events.flatMap((event) => (event.type === 'segment' ? [event] : [])),
    result: events.find((event) => event.type === 'result'),
    progress: events.flatMap((event) => (event.type === 'progress' ? [event.heardMs] : [])),
  }
}

describe('against transformers of Python', () => {
  it.each(cases)('hears case %#', async ({ phrases, spectrogram, noSpeech, tokens }) => {
    const samples = makeSpeech(8, phrases)
    const features = (await whisper.extractor!(samples)) as {
      input_features: { data: Float32Array; dims: number[] }
    }
    const { data, dims } = features.input_features
    expect(dims).toEqual([1, 80, 800])
    for (const [band, frame, value] of spectrogram)
      expect(Math.abs(data[band * 800 + frame]! - value)).toBeLessThan(2e-3)
    const written = await hearWindow(whisper, samples, wish)
    expect(written).toMatchObject({ tokens, isWhole: true, language: phrases[0]!.language })
    expect(Math.abs(written.noSpeech - noSpeech)).toBeLessThan(0.01)
  })
})

describe('listen', () => {
  const phrases: readonly Phrase[] = [
    { at: 1, language: 'en', text: 'kiln fires clay' },
    { at: 4, language: 'en', text: 'every morning' },
    { at: 9.5, language: 'en', text: 'kiln fires slowly every morning' },
    { at: 13, language: 'en', text: 'clay' },
  ]

  it('writes down the words of several windows at their times', async () => {
    const { segments, result, progress } = await hear(makeSpeech(18, phrases))
    expect(segments.map(({ text }) => text)).toEqual(phrases.map(({ text }) => text))
    for (const [index, phrase] of phrases.entries()) {
      expect(Math.abs(segments[index]!.startMs - 1000 * phrase.at)).toBeLessThan(200)
      expect(
        Math.abs(segments[index]!.endMs - Math.max(1000 * endOf(phrase), 1000 * phrase.at + 833)),
      ).toBeLessThan(300)
    }
    expect(result).toEqual({ type: 'result', language: 'en', durationMs: 18_000 })
    expect(progress.at(-1)).toBe(18_000)
    expect(progress.length).toBeGreaterThanOrEqual(3)
  })

  it('finds the language out, or takes the one it is told', async () => {
    const spanish = makeSpeech(6, [{ at: 1, language: 'es', text: 'horno quema barro' }])
    expect((await hear(spanish)).result).toMatchObject({ language: 'es' })
    const told = await hear(spanish, 'es-MX')
    expect(told.result).toMatchObject({ language: 'es-MX' })
    expect(told.segments[0]?.text).toBe('horno quema barro')
    await expect(hear(spanish, 'tlh')).rejects.toMatchObject({ code: 'unsupported' })
  })

  it('says nothing over silence and of an empty sound', async () => {
    const quiet = await hear(makeSpeech(20, []))
    expect(quiet.segments).toEqual([])
    expect(quiet.result).toMatchObject({ language: 'und', durationMs: 20_000 })
    expect((await hear(new Float32Array(0))).segments).toEqual([])
  })

  it('stops between windows when it is told to', async () => {
    const stop = new AbortController()
    const sound = { durationMs: null, blocks: inBlocks(makeSpeech(18, phrases)) }
    const heard = async () => {
      for await (const event of listen(whisper, sound, { language: 'en', signal: stop.signal }))
        if (event.type === 'progress') stop.abort()
    }
    await expect(heard()).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('a folder', () => {
  it('is known by its configuration', () => {
    expect(isWhisperFolder(FOLDER)).toBe(true)
    expect(isWhisperFolder(fixture('tiny-writer'))).toBe(false)
    expect(readWhisperFolder(FOLDER)).toMatchObject({
      encoder: 'fp32',
      decoder: 'q8',
      subfolder: 'onnx',
      windowSeconds: 8,
      mostTokens: 96,
    })
  })

  it('is refused with the name of what is missing or broken', async () => {
    const folder = join(await makeFolder('whisper'), 'model')
    await cp(FOLDER, folder, { recursive: true })
    writeFileSync(join(folder, 'generation_config.json'), '{"is_multilingual": true')
    expect(() => readWhisperFolder(folder)).toThrow(/generation_config\.json can not be read/)
    await rm(join(folder, 'tokenizer.json'))
    expect(() => readWhisperFolder(folder)).toThrow(/tokenizer\.json is missing/)
    await expect(loadWhisper(folder, PLENTY)).rejects.toMatchObject({ code: 'unsupported-media' })
  })

  it('is refused when its weights are missing, broken or too large for the memory', async () => {
    const folder = join(await makeFolder('whisper'), 'model')
    await cp(FOLDER, folder, { recursive: true })
    writeFileSync(join(folder, 'onnx/encoder_model.onnx'), 'no model')
    await expect(loadWhisper(folder, PLENTY)).rejects.toMatchObject({ code: 'unreadable-file' })
    await rm(join(folder, 'onnx/encoder_model.onnx'))
    expect(() => readWhisperFolder(folder)).toThrow(/no encoder_model\.onnx/)
    await expect(loadWhisper(FOLDER, () => 1e8)).rejects.toMatchObject({ code: 'out-of-memory' })
  })
})
