import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import type { Kiln } from '#shared/contract/index.ts'
import type { Model } from '#shared/contract/models.ts'
import { UsageError } from '#main/hosts/cli/command.ts'
import { modelsCommand } from '#main/hosts/cli/models-command.ts'

const MODEL: Model = {
  id: 'tiny',
  name: 'Tiny Writer',
  purpose: 'writing',
  format: 'gguf',
  summary: 'Writes.',
  licence: 'Apache-2.0',
  licenceClass: 'open',
  languages: ['en'],
  sizeBytes: 98_362_432,
  state: 'installed',
  path: '/models/tiny.gguf',
  receivedBytes: 0,
  loaded: false,
  fit: { level: 'comfortable', reason: 'Needs little.', needsBytes: 2e8, tokensPerSecond: 80.4 },
}

/** Runs `kiln models`; answers what it wrote and what it asked for. */
async function run(...args: string[]) {
  const asked: string[] = []
  const note = (name: string, input: object) => void asked.push(`${name} ${JSON.stringify(input)}`)
  async function* events(name: string, input: object) {
    note(name, input)
    yield { type: 'progress' as const, stage: 'downloading' as const, done: 1, total: 2 }
    yield { type: 'result' as const, model: MODEL }
  }
  const models: Kiln['models'] = {
    async list(input) {
      note('list', input)
      return { models: [MODEL], memory: { totalBytes: 16e9, freeBytes: 8e9 } }
    },
    download: (input) => events('download', input),
    measure: (input) => events('measure', input),
    async adopt(input) {
      note('adopt', input)
      return MODEL
    },
    async remove(input) {
      note('remove', input)
      return {}
    },
  }
  const [output, errors] = [new PassThrough(), new PassThrough()]
  await modelsCommand.run({
    args,
    output,
    errors,
    input: new PassThrough(),
    signal: new AbortController().signal,
    kiln: async () => ({ models }) as Kiln,
    open: () => Promise.reject(new Error('not needed')),
  })
  output.end()
  errors.end()
  return { output: await text(output), errors: await text(errors), asked }
}

it('lists models as a table, or as JSON', async () => {
  const { output, asked } = await run()
  expect(output).toMatch(/tiny +installed +98 +comfortable +80 +Apache-2.0 +writing/)
  expect(output).toContain('8000 MB free of 16000 MB')
  expect(asked).toEqual(['list {}'])
  const json = await run('list', '--json', '--purpose', 'writing')
  expect(JSON.parse(json.output)).toMatchObject({ models: [{ id: 'tiny' }] })
  expect(json.asked).toEqual(['list {"purpose":"writing"}'])
})

it('downloads, measures, adopts and removes what is named', async () => {
  expect(await run('download', 'tiny')).toMatchObject({
    asked: ['download {"id":"tiny"}'],
    errors: '',
  })
  expect((await run('measure', 'tiny', 'two')).asked).toHaveLength(2)
  expect((await run('adopt', '/models/tiny.gguf')).output).toContain('Needs little.')
  expect((await run('adopt', 'here.gguf')).asked[0]).toContain(process.cwd())
  expect((await run('remove', 'tiny')).output).toBe('Removed tiny.\n')
})

it('says how it is used', async () => {
  for (const args of [
    ['dance'],
    ['list', 'x'],
    ['download'],
    ['adopt'],
    ['list', '--purpose', 'fun'],
  ])
    await expect(run(...args)).rejects.toThrow(UsageError)
})
