import { expect, it } from 'vitest'
import { filterFuzzy, matchFuzzy } from '#renderer/lib/fuzzy.ts'

const titles = (query: string, items: readonly string[]) =>
  filterFuzzy(items, query, (item) => item).map(({ item }) => item)

it('keeps everything in order for an empty query', () => {
  expect(titles('  ', ['b', 'a'])).toEqual(['b', 'a'])
})

it('puts a run at the start of a word before scattered letters', () => {
  expect(titles('lib', ['Use the light theme, b', 'Go to Library', 'library.mp4'])).toEqual([
    'library.mp4',
    'Go to Library',
    'Use the light theme, b',
  ])
})

it('finds initials', () => {
  expect(titles('utd', ['Use the light theme', 'Use the dark theme'])).toEqual([
    'Use the dark theme',
  ])
})

it('ignores case and accents, and says which letters matched', () => {
  expect(matchFuzzy('video', 'Elegir un vídeo')?.indices).toEqual([10, 11, 12, 13, 14])
  expect(matchFuzzy('xyz', 'Library')).toBeUndefined()
})
