import { KilnError } from '#shared/contract/errors.ts'
import type { Segment } from '#shared/contract/transcripts.ts'
import { createRandom } from '#main/core/backgrounds/random.ts'
import { createCaptionShaper } from '#main/core/speech/caption-shape.ts'
import { SPEECH_RATE } from '#shared/media/speech-rate.ts'
import { fill } from '#shared/sentences/fill.ts'
import { MODEL_FAILURES, MODEL_REMEDIES } from '#shared/sentences/model-failures.ts'
import { isHeard } from '#main/core/speech/cut-window.ts'
import { judgeHeard, trimLoops } from '#main/core/speech/judge-heard.ts'
import { parseStamped, type Stretch } from '#main/core/speech/parse-stamped.ts'
import type { SpeechSound } from '#main/decoding/speech-sound.ts'
import type { ListenEvent } from './contract.ts'
import { hearWindow, type Written } from './hear-window.ts'
import type { WhisperModel } from './whisper-model.ts'
import { createWindows, type Window } from './windows.ts'

/** Temperatures that are tried one after the other while a text is not kept: three of the six of Radford et al. 2022, for a processor's sake. */
const TEMPERATURES = [0, 0.4, 0.8] as const
const SEED = 1

interface Listening {
  /** As the caller named it, or null. */
  readonly language: string | null
  readonly signal: AbortSignal
}

/** Listens to a whole sound, window by window; captions come as soon as nothing can change them. */
export async function* listen(
  whisper: WhisperModel,
  sound: SpeechSound,
  { language: asked, signal }: Listening,
): AsyncGenerator<ListenEvent> {
  let language = toCode(whisper, asked)
  const isTold = language !== null
  const windows = createWindows(sound.blocks, whisper.folder.windowSeconds)
  const shaper = createCaptionShaper()
  const totalMs = sound.durationMs
  const progress = (): ListenEvent => ({
    type: 'progress',
    stage: 'listening',
    heardMs: windows.readMs(),
    totalMs,
  })
  try {
    for (let window = await windows.next(); window; window = await windows.next()) {
      signal.throwIfAborted()
      if (isHeard(window.samples)) {
        const written = await hear(whisper, window.samples, { language, signal })
        if (written) {
          language ??= written.language
          const { segments, heardMs } = toSegments(whisper, window, written)
          for (const segment of segments.flatMap((each) => shaper.push(each)))
            yield { type: 'segment', ...segment }
          windows.back(heardMs)
        }
      }
      yield progress()
    }
    for (const segment of shaper.flush()) yield { type: 'segment', ...segment }
    const spoken = language ?? (whisper.folder.languages ? 'und' : 'en')
    yield {
      type: 'result',
      language: isTold && asked !== null ? asked : spoken,
      durationMs: windows.readMs(),
    }
  } finally {
    await windows.close()
  }
}

/** What is said in a window; undefined when nothing is. */
async function hear(
  whisper: WhisperModel,
  samples: Float32Array,
  { language, signal }: Listening,
): Promise<Written | undefined> {
  let last: Written | undefined
  for (const temperature of TEMPERATURES) {
    const random = createRandom(SEED, 'speech')
    const written = await hearWindow(whisper, samples, { language, temperature, random, signal })
    const verdict = judgeHeard({ ...written, text: textOf(whisper, written.tokens) })
    if (verdict === 'silence') return undefined
    if (verdict === 'keep') return written
    if (!last || written.logProbability > last.logProbability) last = written
  }
  return last
}

/** The stretches of a window as pieces of the file; those over silence were made up and are left out. */
function toSegments(
  whisper: WhisperModel,
  { samples, startMs }: Window,
  { tokens, isWhole }: Written,
): { readonly segments: Segment[]; readonly heardMs: number } {
  const { noTimestamps } = whisper.folder
  const windowMs = (samples.length * 1000) / SPEECH_RATE
  const parsed = parseStamped(tokens, { firstStamp: noTimestamps + 1, windowMs, isWhole })
  const toSample = (ms: number) => Math.round((ms * SPEECH_RATE) / 1000)
  const isSaid = (stretch: Stretch) =>
    isHeard(samples, toSample(stretch.startMs), toSample(stretch.endMs))
  const segments = parsed.stretches.filter(isSaid).map((stretch) => ({
    startMs: Math.round(startMs + stretch.startMs),
    endMs: Math.round(startMs + stretch.endMs),
    text: trimLoops(textOf(whisper, stretch.tokens)),
  }))
  return { segments, heardMs: parsed.heardMs }
}

function textOf({ tokenizer, folder }: WhisperModel, tokens: readonly number[]): string {
  const words = tokens.filter((token) => token < folder.endOfText)
  if (words.length === 0) return ''
  return tokenizer.decode(words, {
    skip_special_tokens: true,
    clean_up_tokenization_spaces: false,
  })
}

/** The model's own code of a language; null to have it found out. Throws `unsupported` for one it does not know. */
function toCode({ folder }: WhisperModel, asked: string | null): string | null {
  if (asked === null) return null
  const code = asked.toLowerCase().split(/[-_]/)[0] ?? ''
  if (folder.languages ? folder.languages.has(code) : code === 'en') return code
  throw new KilnError(
    'unsupported',
    fill(MODEL_FAILURES.unknownLanguage, { nameLanguage: asked }),
    {
      action: folder.languages ? MODEL_REMEDIES.leaveLanguage : MODEL_REMEDIES.englishOnly,
    },
  )
}
