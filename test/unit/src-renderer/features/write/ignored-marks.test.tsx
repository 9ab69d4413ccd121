// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { createIgnoredMarks } from '#renderer/features/write/ignored-marks.ts'
import { createPostStore } from '#renderer/features/write/post-store.ts'
import type { WriteStores } from '#renderer/features/write/create-write-stores.ts'
import type { Mark } from '#renderer/features/write/marks.ts'
import { useIgnored } from '#renderer/features/write/use-ignored.ts'
import { aDraft, createStorage } from './a-post.ts'

afterEach(cleanup)

const MARK: Mark = {
  start: 2,
  end: 5,
  kind: 'grammar',
  reason: 'a reason',
  original: 'has',
  replacement: 'have',
}

it('remembers what was ignored in each post of the last hundred', () => {
  const storage = createStorage()
  const marks = createIgnoredMarks(storage)
  marks.keep('p0', new Set(['a']))
  marks.keep('p0', new Set(['a', 'b', 'x'.repeat(500)]))
  expect(createIgnoredMarks(storage).of('p0')).toEqual(new Set(['a', 'b']))
  expect(marks.of('p1')).toEqual(new Set())
  for (let at = 1; at <= 100; at++) marks.keep(`p${at}`, new Set([`${at}`]))
  expect(marks.of('p0').size).toBe(0)
  expect(marks.of('p1')).toEqual(new Set(['1']))
  marks.keep('p2', new Set(Array.from({ length: 80 }, (_, at) => `n${at}`)))
  expect(marks.of('p2').size).toBe(50)
  expect(marks.of('p2')).toContain('n79')
})

it('reads nothing from a storage that is closed, full or holds something else', () => {
  for (const held of ['{', '[1,["a"],["b",[2]],[3,[]]]', 'null', '{"a":1}'])
    expect(createIgnoredMarks(createStorage({ 'kiln-ignored-marks': held })).of('b').size).toBe(0)
  const fail = () => {
    throw new Error('closed')
  }
  const closed = createIgnoredMarks({ getItem: fail, setItem: fail })
  closed.keep('p', new Set(['a']))
  expect(closed.of('p').size).toBe(0)
})

it('ignores a mark of a new post before it has an id, and still after it was closed', () => {
  const ignoredMarks = createIgnoredMarks(createStorage())
  const current = createPostStore({ platform: 'x', keep: () => undefined })
  const stores = { current, ignoredMarks } as WriteStores
  const first = renderHook(() => useIgnored(stores))
  act(() => first.result.current.ignore(MARK))
  expect(first.result.current.ignored.size).toBe(1)
  const draft = aDraft({ text: 'I has a pot.' })
  act(() => current.getState().noteSaved(current.getState().post.key, draft))
  first.unmount()
  const again = renderHook(() => useIgnored(stores))
  expect(again.result.current.ignored).toEqual(first.result.current.ignored)
})
