import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { lacks, makeClip } from '../helpers/make-clip.ts'
import { makeFolder } from '../helpers/open-test-library.ts'
import { runKiln, startKiln } from '../helpers/run-kiln.ts'

const interruptible = process.platform !== 'win32'
it.skipIf(!interruptible || lacks('long'))(
  'stops ranking at Ctrl-C, without a result',
  async () => {
    let stopped = false
    const { status, stdout } = await runKiln(
      await makeFolder('home'),
      ['call', 'thumbnails.rank', JSON.stringify({ path: makeClip('long') })],
      {
        onOutput(child, text) {
          if (stopped || !text.includes('"done":3,')) return
          stopped = true
          child.kill('SIGINT')
        },
      },
    )
    expect([stopped, status]).toEqual([true, 130])
    expect(stdout).not.toContain('"result"')
  },
)

it.skipIf(!interruptible || lacks('long'))('prints nothing when people interrupt it', async () => {
  const home = await makeFolder('home')
  const { child, ended, stdout, stderr } = startKiln(home, ['thumbnails', makeClip('long')])
  const library = join(home, 'kiln/library/kiln.db')
  await expect.poll(() => existsSync(library), { timeout: 10_000 }).toBe(true)
  child.kill('SIGINT')
  expect(await ended).toBe(130)
  expect([await stdout, await stderr]).toEqual(['', ''])
})

it.skipIf(!interruptible).each([
  ['a stream without an end', ['call', 'library.watch']],
  ['waiting for lines', ['call', 'videos.list', '--lines']],
  ['waiting for standard input', ['call', 'videos.list', '-']],
])('ends at Ctrl-C: %s', async (_name, args) => {
  const home = await makeFolder('home')
  const data = join(home, 'library')
  const { child, ended } = startKiln(home, [...args, '--data', data], { open: true })
  await expect.poll(() => existsSync(join(data, 'kiln.db')), { timeout: 10_000 }).toBe(true)
  await new Promise((resolve) => setTimeout(resolve, 300)) // until it waits
  child.kill('SIGINT')
  expect(await ended).toBe(130)
})

it('serves: the first line is the address and the token, Ctrl-C ends it', async () => {
  const home = await makeFolder('home')
  await mkdir(join(home, 'library'))
  const args = ['serve', '--port', '0', '--json', '--data', join(home, 'library')]
  const first = Promise.withResolvers<string>()
  const { child, ended } = startKiln(home, args, {
    onOutput: (_child, text) => {
      if (text.includes('\n')) first.resolve(text.split('\n')[0]!)
    },
  })
  const { url, token, ...rest } = JSON.parse(await first.promise) as { url: string; token: string }
  expect(rest).toEqual({})
  const answer = await fetch(`${url}/api/videos.list`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  })
  expect(await answer.json()).toEqual({ videos: [], total: 0 })
  expect((await fetch(url)).status).toBe(200)
  child.kill('SIGINT')
  if (interruptible) expect(await ended).toBe(130)
  await expect(fetch(url)).rejects.toThrow()
})
