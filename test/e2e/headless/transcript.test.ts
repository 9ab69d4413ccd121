import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { makeSpeech } from '../../helpers/tiny-speech.ts'
import { writeWav } from '../../helpers/write-wav.ts'
import { expect, test } from './kiln-test.ts'
import { FFMPEG, MISSING, ROOT } from './needs.ts'

test.skip(MISSING !== undefined, MISSING)

const run = promisify(execFile)
let folder = ''
let clip = ''

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kiln-said-'))
  const wav = join(folder, 'said.wav')
  clip = join(folder, 'workshop.webm')
  const said = makeSpeech(13, [
    { at: 1, language: 'en', text: 'kiln fires clay' },
    { at: 4, language: 'en', text: 'every morning' },
    { at: 9.5, language: 'en', text: 'kiln fires slowly every morning' },
  ])
  await writeFile(wav, writeWav(said, { channels: 1, sampleRate: 16_000, kind: 'short' }))
  const picture = '-f lavfi -i testsrc2=size=320x180:rate=10:duration=13'.split(' ')
  const code = '-c:v libvpx -deadline realtime -cpu-used 8 -c:a libopus -b:a 96k -shortest'
  await run(FFMPEG ?? '', ['-v', 'error', '-y', ...picture, '-i', wav, ...code.split(' '), clip])
})
test.afterAll(() => rm(folder, { recursive: true, force: true }))

test('what is said is written down, searched, saved and written about', async ({
  app,
  kiln,
  page,
}) => {
  const { thumbnails } = app
  await thumbnails.choose(clip)
  await thumbnails.untilRanked('workshop.webm')
  const report = page.getByRole('tabpanel')
  const section = report.getByRole('region', { name: 'What is said' })
  const lines = section.getByRole('listitem')

  await test.step('without a model it says which would do', async () => {
    await page.getByTestId('report-tab').click()
    await expect(section.getByTestId('speech-suggestion')).toContainText('Whisper', {
      timeout: 60_000,
    })
    await expect(section.getByRole('link', { name: 'Go to Models' })).toBeVisible()
  })

  await test.step('with one it writes down what is said', async () => {
    await kiln.call('models.adopt', { path: join(ROOT, 'test/fixtures/tiny-whisper') })
    await page.getByRole('tab', { name: 'Best frames' }).click()
    await page.getByTestId('report-tab').click()
    await section.getByRole('button', { name: 'Write down what is said' }).click()
    await expect(lines).toHaveText(
      [/0:01\.\dkiln fires clay/, /every morning/, /kiln fires slowly every morning/],
      { timeout: 60_000 },
    )
    await expect(section).toContainText('Language: English. Heard by tiny-whisper')
  })

  await test.step('the file is known by what it holds, though the page sent its sound only', async () => {
    const { transcript } = await kiln.call<{ transcript: { text: string } | null }>(
      'videos.transcript',
      { path: clip },
    )
    expect(transcript?.text).toContain('every morning')
  })

  await test.step('it is searched', async () => {
    await section.getByRole('searchbox').fill('SLOWLY')
    await expect(lines).toHaveCount(1)
    await expect(section.locator('mark')).toHaveText('slowly')
    await section.getByRole('searchbox').fill('')
    await expect(lines).toHaveCount(3)
  })

  await test.step('it is saved as captions', async () => {
    await section.getByRole('button', { name: 'Save captions' }).click()
    const download = await thumbnails.download(() =>
      page.getByRole('menuitem', { name: 'SubRip (.srt)' }).click(),
    )
    expect(download.suggestedFilename()).toBe('workshop.en.srt')
    expect(await readFile(await download.path(), 'utf8')).toContain('\nevery morning\n')
  })

  await test.step('a post is written from it', async () => {
    await section.getByRole('button', { name: 'Write a post from this' }).click()
    await app.expectRoom('write')
    await expect(page.getByText('What is said in workshop').first()).toBeVisible()
  })
})
