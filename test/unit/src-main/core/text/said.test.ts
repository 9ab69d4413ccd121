import { expect, it } from 'vitest'
import { PLATFORMS } from '#shared/contract/platforms.ts'
import { POST_TYPES } from '#shared/contract/texts.ts'
import { LEAST_RATED } from '#shared/contract/templates.ts'
import { toResults } from '#main/core/learning/wilson.ts'
import { assembleAnalysis } from '#main/core/text/analysis/assemble-analysis.ts'
import { composeCaption } from '#main/core/text/captions/compose-caption.ts'
import { enhance } from '#main/core/text/enhance/enhance.ts'
import { measureEngagementFeatures } from '#main/core/text/engagement/features.ts'
import { predictEngagement } from '#main/core/text/engagement/predict-engagement.ts'
import { rankHashtags } from '#main/core/text/hashtags/rank-hashtags.ts'
import { suggestCallsToAction } from '#main/core/text/openers/suggest-calls-to-action.ts'
import { suggestHooks } from '#main/core/text/openers/suggest-hooks.ts'
import { measureReadability } from '#main/core/text/readability.ts'
import { findUnsafe } from '#main/core/text/safety/find-unsafe.ts'
import { findPostTokens } from '#main/core/text/tokens-of-post.ts'
import { createRandom } from '../../../../helpers/random.ts'
import { openTextTools } from '../../../../helpers/text-tools.ts'
import { unsaid } from '../../../../helpers/said.ts'
import { loadCorrector, readText } from './enhance/corrector.ts'
import { randomPost } from './enhance/random-post.ts'
import { detectLanguage, POSTS, readAll, splitHashtag, topics } from './reading-parts.ts'

const posts = Object.values(POSTS)

it('knows what moves the engagement of a post, and what that rests on', () => {
  const { vectors, prior } = openTextTools()
  const all = [...posts, 'THE BEST “NEW” WAYS: 3 (now)!', 'No', '']
  const said = all.flatMap((text) => {
    const features = measureEngagementFeatures({ text, tokens: findPostTokens(text), compound: 1 })
    const input = { text, features, vector: vectors.embed(text) }
    const unknown = predictEngagement(input, { ...prior, report: {} })
    const { drivers, basis } = predictEngagement(input, prior)
    // a driver that is a word of the post is quoted as it stands
    const named = drivers.filter(({ name }) => !name.startsWith('“'))
    return [
      basis,
      unknown.basis,
      ...named.map(({ name }) => name),
      ...drivers.map((one) => one.value),
    ]
  })
  expect(new Set(said).size).toBeGreaterThan(15)
  expect(unsaid(said)).toEqual([])
})

it('knows the name of everything that engagement looks at', () => {
  const { prior } = openTextTools()
  const features = measureEngagementFeatures({ text: 'Hello there', tokens: [], compound: 0 })
  const heavy = { weight: 1, mean: -5, low: -9, high: 9 }
  const said = Object.keys(features).flatMap((name) => {
    const alone = { ...prior, words: new Map(), features: { [name]: heavy } }
    const input = { text: 'Hello there', features, vector: new Float32Array(prior.vector.mean) }
    return predictEngagement(input, alone).drivers.flatMap((driver) => [driver.name, driver.value])
  })
  expect(new Set(said).size).toBeGreaterThan(25)
  expect(unsaid(said)).toEqual([])
})

it('knows what may harm, and what does not apply to a language', () => {
  const found = [
    'This is fucking great, you dick.',
    'ana@example.com 4111 1111 1111 1111 DE89 3704 0044 0532 0130 00 192.168.1.20',
    'Call me at +34 612 345 678. 221 Baker Street, London.',
    'Vive en la Calle Mayor 12, 28013 Madrid, y es un cabrón.',
  ].flatMap((text) => ['en', 'es'].flatMap((language) => findUnsafe(text, { language })))
  const languages = ['Der Ofen ist warm und das Brot ist gut.', POSTS.spanish].map(detectLanguage)
  const said = [
    ...found.map(({ reason }) => reason),
    ...languages.flatMap(({ without }) => without),
    measureReadability({ text: 'Der Ofen', sentences: [], language: 'de' }).formula,
  ]
  expect(new Set(said).size).toBeGreaterThan(14)
  expect(unsaid(said)).toEqual([])
})

