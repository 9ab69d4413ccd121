import { chooseToken, probabilityOf } from '#main/core/speech/choose-token.ts'
import { applyStampRules } from '#main/core/speech/whisper-rules.ts'
import type { WhisperModel } from './whisper-model.ts'

/** What a model wrote for one window of sound. */
export interface Written {
  /** Words and stamps, without what steers. */
  readonly tokens: readonly number[]
  /** Whether it came to an end, and did not run out of room. */
  readonly isWhole: boolean
  /** Mean over the tokens, natural logarithm; 0 without any. */
  readonly logProbability: number
  /** Probability that nobody speaks, 0..1. */
  readonly noSpeech: number
  /** The code it was told or took; null for an English-only model. */
  readonly language: string | null
}

/** How to decode one window. */
export interface Wish {
  /** Code of a language the model knows; found out when null. */
  readonly language: string | null
  readonly temperature: number
  /** 0..1; asked only above temperature 0. */
  readonly random: () => number
  readonly signal: AbortSignal
}

interface Tensor {
  readonly data: Float32Array
}

/** Decodes one window of mono samples at 16 kHz; the sound is padded with silence to the model's length. */
export async function hearWindow(
  { folder, library, extractor, model }: WhisperModel,
  samples: Float32Array,
  wish: Wish,
): Promise<Written> {
  const { signal } = wish
  const features = (await extractor?.(samples)) as { readonly input_features: object }
  signal.throwIfAborted()
  const steering = createSteering(folder, wish)
  const interrupt = new library.InterruptableStoppingCriteria()
  const abort = () => interrupt.interrupt()
  signal.addEventListener('abort', abort)
  const processors = new library.LogitsProcessorList()
  const choose = (ids: bigint[][], logits: Tensor) => {
    steering.choose((ids[0] ?? []).slice(1).map(Number), logits.data)
    return logits
  }
  processors.push(choose as never)
  try {
    await model.generate({
      inputs: features.input_features,
      decoder_input_ids: [folder.start],
      max_new_tokens: folder.mostTokens - 1,
      do_sample: false,
      logits_processor: processors,
      stopping_criteria: [interrupt],
    } as unknown as Parameters<typeof model.generate>[0])
  } finally {
    signal.removeEventListener('abort', abort)
  }
  signal.throwIfAborted()
  return steering.written()
}

/** Chooses every token: first those that steer, of which the language may be found out, then by the stamp rules. */
function createSteering(folder: WhisperModel['folder'], { language, temperature, random }: Wish) {
  const { languages, endOfText, noTimestamps, suppressed, mostFirstStamp, transcribe } = folder
  const steers = (languages ? 1 : 0) + (transcribe === null ? 0 : 1)
  const tokens: number[] = []
  let sum = 0
  let noSpeech = 0
  let taken = language
  let isWhole = false

  /** Makes the greedy search behind take one token. */
  const force = (logits: Float32Array, token: number) => {
    logits.fill(-Infinity)
    logits[token] = 0
  }

  return {
    /** `before` is what was written since the start token; leaves one choice in `logits`. */
    choose(before: readonly number[], logits: Float32Array): void {
      if (before.length === 0) noSpeech = probabilityOf(logits, noTimestamps - 1) // <|nospeech|>
      if (before.length < steers) {
        if (languages && before.length === 0) {
          taken ??= likeliest(languages, logits)
          force(logits, languages.get(taken) ?? 0)
        } else force(logits, transcribe ?? 0)
        return
      }
      applyStampRules(logits, tokens, { endOfText, noTimestamps, suppressed, mostFirstStamp })
      const { token, logProbability } = chooseToken(logits, temperature, random)
      sum += logProbability
      isWhole = token === endOfText
      if (!isWhole) tokens.push(token)
      force(logits, token)
    },
    written: (): Written => ({
      tokens,
      isWhole,
      logProbability: sum / (tokens.length + 1),
      noSpeech,
      language: taken,
    }),
  }
}

function likeliest(languages: ReadonlyMap<string, number>, logits: Float32Array): string {
  let best = 'en'
  let highest = -Infinity
  for (const [code, token] of languages)
    if ((logits[token] ?? -Infinity) > highest) {
      highest = logits[token] ?? -Infinity
      best = code
    }
  return best
}
