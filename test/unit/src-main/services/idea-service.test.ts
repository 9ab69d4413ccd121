import { expect, it } from 'vitest'
import { plan } from '#shared/contract/ideas.ts'
import { createIdeaService } from '#main/services/idea-service.ts'
import { createTemplateService } from '#main/services/template-service.ts'
import { createDraftingParts } from '../../../helpers/drafting-parts.ts'
import { openLearning } from '../../../helpers/open-learning.ts'

function open() {
  const library = openLearning()
  const templates = createTemplateService(library)
  const { texts } = createDraftingParts().parts
  const analyzed: string[] = []
  const service = createIdeaService({
    ...library,
    templates,
    texts: {
      analyze: (input) => {
        analyzed.push(input.text)
        return texts.analyze(input)
      },
    },
  })
  return { service, templates, analyzed }
}

it('answers a topic with its analysis, fitting templates, advice and a prediction', async () => {
  const { service } = open()
  const input = plan.input.parse({
    query: 'Compare sourdough versus yeast bread for home bakers in Leeds',
    audience: 'Beginners',
    objectives: ['comments'],
    platform: 'linkedin',
  })
  const answer = plan.output.parse(await service.plan(input))
  const { analysis, templates, recommendations, prediction } = answer
  expect(analysis).toMatchObject({ intent: 'compare', emotion: null })
  expect(analysis.entities.map(({ text }) => text)).toContain('Leeds')
  expect(analysis.keywords.length).toBeGreaterThan(0)
  expect(templates.length).toBeGreaterThan(2)
  expect(templates[0]).toMatchObject({ type: 'educational', successRate: null, uses: 0 })
  expect(recommendations.map(({ text }) => text).join()).toContain('question')
  expect(prediction.low).toBeLessThanOrEqual(prediction.score)
  expect(prediction.high).toBeGreaterThanOrEqual(prediction.score)
})

it('predicts from the text that a template makes of the query, and shows it', async () => {
  const { service, analyzed } = open()
  const query =
    'We launch a new oven on June 2. It bakes 40 loaves an hour. Order at https://a.example.'
  const { templates } = await service.plan({ query, platform: 'linkedin' })
  const first = templates.find(({ filled }) => filled !== null)
  expect(first?.filled).toContain('40 loaves')
  expect(templates[0]?.filled).not.toBeNull()
  expect(analyzed).toEqual([query, first?.filled])
})

it('puts a template with good results before its like', async () => {
  const library = openLearning()
  const templates = createTemplateService(library)
  const { texts } = createDraftingParts().parts
  const service = createIdeaService({ ...library, templates, texts })
  const query = { query: 'how to bake bread', platform: 'linkedin' as const }
  const before = (await service.plan(query)).templates
  const last = before.at(-1)!
  for (let at = 0; at < 12; at++) {
    const draft = library.write({ text: 'a', brief: { templateId: last.id } })
    library.versions.rate(draft, 'used', undefined)
  }
  const after = await service.plan(query)
  expect(after.templates.findIndex(({ id }) => id === last.id)).toBeLessThan(before.length - 1)
  expect(after.recommendations.map(({ text }) => text)).toContain(`Try “${last.name}”.`)
})
