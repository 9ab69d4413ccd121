import { randomUUID } from 'node:crypto'
import { basename, extname, resolve } from 'node:path'
import type { Client } from '#shared/contract/define.ts'
import { KilnError } from '#shared/contract/errors.ts'
import {
  type Segment,
  type TranscribeEvent,
  type Transcript,
  TranscriptId,
} from '#shared/contract/transcripts.ts'
import { fill } from '#shared/sentences/fill.ts'
import { MODEL_FAILURES, MODEL_REMEDIES } from '#shared/sentences/model-failures.ts'
import { FAILURES, REMEDIES } from '#shared/sentences/failures.ts'
import { chooseSpeech, type SpeechModel } from '#main/core/models/choose-speech.ts'
import { countFast } from '#main/core/speech/caption-shape.ts'
import { toPlainText, toSrt, toVtt } from '#main/core/speech/write-captions.ts'
import type { KeptTranscript, TranscriptStore } from '#main/database/transcript-store.ts'
import { fileKey } from '#main/lib/file-key.ts'
import type { UploadFolder } from '#main/lib/upload-folder.ts'
import type { SpeechContract } from '#main/speech/contract.ts'
import { createPace } from './remaining-time.ts'

/** What transcripts need: the listening thread, the models that are there, and where transcripts are kept. */
export interface TranscriptParts {
  readonly speech: Pick<Client<SpeechContract>, 'speech'>
  readonly store: TranscriptStore
  readonly models: {
    readonly find: (id: string) => SpeechModel
    readonly ready: () => readonly SpeechModel[]
  }
  /** The model that the settings name, or null. */
  readonly chosen: () => string | null
  readonly ffmpeg: string | undefined
  /** Files that were handed over for one transcript go when it ends. */
  readonly uploads: Pick<UploadFolder, 'release'>
}

/** What to listen to and how. */
interface Wanted {
  readonly path: string
  readonly language?: string | undefined
  readonly model?: string | undefined
  readonly again?: boolean | undefined
  /** What the sound was taken from, when it is not the file itself. */
  readonly sourceKey?: string | undefined
}

interface Call {
  readonly signal: AbortSignal
}

/** Writes down what is said in files, and keeps it by what they hold. */
export function createTranscriptService(parts: TranscriptParts) {
  const { store } = parts

  const keyOf = (path: string) =>
    fileKey(path).catch((error: unknown) => {
      throw new KilnError('unreadable-file', fill(FAILURES.unreadable, { namePath: path }), {
        action: REMEDIES.check,
        cause: error,
      })
    })

  /** The newest transcript of a file that is what was asked for. */
  function knownOf(key: string, { language, model }: Omit<Wanted, 'path'>) {
    const fits = (kept: KeptTranscript) =>
      (model === undefined || kept.model === model) &&
      (language === undefined || kept.language === language)
    const kept = store.of(key).find(fits)
    return kept ? toTranscript(kept) : null
  }

  function chooseModel({ model, language }: Omit<Wanted, 'path'>): SpeechModel {
    const id = model ?? parts.chosen()
    if (id !== null) return parts.models.find(id)
    const ready = parts.models.ready()
    const chosen = chooseSpeech(ready, language ?? null)
    if (chosen) return chosen
    throw ready.length === 0
      ? new KilnError('model-missing', MODEL_FAILURES.noSpeech, {
          action: MODEL_REMEDIES.speech,
        })
      : new KilnError('model-missing', MODEL_FAILURES.noFittingSpeech, {
          action: MODEL_REMEDIES.otherSpeech,
        })
  }

  async function* hear(wanted: Wanted, signal: AbortSignal): AsyncGenerator<TranscribeEvent> {
    const path = resolve(wanted.path)
    const key = wanted.sourceKey ?? (await keyOf(path))
    const known = wanted.again === true ? null : knownOf(key, wanted)
    if (known) {
      yield { type: 'result', ...known }
      return
    }
    const model = chooseModel(wanted)
    const segments: Segment[] = []
    let pace: ReturnType<typeof createPace> | undefined
    for await (const event of parts.speech.speech.transcribe(
      {
        path,
        ffmpeg: parts.ffmpeg ?? null,
        model: model.path,
        language: wanted.language ?? null,
      },
      { signal },
    )) {
      if (event.type === 'progress') {
        const total = event.totalMs ?? 0
        if (event.stage === 'loading') yield { type: 'progress', stage: 'loading', done: 0, total }
        pace ??= createPace(total)
        if (event.stage === 'listening') yield pace('listening', event.heardMs)
      } else if (event.type === 'segment') {
        const { type: _, ...segment } = event
        segments.push(segment)
        yield event
      } else {
        const transcript: KeptTranscript = {
          id: TranscriptId.parse(randomUUID()),
          name: basename(path),
          model: model.id,
          language: event.language,
          durationMs: event.durationMs,
          segments,
          createdAt: new Date().toISOString(),
        }
        const id = store.put(key, transcript)
        yield { type: 'result', ...toTranscript({ ...transcript, id }) }
      }
    }
  }

  return {
    async *transcribe(input: Wanted, { signal }: Call): AsyncGenerator<TranscribeEvent> {
      try {
        yield* hear(input, signal)
      } finally {
        await parts.uploads.release(resolve(input.path))
      }
    },

    async transcript({ path }: { readonly path: string }) {
      return { transcript: knownOf(await keyOf(resolve(path)), {}) }
    },

    async captions({ id, format }: { readonly id: TranscriptId; readonly format: CaptionFormat }) {
      const kept = store.find(id)
      if (!kept)
        throw new KilnError('not-found', `There is no transcript ${id}`, {
          action: 'videos.transcribe makes one.',
        })
      const stem = basename(kept.name, extname(kept.name)) || 'captions'
      return {
        text: WRITE[format](kept.segments),
        fileName: `${stem}.${kept.language}${END[format]}`,
      }
    },

    /** For a report: what is known of a file, or with `listens` what is heard now; its file is not let go. */
    async *forReport(
      path: string,
      { listens, signal }: Call & { readonly listens: boolean },
    ): AsyncGenerator<TranscribeEvent> {
      if (listens) return yield* hear({ path }, signal)
      const known = knownOf(await keyOf(resolve(path)), {})
      if (known) yield { type: 'result', ...known }
    },
  }
}

/** The transcripts as the router sees them. */
export type TranscriptService = ReturnType<typeof createTranscriptService>

type CaptionFormat = 'srt' | 'vtt' | 'text'

const WRITE = { srt: toSrt, vtt: toVtt, text: toPlainText } as const
const END = { srt: '.srt', vtt: '.vtt', text: '.txt' } as const

const toTranscript = (kept: KeptTranscript): Transcript => ({
  ...kept,
  text: toPlainText(kept.segments),
  fastCaptions: countFast(kept.segments),
})
