import { expect, it } from 'vitest'
import { SourceId } from '#shared/contract/sources.ts'
import { createBriefStore, toWish } from '#renderer/features/write/brief-store.ts'
import { createStorage } from './a-post.ts'

it('is as it was left, also after a restart', () => {
  const storage = createStorage()
  const before = createBriefStore(storage, 'x')
  before.getState().change({ text: 'A kiln opens', platform: 'linkedin', words: '80', variants: 3 })
  before.getState().tickSource(SourceId.parse('s1'), true)
  expect(createBriefStore(storage, 'x').getState()).toMatchObject({
    text: 'A kiln opens',
    platform: 'linkedin',
    words: '80',
    variants: 3,
    sourceIds: ['s1'],
  })
  before.getState().clear()
  expect(createBriefStore(storage, 'x').getState()).toMatchObject({
    text: '',
    platform: 'linkedin',
    variants: 1,
    sourceIds: [],
  })
})

it('asks for nothing that was left open', () => {
  const { getState } = createBriefStore(createStorage(), 'x')
  expect(toWish(getState())).toBeUndefined()
  getState().change({ text: ' \n' })
  expect(toWish(getState())).toBeUndefined()
  getState().change({ text: 'A kiln opens' })
  expect(toWish(getState())).toEqual({
    brief: 'A kiln opens',
    platform: 'x',
    variants: 1,
    thread: false,
  })
})

it.each([
  ['2', 5],
  ['80', 80],
  ['79.6', 80],
  ['99999', 3000],
  ['-4', undefined],
  ['many', undefined],
  ['', undefined],
])('takes a length of %j as %s words', (words, expected) => {
  const { getState } = createBriefStore(createStorage(), 'x')
  getState().change({ text: 'A kiln opens', words })
  expect(toWish(getState())?.words).toBe(expected)
})

it('asks for a thread only where there are threads', () => {
  const { getState } = createBriefStore(createStorage(), 'x')
  getState().change({ text: 'A kiln opens', thread: true })
  expect(toWish(getState())?.thread).toBe(true)
  getState().change({ platform: 'youtube' })
  expect(toWish(getState())?.thread).toBe(false)
})

it('reads nothing from a storage that holds something else', () => {
  const odd = [
    '',
    '{',
    'null',
    '[]',
    '7',
    '{"text":7,"platform":"myspace","variants":99,"postType":"rant","sourceIds":"s1"}',
    '{"variants":null,"sourceIds":[null,{}],"thread":"yes"}',
  ]
  for (const kept of odd) {
    const { text, platform, variants, postType, sourceIds, thread } = createBriefStore(
      createStorage({ 'kiln-brief': kept }),
      'threads',
    ).getState()
    expect({ text, platform, variants, postType, sourceIds, thread }).toEqual({
      text: '',
      platform: 'threads',
      variants: 1,
      postType: undefined,
      sourceIds: [],
      thread: false,
    })
  }
})

it('lives on where the storage refuses', () => {
  const storage = {
    getItem: () => null,
    setItem: () => {
      throw new Error('full')
    },
  }
  const { getState } = createBriefStore(storage, 'x')
  getState().change({ text: 'Still here' })
  expect(getState().text).toBe('Still here')
})
