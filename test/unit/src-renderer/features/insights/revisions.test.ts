// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import {
  createRevisions,
  noteChanges,
  useWhenChanged,
} from '#renderer/features/insights/revisions.ts'

it('counts what changed, and everything when the library was replaced', () => {
  const revisions = createRevisions()
  noteChanges(revisions, new Set(['experiment', 'video']))
  expect(revisions.getState()).toMatchObject({ experiment: 1, import: 0, alert: 0 })
  noteChanges(revisions, new Set(['library']))
  expect(revisions.getState()).toEqual({
    import: 1,
    prediction: 1,
    experiment: 2,
    'planned-post': 1,
    alert: 1,
  })
})

it('leaves those be who follow it when nothing of theirs changed', () => {
  const revisions = createRevisions()
  const before = revisions.getState()
  noteChanges(revisions, new Set(['video', 'setting']))
  expect(revisions.getState()).toBe(before)
})

it('calls only for what is followed, and no more once the component is gone', () => {
  const revisions = createRevisions()
  const onChange = vi.fn<() => void>()
  const { unmount } = renderHook(() => useWhenChanged({ revisions }, ['import'], onChange))
  act(() => noteChanges(revisions, new Set(['alert'])))
  expect(onChange).not.toHaveBeenCalled()
  act(() => noteChanges(revisions, new Set(['import'])))
  expect(onChange).toHaveBeenCalledOnce()
  unmount()
  noteChanges(revisions, new Set(['import']))
  expect(onChange).toHaveBeenCalledOnce()
})
