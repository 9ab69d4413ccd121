import { expect, it, vi } from 'vitest'
import { createAnswerStore } from '#renderer/lib/answer-store.ts'

const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

it('asks the last question again, and nothing before the first or after it was forgotten', async () => {
  const call = vi.fn<(input: string) => Promise<string>>(async (input) => `${input}!`)
  const store = createAnswerStore(call)
  store.getState().again()
  await settled()
  expect(call).not.toHaveBeenCalled()
  store.getState().ask('a')
  await settled()
  store.getState().again()
  await settled()
  expect(call.mock.calls.map(([input]) => input)).toEqual(['a', 'a'])
  expect(store.getState()).toMatchObject({ answer: 'a!', isAsking: false })
  store.getState().forget()
  store.getState().again()
  await settled()
  expect(call).toHaveBeenCalledTimes(2)
})
