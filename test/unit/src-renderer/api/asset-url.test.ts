import { expect, it } from 'vitest'
import { createHttpAssetUrl, desktopAssetUrl } from '#renderer/api/asset-url.ts'

it('names pictures, and files behind tickets, in the desktop app', () => {
  expect(desktopAssetUrl('ab/c')).toBe('kiln://app/assets/ab%2Fc')
  expect(desktopAssetUrl('ticket', 'files')).toBe('kiln://app/files/ticket')
})

it('adds the key of the token on the local server', async () => {
  const url = await createHttpAssetUrl('secret')
  expect(url('abc')).toMatch(/^\/assets\/abc\?key=[0-9a-f]{64}$/)
  expect(url('abc', 'files')).toMatch(/^\/files\/abc\?key=[0-9a-f]{64}$/)
})
