import { KilnError } from '#shared/contract/errors.ts'
import { defineTask } from '../task.ts'

export const task = defineTask('devices', 'crash', () => async () => {
  if (process.env['KILN_TEST_CRASH'] !== '1')
    throw new KilnError('unsupported', 'The engine only ends itself in tests')
  setImmediate(() => {
    throw new Error('the engine was asked to crash')
  })
  return new Promise(() => undefined)
})
