import { Template } from '@huggingface/jinja'
import type { Message } from './contract.ts'

/** A stretch of a prompt: `special` ones may hold control tokens, the others are read as plain text only. */
export interface PromptPart {
  readonly text: string
  readonly special: boolean
}

/** A prompt in parts; `opensWithSpace` says that the text to be gone on with ended in a space, which was left out. */
export interface ChatPrompt {
  readonly parts: readonly PromptPart[]
  readonly opensWithSpace: boolean
}

interface Tokens {
  readonly bos: string
  readonly eos: string
}

/** ChatML, for models whose file names no template. */
const CHAT_ML = `{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>\n' }}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}`

/** Stand-ins for what people wrote; private-use characters, which no template holds. */
const OPEN = '\uE000'
const CLOSE = '\uE001'
const STAND_IN = /\uE000(\d+)\uE001/

/**
 * Makes prompts with a model's own chat template. What people wrote is put in after the template has run, as plain
 * text, so that a control token in a source stays words. Templates that refuse a system turn get it in the first
 * turn of the user.
 */
export function createChatPrompt(source: string | null, { bos, eos }: Tokens) {
  const template = new Template(source ?? CHAT_ML)

  function render(messages: readonly Message[]): string {
    return template.render({
      messages: messages.map(({ role }, i) => ({ role, content: `${OPEN}${i}${CLOSE}` })),
      add_generation_prompt: true,
      enable_thinking: false,
      bos_token: bos,
      eos_token: eos,
    })
  }

  function partsOf(messages: readonly Message[]): PromptPart[] {
    let turns = messages
    let rendered = attempt(() => render(turns))
    if (rendered === undefined || !hasAll(rendered, turns.length)) {
      turns = withoutSystem(messages)
      rendered = render(turns)
    }
    return rendered.split(STAND_IN).flatMap((piece, i) => {
      const text = i % 2 === 0 ? piece : (turns[Number(piece)]?.content ?? '')
      return text === '' ? [] : [{ text, special: i % 2 === 0 }]
    })
  }

  return (messages: readonly Message[]): ChatPrompt => {
    const last = messages.at(-1)
    if (last?.role !== 'assistant') return { parts: partsOf(messages), opensWithSpace: false }
    const begun = last.content.replace(/ {1,64}$/, '')
    const parts = partsOf(messages.slice(0, -1))
    if (begun !== '') parts.push({ text: begun, special: false })
    return { parts, opensWithSpace: begun !== last.content }
  }
}

function hasAll(rendered: string, count: number): boolean {
  return Array.from({ length: count }, (_, i) => `${OPEN}${i}${CLOSE}`).every((each) =>
    rendered.includes(each),
  )
}

/** The system's turn moved into the first of the user, and turns of one side joined. */
function withoutSystem(messages: readonly Message[]): readonly Message[] {
  const turns: Message[] = []
  for (const { role, content } of messages) {
    const side = role === 'system' ? 'user' : role
    const last = turns.at(-1)
    if (last?.role === side) last.content += `\n\n${content}`
    else turns.push({ role: side, content })
  }
  return turns
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
