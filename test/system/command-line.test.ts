import { existsSync, readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { lacks, makeClip } from '../helpers/make-clip.ts'
import { makeFolder } from '../helpers/open-test-library.ts'
import { runKiln } from '../helpers/run-kiln.ts'

/** Runs a command with a library of its own. */
async function kiln(args: readonly string[], options: Parameters<typeof runKiln>[2] = {}) {
  const home = await makeFolder('home')
  const result = await runKiln(home, ['--data', join(home, 'library'), ...args], options)
  return { ...result, home }
}
const linesOf = (text: string): unknown[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)

const WRONG: readonly (readonly string[])[] = [
  ['paint'],
  ['call'],
  ['call', 'videos.list', '{}', 'more'],
  ['call', 'videos.list', '--nothing'],
  ['thumbnails'],
  ['thumbnails', 'a.mp4', '--count', '0'],
  ['thumbnails', 'a.mp4', '--count', 'many'],
  ['thumbnails', 'a.mp4', '--platform', 'geocities'],
  ['thumbnails', 'a.mp4', '--format', 'bmp'],
  ['serve', '--port', '70000'],
  ['serve', '--port', 'high'],
  ['serve', 'extra'],
  ['call', 'videos.list', '--data'],
  ['call', 'videos.list', '--data='],
]

it.each(WRONG)('calls it wrong usage: %s %s %s %s', async (...args) => {
  const home = await makeFolder('home')
  const { status, stdout, stderr } = await runKiln(
    home,
    args.filter((arg) => arg !== undefined),
  )
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(/\w+/)
  expect(stderr).not.toContain('    at ') // no stack
  expect(readdirSync(home)).toEqual([]) // and no library was made for it
})

it.each([[], ['help'], ['--help'], ['call', '--help'], ['--version']])(
  'helps when asked: %s %s',
  async (...args) => {
    const { status, stdout, stderr } = await kiln(args.filter((arg) => arg !== undefined))
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/kiln|\d+\.\d+\.\d+/)
  },
)

it.each([
  [['call', 'videos.nothing'], 'not-found'],
  [['call', '__proto__.toString'], 'not-found'],
  [['call', 'videos.list', '{"limit":'], 'invalid-input'],
  [['call', 'videos.list', '{"limit":0}'], 'invalid-input'],
  [['call', 'videos.get', '{"id":"no"}'], 'not-found'],
  [['call', 'thumbnails.rank', '{"path":"/no/clip.mp4"}'], 'not-found'],
  [['call', 'system.reveal', '{"path":"/"}'], 'unsupported'],
  [['thumbnails', '/no/clip.mp4'], 'not-found'],
])('fails with a code and a message: %j', async (args, code) => {
  const { status, stderr } = await kiln(args)
  expect(status).toBe(1)
  const [first = ''] = stderr.split('\n')
  expect(first).toMatch(new RegExp(`^${code}: .{5}`))
  expect(stderr).not.toContain('    at ')
})

it('says on a second line what to do', async () => {
  const { stderr } = await kiln(['thumbnails', '/no/clip.mp4'])
  expect(stderr).toBe('not-found: No file at /no/clip.mp4\nCheck the path.\n')
})

it('answers a call with one JSON document', async () => {
  const { status, stdout, stderr } = await kiln(['call', 'videos.list', '{"limit":5}'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toBe('{"videos":[],"total":0}\n')
})

it('reads the input from standard input', async () => {
  const { status, stdout } = await kiln(['call', 'settings.set', '-'], {
    input: '{"theme":"dark"}',
  })
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ theme: 'dark' })
})

it('answers many inputs in their order, goes on after a failure, and tells at the end', async () => {
  const input = ['{"limit":1}', '', '{"limit":0}', 'nonsense', '{"limit":2}'].join('\n')
  const { status, stdout } = await kiln(['call', 'videos.list', '--lines'], { input })
  expect(status).toBe(1)
  expect(linesOf(stdout)).toMatchObject([
    { total: 0 },
    { error: { code: 'invalid-input', message: expect.stringContaining('limit') } },
    { error: { code: 'invalid-input' } },
    { total: 0 },
  ])
})

it('is content when every line was answered', async () => {
  const { status, stdout } = await kiln(['call', 'videos.list', '--lines'], { input: '{}\n{}' })
  expect(status).toBe(0)
  expect(linesOf(stdout)).toHaveLength(2)
})

it('keeps the library where --data says, else where KILN_DATA says', async () => {
  const home = await makeFolder('home')
  const [first, second] = [join(home, 'first'), join(home, 'second')]
  await runKiln(home, ['call', 'settings.set', '{"theme":"dark"}', `--data=${first}`])
  await runKiln(home, ['call', 'settings.set', '{"theme":"light"}'], { env: { KILN_DATA: second } })
  expect(existsSync(join(first, 'kiln.db')) && existsSync(join(second, 'kiln.db'))).toBe(true)
  const themeIn = async (args: readonly string[], env = {}) => {
    const { stdout } = await runKiln(home, ['call', 'settings.get', ...args], { env })
    return (JSON.parse(stdout) as { theme: string }).theme
  }
  expect(await themeIn(['--data', first])).toBe('dark')
  expect(await themeIn([], { KILN_DATA: second })).toBe('light')
  expect(await themeIn(['--data', first], { KILN_DATA: second })).toBe('dark')
  expect(await themeIn([], { KILN_DATA: '' })).toBe('system') // the system's folder
})

