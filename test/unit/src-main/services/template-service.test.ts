import { expect, it } from 'vitest'
import { TemplateId } from '#shared/contract/templates.ts'
import { createTemplateService } from '#main/services/template-service.ts'
import { openLearning } from '../../../helpers/open-learning.ts'

function open() {
  const library = openLearning()
  return { ...library, service: createTemplateService(library) }
}

const OWN = {
  name: 'Mine',
  type: 'announcement' as const,
  platforms: ['x' as const],
  text: '{lead} {call}',
}

it('keeps, changes and forgets templates of the user, before those that ship', async () => {
  const { service } = open()
  const saved = await service.save(OWN)
  expect(saved).toMatchObject({ isOwn: true, slots: ['lead', 'call'], uses: 0, successRate: null })
  const { templates } = await service.list({ type: 'announcement', platform: 'x' })
  expect(templates[0]).toEqual(saved)
  expect(templates.length).toBeGreaterThan(3)
  const other = await service.list({ platform: 'linkedin' })
  expect(other.templates.map(({ id }) => id)).not.toContain(saved.id)
  expect(await service.save({ ...OWN, id: saved.id, name: 'Ours' })).toMatchObject({ name: 'Ours' })
  await service.remove({ id: saved.id })
  await expect(service.remove({ id: saved.id })).rejects.toMatchObject({ code: 'not-found' })
  await expect(service.save({ ...OWN, id: saved.id })).rejects.toMatchObject({ code: 'not-found' })
})

it('refuses a template with slots that are none, and changes to those that ship', async () => {
  const { service } = open()
  const [shipped] = (await service.list({})).templates
  const { id } = shipped!
  await expect(service.save({ ...OWN, text: '{lead} {hype}' })).rejects.toThrow(/\{hype\}/)
  await expect(service.save({ ...OWN, text: 'plain' })).rejects.toThrow(/no slot/)
  await expect(service.save({ ...OWN, id })).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(service.remove({ id })).rejects.toMatchObject({ code: 'invalid-input' })
})

it('tells how drafts made with a template were rated, from three ratings on', async () => {
  const { service, write, versions } = open()
  const { id } = await service.save(OWN)
  const made = ['up', 'used', 'down'].map((verdict) => {
    const draft = write({ text: 'a', brief: { templateId: id, platform: 'x' } })
    return { draft, verdict: verdict as 'up' | 'used' | 'down' }
  })
  write({ text: 'b', brief: { templateId: id } })
  for (const { draft, verdict } of made.slice(1)) versions.rate(draft, verdict, undefined)
  versions.rate(made[1]!.draft, 'edited', undefined) // an edit is no verdict
  expect(await service.performance({ id })).toMatchObject({ uses: 4, rated: 2, success: null })
  versions.rate(made[0]!.draft, 'down', undefined)
  versions.rate(made[0]!.draft, 'up', undefined) // the last word counts
  const performance = await service.performance({ id })
  expect(performance).toMatchObject({ uses: 4, rated: 3, good: 2 })
  expect(performance.success?.share).toBeCloseTo(2 / 3)
  expect(performance.template.successRate).toBeCloseTo(2 / 3)
  const byPlatform = new Map(performance.platforms.map((each) => [each.platform, each.uses]))
  expect(byPlatform).toEqual(
    new Map([
      ['linkedin', 1],
      ['x', 3],
    ]),
  )
  await expect(service.performance({ id: TemplateId.parse('no') })).rejects.toThrow(/No template/)
})

it('fills a brief into the template that it names, or into those that take all of it', async () => {
  const { service } = open()
  const { id } = await service.save(OWN)
  const brief = 'Our shop opens on Monday. Order at https://shop.example.'
  const input = { brief, platform: 'x' as const, postType: 'announcement' as const }
  const [named, ...others] = await service.fill({ ...input, templateId: id })
  expect(named).toEqual({
    id,
    text: 'Our shop opens on Monday. Order at https://shop.example.',
  })
  expect(others).toEqual([])
  const rich = `Who wants bread? ${brief} It bakes 40 loaves.`
  const filled = await service.fill({ ...input, brief: rich, platform: 'linkedin' })
  const texts = filled.map(({ text }) => text.replaceAll(/\s+/g, ' '))
  expect(texts.length).toBeGreaterThan(1)
  expect(new Set(texts).size).toBe(texts.length)
  expect(await service.fill({ ...input, brief: 'Our shop opens.', templateId: id })).toEqual([])
  const long = `Our shop ${'and bakery '.repeat(30)}opens on Monday. Order it today.`
  expect(await service.fill({ ...input, brief: long, templateId: id })).toEqual([])
  const roomy = await service.fill({ ...input, brief: long, platform: 'linkedin' })
  expect(roomy.length).toBeGreaterThan(0)
})

it('puts words of its own only round a brief whose kind is known', async () => {
  const { service } = open()
  const brief = 'The planer has two blades. It weighs 3 kg.'
  const plain = await service.fill({ brief, platform: 'linkedin' })
  expect(plain.map(({ text }) => text)).toContain('The planer has two blades.\n\nIt weighs 3 kg.')
  const words = (texts: typeof plain) => texts.map(({ text }) => text).join()
  expect(words(plain)).not.toMatch(/differently|happened to you/)
  const told = await service.fill({ brief, platform: 'linkedin', postType: 'story' })
  expect(words(told)).toContain('Has something like it happened to you?')
})
