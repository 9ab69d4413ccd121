import type { ReadyWriter } from '../model-service.ts'
import type { Writer } from '../writing-port.ts'

/** A scene in words, and the model that wrote it. */
export interface WrittenScene {
  readonly scene: string
  readonly model: string
}

/** A picture that goes with a post, in one sentence; null where no writer is up to it. */
export type SceneWriter = (text: string, signal: AbortSignal) => Promise<WrittenScene | null>

interface SceneWriterParts {
  readonly writers: () => Promise<readonly ReadyWriter[]>
  readonly writer: Pick<Writer, 'write'>
}

/** Smaller models, in billions of parameters, repeat the post or make up another. */
const LEAST_PARAMETERS = 0.9
const MOST_READ = 4000
const MOST_TOKENS = 70
const INSTRUCTION =
  'Describe one picture that would go with the post below. Say what can be seen, where, and in what light, in one sentence of at most 25 words. No people by name, no words or logos in the picture, no explanation.'

/** Asks the largest writer that fits comfortably; what it answers is kept only if it is one plain sentence. */
export function createSceneWriter({ writers, writer }: SceneWriterParts): SceneWriter {
  return async (text, signal) => {
    const able = (await writers()).filter(
      ({ parameters, fit }) => parameters >= LEAST_PARAMETERS && fit.level === 'comfortable',
    )
    const [chosen] = able.toSorted((a, b) => b.parameters - a.parameters)
    if (!chosen || text.trim() === '') return null
    const messages = [
      { role: 'system' as const, content: INSTRUCTION },
      { role: 'user' as const, content: `Post:\n"""\n${text.slice(0, MOST_READ)}\n"""` },
    ]
    const wish = { messages, maxTokens: MOST_TOKENS, temperature: 0.4, stop: ['\n\n'] }
    for await (const event of writer.write(chosen.model, wish, { signal })) {
      if (event.type !== 'result') continue
      const scene = tidy(event.texts[0]?.text ?? '')
      return scene === null ? null : { scene, model: chosen.model.id }
    }
    return null
  }
}

/** The first sentence without quotes or a label; null where that is no description. */
function tidy(text: string): string | null {
  const [line = ''] = text.trim().split('\n')
  const plain = line
    .replace(/^(?:picture|image|scene|description)\s*:\s*/i, '')
    .replaceAll(/["“”*_]/g, '')
  const [sentence = ''] = plain.split(/(?<=[.!?])\s/)
  const words = sentence.match(/\p{L}+/gu)?.length ?? 0
  return words >= 4 && words <= 45 ? sentence.replace(/[.!?]+$/, '').trim() : null
}
