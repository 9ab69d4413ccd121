import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { inspectModel } from '#main/services/models/inspect-model.ts'
import { makeFolder } from '../../../../helpers/open-test-library.ts'
import { SMALL_WRITER, writeGguf } from '../../../../helpers/write-gguf.ts'

const inspect = (path: string) => inspectModel(path, async () => ({ precision: 'fp32' as const }))
const GGUF = Buffer.concat([writeGguf(SMALL_WRITER), Buffer.alloc(5000, 7)])

it('reads a GGUF file, whatever it is called', async () => {
  const path = join(await makeFolder('inspect'), 'sha256-abc')
  writeFileSync(path, GGUF)
  expect(await inspect(path)).toEqual({
    id: expect.stringMatching(/^sha256-abc-[0-9a-f]{8}$/) as string,
    state: 'adopted',
    path,
    format: 'gguf',
    name: 'Tiny Writer Q4_K_M',
    licence: 'apache-2.0',
    licenceClass: 'open',
    sizeBytes: GGUF.length,
    kvBytesPerToken: 23_040,
    contextTokens: 8192,
    purpose: 'writing',
    needsBytes: null,
  })
})

it('reads a header that is longer than its first look', async () => {
  const path = join(await makeFolder('inspect'), 'large.gguf')
  const tokens = Array.from({ length: 150_000 }, (_, at) => `token ${at}`)
  writeFileSync(
    path,
    writeGguf({ ...SMALL_WRITER, 'tokenizer.ggml.tokens': tokens, 'general.name': 'Late' }),
  )
  expect((await inspect(path)).name).toBe('Late Q4_K_M')
})

it('takes the one model of a folder', async () => {
  const home = await makeFolder('inspect')
  await expect(inspect(home)).rejects.toMatchObject({ code: 'unsupported-media' })
  writeFileSync(join(home, 'mmproj-model.gguf'), GGUF)
  writeFileSync(join(home, 'model.gguf'), GGUF)
  expect(await inspect(home)).toMatchObject({ path: join(home, 'model.gguf') })
  writeFileSync(join(home, 'other.gguf'), GGUF)
  await expect(inspect(home)).rejects.toMatchObject({ code: 'invalid-input' })
})

it('reads an ONNX folder, and says what another one lacks', async () => {
  const folder = await makeFolder('inspect')
  const home = join(folder, 'tiny')
  cpSync(fileURLToPath(new URL('../../../../fixtures/tiny-writer', import.meta.url)), home, {
    recursive: true,
  })
  expect(await inspect(home)).toMatchObject({
    format: 'onnx',
    contextTokens: 256,
    kvBytesPerToken: 512,
  })
  const config = (value: object) => writeFileSync(join(home, 'config.json'), JSON.stringify(value))
  config({ model_type: 'bert', architectures: ['BertModel'] })
  await expect(inspect(home)).rejects.toThrow(/BertModel does not write text/)
  writeFileSync(join(home, 'config.json'), '{')
  await expect(inspect(home)).rejects.toThrow(/config.json can not be read/)
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  writeFileSync(join(empty, 'config.json'), '{}')
  await expect(inspect(empty)).rejects.toThrow(/tokenizer.json is missing/)
})

it.each([
  ['nothing at all', null, 'unreadable-file'],
  ['another format', Buffer.from('PK\u0003\u0004'), 'unsupported-media'],
  ['an empty file', Buffer.alloc(0), 'unreadable-file'],
  ['a broken header', GGUF.subarray(0, 200), 'unreadable-file'],
  [
    'a model that does not write',
    writeGguf({ 'general.architecture': 'bert' }),
    'unsupported-media',
  ],
  ['a part of a model', writeGguf({ ...SMALL_WRITER, 'split.count': 3 }), 'unsupported-media'],
])('refuses %s', async (_, bytes, code) => {
  const path = join(await makeFolder('inspect'), 'model.gguf')
  if (bytes) writeFileSync(path, bytes)
  await expect(inspect(path)).rejects.toMatchObject({ code })
})
