import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { createStyleService } from '#main/services/style-service.ts'
import { openLearning } from '../../../helpers/open-learning.ts'

function open() {
  const library = openLearning()
  return { ...library, service: createStyleService(library.styles) }
}

const EDITS = ['bread', 'cake', 'pie'].map((what) => ({
  text: `We are thrilled to offer ${what} in our shop! 🎉`,
  edited: `We offer ${what} in our shop.`,
  brief: { brief: `Offer ${what}` },
}))

it('learns from what the user changed and tells it to those who write', async () => {
  const { service, write } = open()
  expect(await service.get({})).toMatchObject({ isOn: true, posts: 0, sentences: [] })
  for (const edit of EDITS) write(edit)
  const style = await service.get({ platform: 'linkedin' })
  expect(style).toMatchObject({
    posts: 3,
    emoji: 'none',
    exclamations: 'none',
    deletedWords: ['thrilled'],
    setByUser: [],
  })
  expect(service.steering('linkedin')).toEqual(style.sentences)
  expect(style.sentences).toContain('Never use the word “thrilled”.')
  expect(service.deletedWords()).toEqual(['thrilled'])
})

it('learns nothing from drafts that were left alone or rejected, but from those that were used', async () => {
  const { service, write, versions } = open()
  const [left, rejected, used] = EDITS.map(({ text }) => write({ text }))
  versions.rate(rejected!, 'rejected', undefined)
  expect((await service.get({})).posts).toBe(0)
  versions.rate(used!, 'used', undefined)
  expect((await service.get({})).posts).toBe(1)
  expect(service.example('linkedin')).toBe(EDITS[2]!.text)
  expect(service.example('x')).toBeNull()
  versions.rate(left!, 'up', undefined)
  versions.rate(left!, 'edited', undefined)
  expect((await service.get({})).posts).toBe(2)
})

it('does not learn over what the user set, until it is given back', async () => {
  const { service, write, announced } = open()
  for (const edit of EDITS) write(edit)
  const set = await service.set({
    emoji: 'many',
    note: 'British spelling.',
    deletedWords: ['Synergy'],
  })
  expect(set).toMatchObject({ emoji: 'many', setByUser: ['deletedWords', 'emoji', 'note'] })
  expect(announced).toContain('style updated')
  expect(service.deletedWords()).toEqual(['synergy'])
  expect(service.steering('x')).toContain('British spelling.')
  const given = await service.set({ emoji: null, deletedWords: null })
  expect(given).toMatchObject({ emoji: 'none', deletedWords: ['thrilled'], setByUser: ['note'] })
})

it('steers nothing while it is off', async () => {
  const { service, write } = open()
  for (const edit of EDITS) write(edit)
  expect(await service.set({ isOn: false })).toMatchObject({ isOn: false, sentences: [] })
  expect(service.steering('linkedin')).toEqual([])
  expect(service.deletedWords()).toEqual([])
})

it('forgets all of it when it is wiped, and learns anew from what comes', async () => {
  const { service, write } = open()
  for (const edit of EDITS) write(edit)
  await service.set({ note: 'Short.' })
  await sleep(2) // stamps are in milliseconds
  expect(await service.wipe()).toMatchObject({
    posts: 0,
    note: '',
    deletedWords: [],
    emoji: null,
    setByUser: [],
  })
  await sleep(2)
  write(EDITS[0]!)
  expect((await service.get({})).posts).toBe(1)
})
