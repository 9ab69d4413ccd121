import { expect, it } from 'vitest'
import { isVideoFile, mayHoldVideo } from '#renderer/lib/video-file.ts'

it('knows a video by its type, or by its name where the system gives no type', () => {
  expect(isVideoFile({ name: 'a.bin', type: 'video/mp4' })).toBe(true)
  expect(isVideoFile({ name: 'A.MKV', type: '' })).toBe(true)
  expect(isVideoFile({ name: 'notes.pdf', type: 'application/pdf' })).toBe(false)
  expect(isVideoFile({ name: 'mp4', type: '' })).toBe(false)
})

it('welcomes a drag unless every file is certainly something else', () => {
  expect(mayHoldVideo([{ kind: 'file', type: '' }])).toBe(true)
  expect(
    mayHoldVideo([
      { kind: 'file', type: 'image/png' },
      { kind: 'file', type: 'video/mp4' },
    ]),
  ).toBe(true)
  expect(mayHoldVideo([{ kind: 'file', type: 'application/pdf' }])).toBe(false)
})
