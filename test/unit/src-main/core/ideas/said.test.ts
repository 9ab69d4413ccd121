import { expect, it } from 'vitest'
import { PLATFORMS } from '#shared/contract/platforms.ts'
import { INTENTS } from '#shared/contract/ideas.ts'
import { ADVICE_ON_POSTS, TEMPLATE_NAMES } from '#shared/sentences/ideas.ts'
import { FACTORS } from '#shared/sentences/factors.ts'
import { recommend } from '#main/core/ideas/recommend.ts'
import { rankTemplates } from '#main/core/ideas/rank-templates.ts'
import { TEMPLATE_LIBRARY } from '#main/core/ideas/template-library.ts'
import { toResults } from '#main/core/learning/wilson.ts'
import { unsaid } from '../../../../helpers/said.ts'

const TEMPLATES = TEMPLATE_LIBRARY.map((template) => ({ ...template, slots: ['lead', 'rest'] }))

it('names the templates that ship', () => {
  expect(new Set(TEMPLATE_NAMES)).toEqual(new Set(TEMPLATE_LIBRARY.map(({ name }) => name)))
})

it('knows all advice, its reasons, and why templates fit', () => {
  const said = INTENTS.flatMap((intent, at) =>
    PLATFORMS.flatMap((platform) => {
      const candidates = TEMPLATES.map((template, place) => ({
        template: { ...template, isOwn: false, uses: 0, successRate: 0.5 },
        results: toResults({ uses: 50, rated: place % 2 === 0 ? 40 : 0, good: 3 }),
        filled: place % 3 === 0 ? null : 'We won.',
      }))
      const templates = rankTemplates(candidates as never, { intent, platform, limit: 9 })
      const drivers = (
        ['exclamations', 'capitals', 'hashtags', 'superlatives', 'wordLength'] as const
      )
        .slice(at % 5)
        .map((name) => ({ name: FACTORS[name], value: '3', effect: -2.5 }))
      const planned = {
        query: 'Something for somebody',
        analysis: {
          intent,
          entities: at % 2 === 0 ? [] : [{ kind: 'number' }],
          complexity: { level: at < 3 ? 'complex' : 'simple', grade: at === 1 ? null : 14.2 },
        },
        engagement: { drivers },
        templates: at % 2 === 0 ? [] : templates,
        industry: ['health care', 'banking', undefined][at % 3],
        audience: at % 2 === 0 ? 'Bakers, at home. Or not' : undefined,
        objectives: [['more visits'], ['comments'], ['reach: 5 %'], []][at % 4],
        platform: at > 4 ? platform : undefined,
      }
      return [
        ...recommend(planned as never).flatMap(({ text, reason }) => [text, reason]),
        ...templates.map(({ reason }) => reason),
      ]
    }),
  )
  const given = Object.values(ADVICE_ON_POSTS).filter((text) => !text.includes('{'))
  expect(given.filter((text) => !said.includes(text))).toEqual([])
  expect(unsaid(said)).toEqual([])
})