it('knows what the classifier finds, and why a part of the sentiment is missing', () => {
  const heads = {
    sentiment: { label: 'positive', probabilities: { positive: 0.7, negative: 0.1, neutral: 0.2 } },
    offensive: { label: 'offensive', standing: 'sure', probabilities: { offensive: 0.91 } },
    hate: { label: 'hate', standing: 'hint', probabilities: { hate: 0.6 } },
  }
  const facts = { vader: null, polarity: null, findings: [] } as never
  const { safety, sentiment } = assembleAnalysis('Hm', facts, { classification: heads } as never)
  const said = [...safety.findings, ...sentiment.missing].map(({ reason }) => reason)
  expect(said).toHaveLength(4)
  expect(unsaid(said)).toEqual([])
})

it('knows why every edit is suggested', () => {
  const random = createRandom(3)
  const corrector = loadCorrector()
  const written = [
    'I ate a apple. i think im late. He teached me. She go to school. There is many ways to do it.',
    'It is one of the best place. There are several reason. A reasons. We sat in the the garden.',
    'However we went home. He can goes. They have went. We enjoy to swim. I am interested on it.',
    'Hi everyone I just wanted to share that we won. Two  spaces,and none ! More better than that.',
    'I think maybe we won. We are really happy and really glad. This is a total disaster.',
    'We won. We sang. We ate. We slept. This is not uncommon. We have many users, all 420 users.',
    'We spent most of the spring building the new workshop with our own hands, but they told us in June that the road in front of it would close for a year.',
    'She is teacher. He gave me advices about dog that barks. We listen music, but he dont care.',
  ]
  const texts = [...written, ...Array.from({ length: 150 }, () => randomPost(random))]
  const edits = texts.flatMap((text) => [
    ...enhance(readText(text, { corrector })),
    ...enhance(readText(text, { language: 'es' })),
  ])
  const reasons = edits.map(({ reason }) => reason)
  // what an edit is for may stand after a colon, and is then also known by itself
  const whys = reasons.flatMap((reason) => /(?:”|needed): (.+)$/.exec(reason)?.[1] ?? [])
  expect(new Set(reasons).size).toBeGreaterThan(50)
  expect(unsaid([...reasons, ...whys])).toEqual([])
})

it('knows why hashtags, opening and closing lines are suggested', () => {
  const history = [
    { tag: '#SmallBusiness', uses: 1 },
    { tag: '#Bread', uses: 12 },
  ]
  const said = posts.flatMap((text) => {
    const read = readAll(text)
    const asked = { ...read, topics, splitHashtag, isOffensive: () => false, history, limit: 8 }
    const calls = [null, ...PLATFORMS].flatMap((platform) =>
      [null, ...POST_TYPES].flatMap((postType) =>
        suggestCallsToAction({ text, postType, platform, language: 'en' }),
      ),
    )
    return [...rankHashtags(asked), ...suggestHooks(read), ...calls].map(({ reason }) => reason)
  })
  expect(new Set(said).size).toBeGreaterThan(100)
  expect(unsaid(said)).toEqual([])
})

it('knows what is done to a caption', () => {
  const random = createRandom(4)
  const hashtags = ['#Baking', '#Bread'].map((tag) => ({ tag, score: 1, reason: '' }))
  const callsToAction = [{ text: 'Save this, or share it: later.', score: 1, reason: '' }]
  const long = POSTS.bakery.repeat(20)
  const tagged = `We #made #bread #with #love 🔥🔥🔥🔥\n\n\n\n${POSTS.tip} #a #b #c #d #e`
  const texts = [...posts, long, tagged, ...Array.from({ length: 20 }, () => randomPost(random))]
  const said = texts.flatMap((caption) =>
    PLATFORMS.flatMap((platform) => {
      const made = composeCaption({ caption, platform, hashtags, callsToAction })
      return [...made.changes, made.hashtags.at(-1)?.reason ?? '']
    }),
  )
  expect(new Set(said).size).toBeGreaterThan(15)
  expect(unsaid(said)).toEqual([])
})

it('knows what the success of drafts rests on', () => {
  const few = toResults({ uses: 9, rated: LEAST_RATED - 1, good: 1 })
  const enough = toResults({ uses: 1200, rated: LEAST_RATED, good: 1 })
  expect(few.basis).not.toBe(enough.basis)
  expect(unsaid([few.basis, enough.basis])).toEqual([])
})
