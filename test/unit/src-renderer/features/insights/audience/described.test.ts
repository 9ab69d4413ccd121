import { expect, it } from 'vitest'
import { NOBODY, toParty } from '#renderer/features/insights/audience/described.tsx'

it('makes an account of what was typed, once there is something to go by', () => {
  expect(toParty({ ...NOBODY, name: 'Clay club', followers: '12 000' })).toBeUndefined()
  expect(
    toParty({
      name: ' Clay club ',
      followers: '12,000',
      tags: '#clay, #glaze',
      posts: 'One\n\nTwo',
    }),
  ).toEqual({
    name: 'Clay club',
    followers: 12_000,
    tags: ['#clay', '#glaze'],
    posts: ['One', 'Two'],
    audience: [],
  })
})
