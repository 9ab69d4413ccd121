import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { KilnError, toWireError } from '#shared/contract/errors.ts'
import { SYSTEM_REFUSALS } from '#shared/sentences/sources.ts'
import { recogniseMedia } from '#main/core/sources/recognise-media.ts'
import { noVideo, stillPicture, undecodable, unreadable } from '#main/decoding/failures.ts'
import { openVideo } from '#main/decoding/open-video.ts'
import { readPicture } from '#main/engine/pictures.ts'
import { modelMissing } from '#main/models/model-folder.ts'
import { copyOut } from '#main/services/copy-out.ts'
import { inspectModel } from '#main/services/models/inspect-model.ts'
import { fileFailure, pathFailure } from '#main/sources/failures.ts'
import { parseDocx } from '#main/sources/parse-docx.ts'
import { parsePdf } from '#main/sources/parse-pdf.ts'
import { survey } from '#main/sources/survey.ts'
import { checkMemory } from '#main/writer/check-memory.ts'
import { unsaid } from '../../../helpers/said.ts'

const folder = mkdtempSync(join(tmpdir(), 'kiln-failures-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const textsOf = ({ message, action = '' }: { message: string; action?: string | undefined }) => [
  message,
  action,
]

/** What calls fail with, that must fail. */
async function failuresOf(...calls: readonly (() => unknown)[]): Promise<string[]> {
  const texts: string[] = []
  for (const call of calls) {
    const failed: unknown = await (async () => call())().then(
      () => new Error('it did not fail'),
      (error: unknown) => error,
    )
    if (!(failed instanceof KilnError)) throw failed
    texts.push(...textsOf(failed))
  }
  return texts
}

it('knows what any call may fail with', () => {
  const full = Object.assign(new Error('write'), { code: 'ENOSPC' })
  const stopped = new DOMException('stop', 'AbortError')
  const said = [full, stopped, new Error('odd')].flatMap((error) => textsOf(toWireError(error)))
  expect(new Set(said).size).toBeGreaterThan(4)
  expect(unsaid(said)).toEqual([])
})

it('knows why videos, pictures and models can’t be read', async () => {
  const { signal } = new AbortController()
  const open = (path: string) => openVideo(path, {} as never, signal).next()
  const picture = write('a picture: 2.png', 'no picture')
  const said = [
    ...[
      noVideo('/a/My song.mp3', ['audio', 'audio']),
      noVideo('/a/b. c.mp4', []),
      unreadable('/a/b.mp4', 'Invalid data found when processing input'),
      unreadable('/a/notes.txt', 'it is text'),
      stillPicture('/a/b.png'),
      undecodable('/a/b.mp4', 'av1', true),
      undecodable('/a/b.mp4', 'av1', false),
      modelMissing('niqe', undefined),
    ].flatMap(textsOf),
    ...(await failuresOf(
      () => open(join(folder, 'nowhere at all.mp4')),
      () => open(folder),
      () => open(write('empty.mp4', '')),
      () => readPicture(join(folder, 'none.png'), 100),
      () => readPicture(picture, 100),
      () => copyOut(picture, join(folder, 'empty.mp4', 'place.png'), 'a.png'),
      () => inspectModel(join(folder, 'no model'), {} as never),
      () => inspectModel(mkdirSync(join(folder, 'not one'), { recursive: true })!, {} as never),
      () => checkMemory(8e9, 1e9),
    )),
  ]
  expect(new Set(said).size).toBeGreaterThan(25)
  expect(unsaid(said)).toEqual([])
})

it('knows why files give no text, with and without their names', async () => {
  const bytes = (...some: readonly number[]) => Uint8Array.from(some)
  const refused = [
    ...['docx', 'doc'].map((kind) => recogniseMedia(bytes(0xd0, 0xcf, 0x11, 0xe0), kind)),
    recogniseMedia(bytes(0x89, 0x50, 0x4e, 0x47), 'png'),
    recogniseMedia(bytes(0x52, 0x49, 0x46, 0x46), 'wav'),
    recogniseMedia(bytes(0x50, 0x4b, 0x03, 0x04), 'zip'),
    recogniseMedia(bytes(0x7f, 0x45, 0x4c, 0x46), ''),
    recogniseMedia(bytes(0, 1, 2), 'bin'),
    recogniseMedia(bytes(), 'pdf'),
    recogniseMedia(bytes(65, 66), 'docx'),
    await parsePdf(bytes(0x25, 0x50, 0x44, 0x46, 0x2d)),
    await parseDocx(bytes(0x50, 0x4b, 0x03, 0x04)),
  ].flatMap((one) => {
    if (typeof one === 'string' || 'text' in one) throw new Error('it was read')
    const { reason, action } = 'refusal' in one ? one.refusal : one
    return [reason, `Notes. Of May: 2.pdf ${reason}`, action]
  })
  const codes = [...Object.keys(SYSTEM_REFUSALS), 'EIO', '']
  const system = codes.flatMap((code) => {
    const { reason, action } = fileFailure({ code })
    const alone = [reason, action, `${reason}. ${action}`]
    return [...alone, ...textsOf(pathFailure('/a/b c.txt', { code }))]
  })
  expect(new Set([...refused, ...system]).size).toBeGreaterThan(50)
  expect(unsaid([...refused, ...system])).toEqual([])
})

it('knows what a folder leaves out', async () => {
  const source = join(folder, 'source')
  mkdirSync(source)
  writeFileSync(join(source, '.env'), 'KEY=1')
  writeFileSync(join(source, 'old.xls'), 'x')
  writeFileSync(join(source, 'huge.txt'), 'x'.repeat(21_000_000))
  symlinkSync('/nowhere', join(source, 'link'))
  const said: string[] = []
  for await (const event of survey(source, new AbortController().signal))
    if (event.type === 'result') said.push(...event.survey.problems.map(({ reason }) => reason))
  expect(said.length).toBeGreaterThan(2)
  expect(unsaid(said)).toEqual([])
})
