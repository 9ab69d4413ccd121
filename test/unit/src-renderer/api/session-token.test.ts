import { expect, it, vi } from 'vitest'
import { createHttpAssetUrl } from '#renderer/api/asset-url.ts'
import { takeSessionToken } from '#renderer/api/session-token.ts'

function createPage(hash: string, kept = new Map<string, string>()) {
  const replaceState = vi.fn<(state: unknown, title: string, url: string) => void>()
  const sessionStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  }
  const page = {
    location: { hash, pathname: '/', search: '' },
    history: { replaceState },
    sessionStorage,
  }
  return { page: page as unknown as Window, replaceState, kept }
}

it('takes the token out of the address and keeps it for a reload', () => {
  const first = createPage('#token=abc')
  expect(takeSessionToken(first.page)).toBe('abc')
  expect(first.replaceState).toHaveBeenCalledWith(null, '', '/')
  const reloaded = createPage('#/library', first.kept)
  expect(takeSessionToken(reloaded.page)).toBe('abc')
  expect(reloaded.replaceState).not.toHaveBeenCalled()
})

it('says when there is none', () => {
  expect(takeSessionToken(createPage('#/library').page)).toBeUndefined()
})

it('addresses pictures with a key that does not give the token away', async () => {
  const assetUrl = await createHttpAssetUrl('abc')
  expect(assetUrl('a1')).toBe(
    '/assets/a1?key=7cda56140659bcaa86bcb00f2d58825c31352fc92b8b70a527d65f07009f1b8e',
  )
})
