import { describe, expect, it } from 'vitest'
import { TranscriptId } from '#shared/contract/transcripts.ts'
import { createTranscriptStore, type KeptTranscript } from '#main/database/transcript-store.ts'
import { openTestLibrary } from '../../../helpers/open-test-library.ts'

const said: KeptTranscript = {
  id: TranscriptId.parse('a'),
  name: 'clip.mp4',
  model: 'whisper-base',
  language: 'en',
  durationMs: 4000.5,
  segments: [{ startMs: 0, endMs: 900, text: 'Hello “clay”' }],
  createdAt: '2026-01-01T00:00:00.000Z',
}

describe('the transcript store', () => {
  it('keeps transcripts by the file, newest first', async () => {
    const { database, changes, seen } = await openTestLibrary()
    const store = createTranscriptStore(database, changes)
    store.put('one', said)
    const spanish = {
      ...said,
      id: TranscriptId.parse('b'),
      language: 'es',
      createdAt: '2026-01-02T00:00:00.000Z',
    }
    store.put('one', spanish)
    store.put('two', { ...said, id: TranscriptId.parse('c') })
    expect(store.of('one')).toEqual([spanish, said])
    expect(store.of('three')).toEqual([])
    expect(store.find(said.id)).toEqual(said)
    expect(store.find(TranscriptId.parse('z'))).toBeUndefined()
    expect(seen).toEqual(['transcript added', 'transcript added', 'transcript added'])
  })

  it('puts a new one in the place of the old, under its id', async () => {
    const { database, changes, seen } = await openTestLibrary()
    const store = createTranscriptStore(database, changes)
    store.put('one', said)
    const again = { ...said, id: TranscriptId.parse('b'), segments: [] }
    expect(store.put('one', again)).toBe(said.id)
    expect(store.of('one')).toEqual([{ ...again, id: said.id }])
    expect(seen).toEqual(['transcript added', 'transcript updated'])
  })
})
