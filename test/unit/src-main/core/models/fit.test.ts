import { expect, it } from 'vitest'
import { guessParameters } from '#main/core/models/parameters.ts'
import { estimateNeed, judgeFit } from '#main/core/models/fit.ts'

const GB = 1e9

it('reads the number of parameters from a name, or guesses it from the size', () => {
  const named = ['Qwen3 0.6B', 'SmolLM2-135M-Instruct.Q4_1', 'Llama 3.2 3B', 'phi 4 14b Q4_K_M']
  expect(named.map((name) => guessParameters(name, 0))).toEqual([0.6, 0.135, 3, 14])
  expect(guessParameters('Phi-4 mini', 2.5 * GB)).toBeCloseTo(4, 0)
  expect(guessParameters('9'.repeat(100_000), GB)).toBeCloseTo(1.6, 1)
})

it('adds the weights, the cache of the context and working room', () => {
  const needs = estimateNeed({ sizeBytes: 2 * GB, kvBytesPerToken: 100_000, contextTokens: 4096 })
  expect(needs).toBeCloseTo(2 * GB + 0.4096 * GB + 0.1 * GB, -3)
})

it('tells how well a model suits a machine', () => {
  const machine = { totalBytes: 16 * GB, freeBytes: 8 * GB }
  const levels = [1, 5, 6, 9, 15].map((size) => judgeFit(size * GB, machine, null).level)
  expect(levels).toEqual(['comfortable', 'comfortable', 'tight', 'tight', 'too-large'])
})

it('says the figures it decided by', () => {
  const { reason } = judgeFit(9 * GB, { totalBytes: 16 * GB, freeBytes: 8 * GB }, 12.3)
  expect(reason).toBe(
    'Needs 9.0 GB; 8.0 GB are free: close other programs. Writes 12 tokens a second here.',
  )
})
