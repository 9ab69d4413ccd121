import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import type { Kiln } from '#shared/contract/index.ts'
import { UsageError } from '#main/hosts/cli/command.ts'
import { sourcesCommand } from '#main/hosts/cli/sources-command.ts'
import { makeFolder } from '../../../../helpers/open-test-library.ts'
import { openTestSources } from '../../../../helpers/open-test-sources.ts'

/** Runs `kiln sources` over a library of its own; answers what it wrote. */
function openCommand() {
  const { service } = openTestSources()
  const call = (options?: { signal?: AbortSignal | undefined }) => ({
    signal: options?.signal ?? new AbortController().signal,
  })
  const sources: Kiln['sources'] = {
    add: (input, options) => service.add(input, call(options)),
    refresh: (input, options) => service.refresh(input as never, call(options)),
    list: ({ limit }) => service.list({ limit: limit ?? 100 }),
    remove: (input) => service.remove(input as never),
    search: (input, options) => service.search({ limit: 10, ...input } as never, call(options)),
    read: (input) => service.read(input),
  }
  return async (...args: string[]) => {
    const [output, errors] = [new PassThrough(), new PassThrough()]
    await sourcesCommand.run({
      args,
      output,
      errors,
      input: new PassThrough(),
      signal: new AbortController().signal,
      kiln: async () => ({ sources }) as Kiln,
      open: () => Promise.reject(new Error('not needed')),
    })
    output.end()
    errors.end()
    return { output: await text(output), errors: await text(errors) }
  }
}

it('adds, lists, searches, refreshes and removes', async () => {
  const run = openCommand()
  const folder = await makeFolder('cli')
  writeFileSync(join(folder, 'jug.md'), 'The blue jug costs 42 euros.')
  writeFileSync(join(folder, 'bad.pdf'), 'no pdf')
  expect((await run()).output).toContain('No sources yet')
  const added = await run('add', folder)
  expect(added.output).toContain('1 document')
  expect(added.errors).toContain('bad.pdf is no PDF inside')
  const listed = JSON.parse((await run('list', '--json')).output) as { sources: { id: string }[] }
  const id = listed.sources[0]!.id
  expect((await run('list')).output).toContain(id.slice(0, 8))
  expect((await run('search', 'blue', 'jug')).output).toContain('The blue jug costs 42 euros.')
  expect((await run('search', 'zebra')).output).toContain('Nothing in the sources fits.')
  expect((await run('refresh', id.slice(0, 8), '--json')).output).toContain(id)
  expect((await run('remove', id.slice(0, 8))).output).toContain('Removed')
  await expect(run('remove', id)).rejects.toMatchObject({ code: 'not-found' })
})

it('says how it is used', async () => {
  const run = openCommand()
  for (const args of [['dance'], ['add'], ['search'], ['toString'], ['list', '--limit', 'x']])
    await expect(run(...args)).rejects.toThrow(UsageError)
})