it('says what is wrong with a library it can not open, and leaves it', async () => {
  const home = await makeFolder('home')
  await writeFile(join(home, 'kiln.db'), 'not a database '.repeat(300))
  const { status, stderr } = await runKiln(home, ['call', 'videos.list', '--data', home])
  expect(status).toBe(1)
  expect(stderr).toMatch(/^library-damaged: .*\n.*left as it is/)
})

it.skipIf(lacks('twoShots'))('streams one value a line, the result last', async () => {
  const input = JSON.stringify({ path: makeClip('twoShots'), count: 3 })
  const { status, stdout } = await kiln(['call', 'thumbnails.rank', input])
  expect(status).toBe(0)
  const events = linesOf(stdout) as { type: string }[]
  expect(events.at(-1)).toMatchObject({ type: 'result', video: { shots: [{}, {}] } })
  expect(new Set(events.slice(0, -1).map(({ type }) => type))).toEqual(new Set(['progress']))
})

it.skipIf(lacks('twoShots', 'corner'))(
  'answers a stream by its last value with --lines',
  async () => {
    const input = [makeClip('oneFrame'), '/no/clip.mp4', makeClip('corner')]
      .map((path) => JSON.stringify({ path, count: 1 }))
      .join('\n')
    const { status, stdout } = await kiln(['call', 'thumbnails.rank', '--lines'], { input })
    expect(status).toBe(1)
    expect(linesOf(stdout)).toMatchObject([
      { type: 'result', thumbnails: [{ rank: 1 }] },
      { error: { code: 'not-found' } },
      { type: 'result', thumbnails: [{ rank: 1 }] },
    ])
  },
)

it.skipIf(lacks('twoShots'))(
  'shows people a table, and writes pictures of a platform',
  async () => {
    const out = join(await makeFolder('out'), 'pictures')
    const args = ['thumbnails', makeClip('twoShots'), '--count', '2', '--out', out]
    const { status, stdout, stderr } = await kiln([
      ...args,
      '--platform',
      'instagram',
      '--format',
      'webp',
    ])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('2 shots')
    expect(stdout).not.toContain('\u001B') // no colour where it is no terminal
    const names = readdirSync(out)
    expect(names).toHaveLength(2)
    for (const name of names) {
      expect(stdout).toContain(name)
      expect(await sharp(join(out, name)).metadata()).toMatchObject({
        format: 'webp',
        width: 1080,
        height: 1350,
      })
    }
  },
)

it.skipIf(lacks('oneFrame'))(
  'gives scripts one JSON document a video, and fails at the end',
  async () => {
    const clip = makeClip('oneFrame')
    const { status, stdout, stderr } = await kiln([
      'thumbnails',
      clip,
      '/no/clip.mp4',
      clip,
      '--json',
    ])
    expect(status).toBe(1)
    expect(stderr).toContain('not-found: No file at /no/clip.mp4')
    const answers = linesOf(stdout) as { files: string[] }[]
    expect(answers).toHaveLength(2)
    for (const { files } of answers) expect(files.every((path) => existsSync(path))).toBe(true)
  },
)

it('analyses a text file and standard input', async () => {
  const home = await makeFolder('home')
  const file = join(home, 'post.txt')
  await writeFile(file, 'I love this camera. It cost 300 euros in Berlin.')
  const shown = await runKiln(home, [
    '--data',
    join(home, 'library'),
    'analyze',
    file,
    '--platform',
    'x',
  ])
  expect(shown).toMatchObject({ status: 0, stderr: '' })
  expect(shown.stdout).toMatch(/Sentiment +positive/)
  expect(shown.stdout).toContain('Berlin (place)')
  const json = await kiln(['analyze', '-', '--json'], { input: 'I love this camera.' })
  expect(linesOf(json.stdout)).toMatchObject([{ language: { code: 'en' } }])
  const missing = await kiln(['analyze', join(home, 'nothing.txt')])
  expect(missing.status).toBe(1)
  expect(missing.stderr).toContain('unreadable-file')
})

it('answers many lines in their order, and a wrong one with its error', async () => {
  const inputs = Array.from({ length: 150 }, (_, at) => JSON.stringify({ hashtag: `#number${at}` }))
  inputs[40] = 'this is not JSON'
  inputs[41] = '{"hashtag": 7}'
  const { status, stdout } = await kiln(['call', 'text.splitHashtag', '--lines'], {
    input: inputs.join('\n'),
  })
  expect(status).toBe(1)
  const answers = linesOf(stdout) as { words?: string[]; error?: { code: string } }[]
  expect(answers).toHaveLength(150)
  for (const [at, { words, error }] of answers.entries())
    if (at === 40 || at === 41) expect(error?.code).toBe('invalid-input')
    else expect(words?.join('')).toBe(`number${at}`)
})

it('answers a line while standard input stays open', async () => {
  const home = await makeFolder('home')
  const { stdout, status } = await runKiln(
    home,
    ['--data', join(home, 'library'), 'call', 'text.splitHashtag', '--lines'],
    {
      input: '{"hashtag":"#one"}\n',
      open: true,
      onOutput: (child) => child.stdin.end('{"hashtag":"#two"}\n'),
    },
  )
  expect(status).toBe(0)
  expect(linesOf(stdout)).toEqual([{ words: ['one'] }, { words: ['two'] }])
})
