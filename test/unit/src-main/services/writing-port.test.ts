import { expect, it } from 'vitest'
import type { Client } from '#shared/contract/define.ts'
import { createWriter } from '#main/services/writing-port.ts'
import type { WriteEvent, WriterContract, Writing } from '#main/writer/contract.ts'

const HELLO: Writing = { messages: [{ role: 'user', content: 'Hello' }] }
const CALL = { signal: new AbortController().signal }
const LOCAL = { id: 'tiny', format: 'gguf', path: '/tiny.gguf' } as const
const REMOTE = { id: 'remote', format: 'remote' } as const

function open(tokens: number) {
  const asked: unknown[] = []
  const speeds: unknown[] = []
  async function* answer(): AsyncGenerator<WriteEvent> {
    const texts = [{ candidate: 0, text: 'Hi', tokens, stopReason: 'end' as const }]
    const times = { promptTokens: 5, reusedTokens: 0, firstTokenMs: 9, loadMs: 0 }
    yield { type: 'result', texts, ...times, tokensPerSecond: 33 }
  }
  const texts: Client<WriterContract>['texts'] = {
    write: (input) => {
      asked.push(['write', input.model])
      return answer()
    },
    load: async (input) => {
      asked.push(['load', input.model])
      return { loadMs: 1 }
    },
    unload: async () => ({}),
    status: async () => ({ loaded: null, cores: 1, residentBytes: 1 }),
  }
  const writer = createWriter({
    thread: { texts },
    remote: {
      write: (writing) => {
        asked.push(['remote', writing])
        return answer()
      },
    },
    onSpeed: (...speed) => void speeds.push(speed),
  })
  return { writer, asked, speeds }
}

it('writes where the model is', async () => {
  const { writer, asked } = open(2)
  expect((await Array.fromAsync(writer.write(LOCAL, HELLO, CALL))).at(-1)?.type).toBe('result')
  await Array.fromAsync(writer.write({ ...LOCAL, contextTokens: 512 }, HELLO, CALL))
  await Array.fromAsync(writer.write(REMOTE, HELLO, CALL))
  await writer.warm(LOCAL, HELLO.messages, CALL)
  await writer.warm(REMOTE, HELLO.messages, CALL)
  expect(asked).toEqual([
    ['write', { path: '/tiny.gguf', format: 'gguf' }],
    ['write', { path: '/tiny.gguf', format: 'gguf', contextTokens: 512 }],
    ['remote', HELLO],
    ['load', { path: '/tiny.gguf', format: 'gguf' }],
  ])
})

it('tells the speed of texts that are long enough to say something', async () => {
  const short = open(10)
  await Array.fromAsync(short.writer.write(LOCAL, HELLO, CALL))
  expect(short.speeds).toEqual([])
  const long = open(100)
  await Array.fromAsync(long.writer.write(LOCAL, HELLO, CALL))
  await Array.fromAsync(long.writer.write(REMOTE, HELLO, CALL))
  expect(long.speeds).toEqual([['tiny', 33]])
})
