import { expect, it } from 'vitest'
import { createComposition } from '#main/writer/compose-text.ts'
import { createLoopGuard } from '#main/writer/loop-guard.ts'
import { createStopGuard } from '#main/writer/stop-guard.ts'
import { createTokenText } from '#main/writer/token-text.ts'
import { createRandom } from '../../../helpers/random.ts'

/** Bytes as tokens, the hardest case there is. */
const detokenize = (tokens: readonly number[]) => new TextDecoder().decode(Uint8Array.from(tokens))

interface Settings {
  readonly stop?: readonly string[]
  readonly maxTokens?: number
  readonly opensWithSpace?: boolean
}

function write(
  text: string,
  { stop = [], maxTokens = 1e6, opensWithSpace = false }: Settings = {},
) {
  const composition = createComposition({
    candidate: 0,
    stop,
    maxTokens,
    opensWithSpace,
    detokenize,
  })
  let shown = ''
  let reason = null
  for (const [at, byte] of new TextEncoder().encode(text).entries()) {
    reason = composition.push(byte)
    shown += composition.show(at * 10)
    if (reason !== null) break
  }
  const { rest, written } = composition.end(reason ?? 'end')
  return { ...written, shown: shown + rest }
}

it('shows what it writes, characters whole', () => {
  const text = 'Olá 👩🏽‍💻 — naïve café 日本'
  expect(write(text)).toMatchObject({ text, shown: text, stopReason: 'end' })
})

it('ends before a stop string and never shows a part of it', () => {
  const done = write('One sentence. And <|end|> never', { stop: ['<|end|>', 'zzz'] })
  expect(done).toMatchObject({
    text: 'One sentence. And ',
    shown: 'One sentence. And ',
    stopReason: 'stop',
  })
})

it('keeps the start of a stop string that did not come', () => {
  expect(write('a < b <|en', { stop: ['<|end|>'] }).text).toBe('a < b <|en')
})

it('leaves out the space that the text to be gone on with ends in', () => {
  expect(write(' opens today', { opensWithSpace: true }).text).toBe('opens today')
  expect(write('s today', { opensWithSpace: true }).text).toBe('s today')
})

it('ends at the most tokens', () => {
  expect(write('abcdef', { maxTokens: 4 })).toMatchObject({ text: 'abcd', stopReason: 'length' })
})

it('ends when the text goes round in a circle', () => {
  const sentence = 'This is a small business. '
  const done = write(sentence.repeat(40))
  expect(done.stopReason).toBe('loop')
  expect(done.text.length).toBeLessThan(sentence.length * 4)
  expect(write('ha'.repeat(9)).stopReason).toBe('end')
  expect(write('— — — — — —').stopReason).toBe('end')
})

it('finds no loop in what never repeats', () => {
  const random = createRandom(1)
  const isLoop = createLoopGuard()
  for (let i = 0; i < 20_000; i++) expect(isLoop(Math.floor(random() * 500))).toBe(false)
})

it('shows the same whatever the pieces are', () => {
  const random = createRandom(9)
  for (let round = 0; round < 500; round++) {
    const text = Array.from({ length: 60 }, () => 'ab\n.'[Math.floor(random() * 4)]).join('')
    const stop = ['\n\n', 'ab.', 'bbb']
    const guard = createStopGuard(stop)
    let shown = ''
    let stopped = false
    for (let at = 0; at < text.length && !stopped;) {
      const size = 1 + Math.floor(random() * 7)
      const pushed = guard.push(text.slice(at, at + size))
      shown += pushed.text
      stopped = pushed.stopped
      at += size
    }
    if (!stopped) shown += guard.flush()
    const first = Math.min(...stop.map((each) => text.indexOf(each)).filter((at) => at >= 0))
    // pieces may bring two stop strings at once; the earlier counts
    expect(text.startsWith(shown)).toBe(true)
    expect(shown).toBe(Number.isFinite(first) ? text.slice(0, first) : text)
  }
})

it('gives up on bytes that are no character', () => {
  const words = createTokenText(detokenize)
  const shown = [255, 255, 255, 255, 65].map((byte) => words.push(byte)).join('') + words.flush()
  expect(shown).toBe('A')
})
