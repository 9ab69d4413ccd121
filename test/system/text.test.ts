import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PLATFORMS } from '#shared/contract/platforms.ts'
import { STRATEGIES } from '#shared/contract/texts.ts'
import { built, openTestBackend, type TestBackend } from '../helpers/open-test-backend.ts'
import { makeFolder } from '../helpers/open-test-library.ts'
import { ODD_TEXTS } from '../unit/src-main/core/text/odd-texts.ts'

const POST =
  'We launched our photo editor in Berlin last week. It took 3 years, 12 people and a lot of coffee. I love it 😍 https://example.com/app #BuildInPublic'

let backend: TestBackend
let kiln: TestBackend['kiln']
beforeAll(async () => {
  backend = await openTestBackend()
  kiln = backend.kiln
})
afterAll(() => backend.close())

describe('text.classify', () => {
  it('scores a text the same alone and in any company', async () => {
    const texts = Array.from(
      { length: 70 },
      (_, at) => `${POST.slice(0, 20 + at)} and number ${at}`,
    )
    const { results } = await kiln.text.classify({ texts })
    const other = await openTestBackend()
    try {
      for (const at of [0, 7, 33, 69]) {
        const alone = await other.kiln.text.classify({ texts: [texts[at]!] })
        expect(alone.results[0]).toEqual(results[at])
      }
    } finally {
      await other.close()
    }
  })
  it('gives each head a label and probabilities that add up to 1', async () => {
    const { results } = await kiln.text.classify({ texts: [POST, ''] })
    for (const result of results)
      for (const [name, { label, probabilities }] of Object.entries(result)) {
        const values = Object.values(probabilities)
        expect(
          values.reduce((all, value) => all + value, 0),
          name,
        ).toBeCloseTo(1, 3)
        expect(Math.max(...values)).toBe(probabilities[label as keyof typeof probabilities])
      }
  })
  it('tells the sentiments of plain sentences apart', async () => {
    const { results } = await kiln.text.classify({
      texts: [
        'This is the best day of my life, thank you all so much!',
        'Worst service ever. I am so angry and disappointed.',
        'The meeting is on Tuesday at three.',
      ],
    })
    expect(results.map(({ sentiment }) => sentiment.label)).toEqual([
      'positive',
      'negative',
      'neutral',
    ])
  })
})

describe('text.analyze', () => {
  it('says everything of a post on a platform', async () => {
    const analysis = await kiln.text.analyze({ text: POST, platform: 'x' })
    expect(analysis.language).toMatchObject({ code: 'en', support: 'full' })
    expect(analysis.sentiment.parts.map(({ name }) => name)).toEqual([
      'transformer',
      'vader',
      'polarity',
    ])
    expect(analysis.sentiment.label).toBe('positive')
    expect(analysis.counts).toMatchObject({ links: 1, hashtags: 1, emoji: 1, sentences: 3 })
    expect(analysis.entities.map(({ text }) => text)).toEqual(expect.arrayContaining(['Berlin']))
    expect(analysis.limits.find(({ rule }) => rule === 'length')).toMatchObject({
      value: analysis.counts.weighted,
      limit: 280,
      level: 'ok',
    })
    for (const { text, start, end } of [
      ...analysis.entities,
      ...analysis.keyphrases,
      analysis.quotable,
    ])
      expect(POST.slice(start, end)).toBe(text)
    expect(analysis.engagement.low).toBeLessThan(analysis.engagement.high)
  })
  it('keeps to what applies in Spanish and in other languages', async () => {
    const spanish = await kiln.text.analyze({
      text: 'Ayer presentamos nuestra nueva aplicación en Madrid y estamos muy contentos con el resultado.',
    })
    expect(spanish.language).toMatchObject({ code: 'es', support: 'partial' })
    expect(spanish.readability.ease).not.toBeNull()
    expect(spanish.emotion).toBeNull()
    expect(spanish.sentiment.missing).toHaveLength(3)
    const german = await kiln.text.analyze({
      text: 'Gestern haben wir unsere neue Anwendung vorgestellt, und alle waren sehr zufrieden damit.',
    })
    expect(german.language).toMatchObject({ code: 'de', support: 'none' })
    expect(german.language.without.length).toBeGreaterThan(0)
  })
  it.each(Object.entries(ODD_TEXTS))('answers to odd text: %s', async (_name, text) => {
    const analysis = await kiln.text.analyze({ text, platform: 'instagram' })
    expect(analysis.counts.characters).toBe(text.length)
  })
  it('answers to a megabyte', async () => {
    const { counts } = await kiln.text.analyze({ text: `${POST}\n`.repeat(7000), platform: 'x' })
    expect(counts.characters).toBeGreaterThan(1_000_000)
    expect(counts.links).toBe(7000)
  })
  it('refuses a text that is longer than anybody writes', async () => {
    await expect(kiln.text.analyze({ text: 'a'.repeat(2_000_001) })).rejects.toMatchObject({
      code: 'invalid-input',
    })
  })
  it('goes on without the classifier, and says so', async () => {
    const modelsDir = await makeFolder('models')
    cpSync(built.modelsDir, modelsDir, { recursive: true })
    rmSync(join(modelsDir, 'post-classifier/model.onnx'))
    const without = await openTestBackend({ modelsDir })
    try {
      const { sentiment, emotion } = await without.kiln.text.analyze({ text: POST })
      expect(emotion).toBeNull()
      expect(sentiment.parts.map(({ name, weight }) => [name, weight])).toEqual([
        ['vader', 0.5],
        ['polarity', 0.5],
      ])
      expect(sentiment.missing[0]?.reason).toContain('not installed')
      await expect(without.kiln.text.classify({ texts: [POST] })).rejects.toMatchObject({
        code: 'model-missing',
      })
    } finally {
      await without.close()
    }
  })
})

