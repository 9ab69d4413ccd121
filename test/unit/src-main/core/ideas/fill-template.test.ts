import { expect, it } from 'vitest'
import { PLATFORMS } from '#shared/contract/platforms.ts'
import { POST_TYPES } from '#shared/contract/texts.ts'
import { readBrief } from '#main/core/drafting/brief/read-brief.ts'
import { inventedFacts, missingFacts } from '#main/core/drafting/facts.ts'
import { fillTemplate, slotsOf, unknownSlots } from '#main/core/ideas/fill-template.ts'
import { TEMPLATE_LIBRARY } from '#main/core/ideas/template-library.ts'
import { toSlotValues } from '#main/core/ideas/slot-values.ts'
import { ODD_TEXTS } from '../../../../helpers/odd-texts.ts'

const NOTHING = toSlotValues([])
const fill = (text: string, brief: string, values = NOTHING) =>
  fillTemplate(text, readBrief(brief), values)

const BRIEFS = [
  'Our bakery opens a second shop in Leeds on June 2. It bakes at night. Register at https://bakery.example/leeds.',
  'Tillberg Tools sells a planer for $129.\n- two blades\n- quiet motor\n- made in Malmö\nOrder at https://tillberg.example.',
  'Who reads 40 reports a week? We wrote a guide that takes 5 minutes. It is free.',
  'We are hiring a pastry chef in Bath. The pay is £31,000. Apply by 4 May at jobs@bath.example.',
  'I burned 12 loaves in 2019. Then I bought a thermometer. It cost 8 euros and saved the bakery.',
  'New office hours',
]

it('puts each statement of a brief into the slot that wants it', () => {
  const text = fill(
    '{lead}\n\nIn points:\n\n{points}\n\n{call}',
    'The planer is here.\n- two blades\n- quiet motor\nOrder it today.',
  )
  expect(text).toBe(
    'The planer is here.\n\nIn points:\n\n• Two blades\n• Quiet motor\n\nOrder it today.',
  )
})

it('is no candidate when a slot stays empty or a statement has no place', () => {
  const brief = 'The planer is here. It has two blades.'
  expect(fill('{lead} {rest}', brief)).toBe('The planer is here. It has two blades.')
  expect(fill('{lead} {call}', brief)).toBeNull()
  expect(fill('{lead}', brief)).toBeNull()
  expect(fill('{lead} {rest}', 'The planer is here.')).toBeNull()
  expect(fill('{lead} {rest} {secret}', brief)).toBeNull()
  expect(fill('No slot at all', brief)).toBeNull()
})

it('never says a link twice', () => {
  const brief = 'Read the guide at https://a.example/guide.'
  expect(fill('{call} {link}', brief)).toBeNull()
})

it('takes a name or a date only when there is one of it', () => {
  const date = (text: string) => ({ kind: 'date' as const, text, start: 0, end: 1 })
  expect(toSlotValues([date('June 2'), date('June 2')]).date).toBe('June 2')
  expect(toSlotValues([date('June 2'), date('June 3')]).date).toBeNull()
  const values = { ...NOTHING, date: 'June 2' }
  expect(fill('{lead}\nWhen: {date}\n{rest}', 'We open on June 2. It is free.', values)).toBe(
    'We open on June 2.\nWhen: June 2\nIt is free.',
  )
})

it('loses and makes up nothing, and leaves no hole, whatever the template', () => {
  let filled = 0
  for (const brief of BRIEFS)
    for (const { text } of TEMPLATE_LIBRARY) {
      const post = fill(text, brief)
      if (post === null) continue
      filled++
      const reading = readBrief(brief)
      expect(missingFacts(post, reading.facts)).toEqual([])
      expect(inventedFacts(post, brief)).toEqual([])
      expect(post).not.toMatch(/[{}]|\n{3}|undefined|null/)
      const lines = post.split('\n').filter(Boolean)
      expect(new Set(lines).size).toBe(lines.length)
    }
  expect(filled).toBeGreaterThan(20)
})

it('ships shapes for every type and platform, each one once', () => {
  expect(TEMPLATE_LIBRARY.length).toBeGreaterThanOrEqual(40)
  expect(new Set(TEMPLATE_LIBRARY.map(({ id }) => id)).size).toBe(TEMPLATE_LIBRARY.length)
  for (const { text, type, platforms, name } of TEMPLATE_LIBRARY) {
    expect(unknownSlots(text), name).toEqual([])
    expect(slotsOf(text).length, name).toBeGreaterThan(1)
    expect(POST_TYPES).toContain(type)
    expect(PLATFORMS).toEqual(expect.arrayContaining([...platforms]))
  }
  for (const type of POST_TYPES)
    for (const platform of PLATFORMS)
      expect(
        TEMPLATE_LIBRARY.some(
          (each) =>
            each.type === type &&
            (each.platforms.length === 0 || each.platforms.includes(platform)),
        ),
        `${type} on ${platform}`,
      ).toBe(true)
})

it.each(Object.entries(ODD_TEXTS))('takes %s as a brief and as a template', (_, text) => {
  const started = performance.now()
  expect(fill(text, 'We open.')).toBeNull()
  expect(() => fill('{lead}\n\n{rest}', text)).not.toThrow()
  expect(performance.now() - started).toBeLessThan(3000)
})
