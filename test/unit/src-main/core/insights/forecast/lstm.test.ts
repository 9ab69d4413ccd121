import { describe, expect, it } from 'vitest'
import { createAdam } from '#main/core/insights/forecast/adam.ts'
import {
  createLstm,
  freshMemory,
  learnStretch,
  stepLstm,
} from '#main/core/insights/forecast/lstm.ts'
import { createShares } from '#main/lib/create-shares.ts'

function makeStretch(steps: number, inputs: number) {
  const random = createShares(9)
  return {
    inputs: Float64Array.from({ length: steps * inputs }, () => 2 * random() - 1),
    targets: Float64Array.from({ length: steps }, () => 2 * random() - 1),
  }
}

describe('lstm', () => {
  it('has the gradient that differences of its loss have', () => {
    const lstm = createLstm(3, 5, createShares(1))
    const stretch = makeStretch(6, 3)
    const gradient = new Float64Array(lstm.weights.length)
    learnStretch(lstm, stretch, gradient)
    const none = new Float64Array(lstm.weights.length)
    const step = 1e-5
    for (let at = 0; at < lstm.weights.length; at++) {
      const weight = lstm.weights[at]!
      lstm.weights[at] = weight + step
      const above = learnStretch(lstm, stretch, none)
      lstm.weights[at] = weight - step
      const below = learnStretch(lstm, stretch, none)
      lstm.weights[at] = weight
      expect(gradient[at]).toBeCloseTo((above - below) / (2 * step), 7)
    }
    expect(Math.max(...gradient.map(Math.abs))).toBeGreaterThan(0.01)
  })

  it('answers step by step what its loss is made of', () => {
    const lstm = createLstm(2, 4, createShares(2))
    const { inputs, targets } = makeStretch(5, 2)
    const loss = learnStretch(lstm, { inputs, targets }, new Float64Array(lstm.weights.length))
    const memory = freshMemory(lstm)
    let sum = 0
    for (let step = 0; step < 5; step++) {
      const told = stepLstm(lstm, memory, inputs.subarray(2 * step, 2 * step + 2))
      sum += (told - targets[step]!) ** 2 / 5
    }
    expect(sum).toBeCloseTo(loss, 12)
  })

  it('learns a short pattern by Adam', () => {
    const lstm = createLstm(1, 8, createShares(3))
    const inputs = Float64Array.from({ length: 12 }, (_, at) => (at % 3 === 0 ? 1 : 0))
    const targets = Float64Array.from({ length: 12 }, (_, at) => ((at + 1) % 3 === 0 ? 1 : 0))
    const adam = createAdam(lstm.weights, 0.02, 200)
    let loss = 0
    for (let round = 0; round < 200; round++) {
      const gradient = new Float64Array(lstm.weights.length)
      loss = learnStretch(lstm, { inputs, targets }, gradient)
      adam(gradient)
    }
    expect(loss).toBeLessThan(0.02)
  })
})