describe('text.enhance', () => {
  it('corrects, and measures before and after', async () => {
    const text = 'In order to utilize the camera , she go to Berlin every weeks. It cost 300 euros.'
    const { edits, text: changed, before, after } = await kiln.text.enhance({ text })
    expect(edits.length).toBeGreaterThan(2)
    for (const { strategy } of edits) expect(STRATEGIES).toContain(strategy)
    expect(changed).toContain('300 euros')
    expect(changed).toContain('Berlin')
    expect(after.grammarIssues).toBeLessThan(before.grammarIssues ?? 0)
  }, 60_000)
  it('leaves the grammar checker out when it is not asked for', async () => {
    const { before } = await kiln.text.enhance({
      text: 'She go to Berlin.',
      strategies: ['readability'],
    })
    expect(before.grammarIssues).toBeNull()
  })
})

describe('captions.optimize', () => {
  it('makes one caption for each platform, within its rules', async () => {
    const { captions } = await kiln.captions.optimize({
      caption: `${POST} ${'And there is more to tell about how we made it. '.repeat(20)}`,
      platforms: [...PLATFORMS],
    })
    expect(captions.map(({ platform }) => platform)).toEqual([...PLATFORMS])
    for (const { platform, limits, text, hashtags } of captions) {
      expect(
        limits.filter(({ level }) => level === 'error'),
        platform,
      ).toEqual([])
      for (const { tag } of hashtags) expect(text).toContain(tag)
    }
  })
})

describe('drafts', () => {
  it('are kept with what their platform says of them', async () => {
    const saved = await kiln.drafts.save({ text: 'x'.repeat(300), platform: 'x' })
    expect(saved.limits.find(({ rule }) => rule === 'length')?.level).toBe('error')
    const { drafts } = await kiln.drafts.list({ query: 'xxx' })
    expect(drafts).toEqual([saved])
    await kiln.drafts.remove({ id: saved.id })
    await expect(kiln.drafts.get({ id: saved.id })).rejects.toMatchObject({ code: 'not-found' })
  })
  it('are checked again when the rules have changed', async () => {
    const first = await openTestBackend()
    const { id } = await first.kiln.drafts.save({ text: 'y'.repeat(300), platform: 'x' })
    await first.backend.close()
    const file = new Sqlite(join(first.dataDir, 'kiln.db'))
    file.prepare("UPDATE drafts SET limits = '[]', rules_version = 'of old'").run()
    file.close()
    const second = await openTestBackend({
      dataDir: first.dataDir,
      folder: { get: () => first.dataDir, set: () => undefined },
    })
    const { drafts } = await second.kiln.drafts.list({})
    expect(drafts.map((draft) => draft.id)).toEqual([id])
    expect(drafts[0]?.limits.some(({ level }) => level === 'error')).toBe(true)
    await second.close()
  })
})
