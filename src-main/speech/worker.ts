import { openSpeechSound } from '#main/decoding/speech-sound.ts'
import { availableMemory } from '#main/lib/available-memory.ts'
import { createTurns } from '#main/lib/turns.ts'
import { answerAsThread } from '#main/threads/answer.ts'
import { type ListenEvent, speechContract } from './contract.ts'
import { listen } from './listen.ts'
import { loadWhisper, type WhisperModel } from './whisper-model.ts'

const turns = createTurns()
const held: { model?: WhisperModel | undefined } = {}

async function unload(): Promise<void> {
  const { model } = held
  held.model = undefined
  await model?.model.dispose()
}

async function find(path: string): Promise<WhisperModel> {
  if (held.model?.path === path) return held.model
  await unload()
  held.model = await loadWhisper(path, availableMemory)
  return held.model
}

async function unloadInTurn(signal: AbortSignal): Promise<void> {
  const done = await turns.take(signal)
  try {
    await unload()
  } finally {
    done()
  }
}

answerAsThread(
  speechContract,
  {
    speech: {
      async *transcribe(input, { signal }): AsyncGenerator<ListenEvent> {
        const { path, ffmpeg, model, language } = input
        const done = await turns.take(signal)
        try {
          const sound = await openSpeechSound({ path, ffmpeg }, signal)
          yield { type: 'progress', stage: 'loading', heardMs: 0, totalMs: sound.durationMs }
          const whisper = await find(model)
          yield* listen(whisper, sound, { language, signal })
        } finally {
          done()
        }
      },
      async unload(_, { signal }) {
        await unloadInTurn(signal)
        return {}
      },
      status: async () => ({ loaded: held.model?.path ?? null }),
    },
  },
  { onClose: () => unloadInTurn(new AbortController().signal) },
)
