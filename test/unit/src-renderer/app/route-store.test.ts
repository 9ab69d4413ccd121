// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { createRouteStore, parseRoute, toHash } from '#renderer/app/route-store.ts'

it('reads and writes places', () => {
  for (const route of [
    { room: 'library' },
    { room: 'thumbnails', videoId: 'a/b ü' },
    { room: 'pictures', imageId: 'a/b ü' },
    { room: 'insights', tab: 'posts' },
  ] as const)
    expect(parseRoute(toHash(route))).toEqual(route)
  expect(parseRoute('')).toEqual({ room: 'write' })
  expect(parseRoute('#/nowhere')).toEqual({ room: 'write' })
  expect(parseRoute('#/thumbnails/%')).toEqual({ room: 'thumbnails' })
})

it('remembers the video that was open in Thumbnails', async () => {
  const store = createRouteStore(window)
  const go = async (hash: string) => {
    location.hash = hash
    window.dispatchEvent(new HashChangeEvent('hashchange'))
    await Promise.resolve()
  }
  await go('#/thumbnails/v1')
  await go('#/library')
  expect(store.getState()).toEqual({ route: { room: 'library' }, lastVideoId: 'v1' })
  await go('#/thumbnails')
  expect(store.getState().lastVideoId).toBeUndefined()
})
