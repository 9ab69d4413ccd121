import { describe, expect, it } from 'vitest'
import { DraftId } from '#shared/contract/drafts.ts'
import { Brief, type GenerateEvent } from '#shared/contract/generation.ts'
import { KilnError } from '#shared/contract/errors.ts'
import { createBatchService } from '#main/services/drafting/batch-service.ts'
import { createGenerationService } from '#main/services/drafting/generation-service.ts'
import { createDraftingParts, fakeWriter } from '../../../../helpers/drafting-parts.ts'

const BRIEF =
  'Announce our new pottery class starting March 3 at Clay House, Bristol. It costs $45 per person. Book at https://clayhouse.example/classes.'
const call = { signal: new AbortController().signal }
const brief = (over: object = {}) => Brief.parse({ brief: BRIEF, platform: 'linkedin', ...over })

async function last(events: AsyncIterable<GenerateEvent>) {
  const seen: GenerateEvent[] = []
  for await (const event of events) seen.push(event)
  const result = seen.at(-1)
  if (result?.type !== 'result') throw new Error('no result')
  return { drafts: result.drafts, seen }
}

describe('generate', () => {
  it('composes a draft where no model is installed, and says so', async () => {
    const { parts } = createDraftingParts()
    const { drafts } = await last(createGenerationService(parts).generate(brief(), call))
    expect(drafts[0]?.tier).toBe('composer')
    expect(drafts[0]?.attempts).toEqual([
      { tier: 'composer', model: 'composer', outcome: 'no writing model is installed' },
    ])
    for (const fact of ['March 3', 'Clay House', '$45', 'https://clayhouse.example/classes'])
      expect(drafts[0]?.text).toContain(fact)
  })

  it('keeps a line of a small model that says the same, and no other', async () => {
    const writer = fakeWriter((prompt) =>
      prompt.includes('March 3')
        ? ['Join us!', 'On March 3, our new pottery class starts at Clay House, Bristol.']
        : ['It costs $99 and comes with wine.'],
    )
    const { parts } = createDraftingParts([writer])
    const { drafts, seen } = await last(createGenerationService(parts).generate(brief(), call))
    expect(drafts[0]?.tier).toBe('model')
    expect(drafts[0]?.text).toContain('On March 3, our new pottery class starts at Clay House')
    expect(drafts[0]?.text).toContain('It costs $45 per person.')
    expect(drafts[0]?.text).not.toContain('wine')
    expect(seen.map(({ type }) => type)).toContain('token')
  })

  it('has a large model write the whole and takes out what it made up', async () => {
    const writer = fakeWriter(
      () => [
        'Clay lovers in Bristol: our new pottery class starts March 3 at Clay House.\n\nIt costs $45 per person. Elton John will be there.\n\nBook at https://clayhouse.example/classes',
      ],
      { parameters: 4 },
    )
    const { parts } = createDraftingParts([writer])
    const { drafts } = await last(createGenerationService(parts).generate(brief(), call))
    expect(drafts[0]?.tier).toBe('model')
    expect(drafts[0]?.text).toContain('Clay lovers')
    expect(drafts[0]?.text).not.toContain('Elton')
  })

  it('asks the next writer when one fails, and tells why', async () => {
    const broken = fakeWriter(() => [], {
      write: () => {
        throw new KilnError('model-missing', 'The file is gone')
      },
      model: 'gone',
    })
    const mute = fakeWriter(() => ['', ''], { parameters: 4, model: 'mute', tier: 'remote' })
    const { parts } = createDraftingParts([broken, mute])
    const { drafts } = await last(createGenerationService(parts).generate(brief(), call))
    expect(drafts[0]?.tier).toBe('composer')
    expect(drafts[0]?.attempts.map(({ model, outcome }) => `${model}: ${outcome}`)).toEqual([
      'gone: The file is gone',
      'mute: it answered nothing',
      'composer: composed from the sentences of the brief and the sources',
    ])
  })

  it('puts a composed line back where the sources do not bear out the model', async () => {
    const writer = fakeWriter((prompt) =>
      prompt.includes('March 3')
        ? ['On March 3, our new pottery class starts at Clay House, Bristol.']
        : [],
    )
    const { parts } = createDraftingParts([writer], async (text) => {
      const found = /On March 3[^.]*\./.exec(text)
      return {
        claims: found
          ? [
              {
                text: found[0],
                start: found.index,
                end: found.index + found[0].length,
                verdict: 'not-found' as const,
                confidence: 0.9,
                evidence: [],
                reason: 'a test',
              },
            ]
          : [],
        supportedShare: found ? 0 : 1,
        consistent: !found,
        confidence: 0.9,
        policy: [],
        basis: 'a test',
      }
    })
    const { drafts } = await last(createGenerationService(parts).generate(brief(), call))
    expect(drafts[0]?.tier).toBe('composer')
    expect(drafts[0]?.text).toContain('Our new pottery class starts March 3')
    expect(drafts[0]?.report.consistent).toBe(true)
  })

  it('ends at once when it is cancelled, and keeps nothing', async () => {
    const { parts } = createDraftingParts()
    const stop = new AbortController()
    stop.abort()
    await expect(
      last(createGenerationService(parts).generate(brief(), { signal: stop.signal })),
    ).rejects.toThrow()
    expect(parts.drafts.list(10).total).toBe(0)
  })

  it('writes as many variants as asked, each of its own', async () => {
    const { parts } = createDraftingParts()
    const { drafts } = await last(
      createGenerationService(parts).generate(brief({ variants: 2 }), call),
    )
    expect(new Set(drafts.map(({ text }) => text)).size).toBe(2)
  })
})

describe('templates', () => {
  const shape = (_: unknown, variant: number) =>
    Promise.resolve(variant === 1 ? { id: 'shape', text: 'Our class: March 3.' } : undefined)

  async function creditsOf(writers: Parameters<typeof createDraftingParts>[0]) {
    const { parts } = createDraftingParts(writers)
    const service = createGenerationService({ ...parts, shape })
    const { drafts } = await last(service.generate(brief({ variants: 2 }), call))
    return drafts.map(({ id }) => parts.versions.findBrief(DraftId.parse(id))?.templateId)
  }

  it('are credited with a post in their shape', async () => {
    expect(await creditsOf([])).toEqual([undefined, 'shape'])
  })

  it('are not credited with a post that a model worded from other lines', async () => {
    const writer = fakeWriter((prompt) =>
      prompt.includes('March 3')
        ? ['On March 3, our new pottery class starts at Clay House, Bristol.']
        : [],
    )
    expect(await creditsOf([writer])).toEqual([undefined, undefined])
  })
})

describe('refine', () => {
  it('keeps the earlier version and changes the text as told', async () => {
    const { parts } = createDraftingParts()
    const service = createGenerationService(parts)
    const { drafts } = await last(service.generate(brief(), call))
    const id = DraftId.parse(drafts[0]?.id)
    const refined = await last(service.refine({ id, feedback: 'mention that tea is free' }, call))
    expect(refined.drafts[0]?.text).toContain('Tea is free.')
    expect(parts.versions.list(id).map(({ origin }) => origin)).toEqual(['generated', 'refined'])
  })

  it('says that a post is gone', async () => {
    const { parts } = createDraftingParts()
    await expect(
      last(createGenerationService(parts).refine({ id: DraftId.parse('no'), feedback: 'x' }, call)),
    ).rejects.toThrow('No post no')
  })
})

describe('batch', () => {
  it('goes on where it stopped, and writes nothing twice', async () => {
    const { parts, batches } = createDraftingParts()
    const generation = createGenerationService(parts)
    const service = createBatchService({ generation, batches, ...parts })
    const briefs = Array.from({ length: 6 }, (_, at) =>
      brief({ brief: `Announce that number ${at} is open.` }),
    )
    const stop = new AbortController()
    const run = service.batch({ briefs }, { signal: stop.signal })
    let made = 0
    await expect(async () => {
      for await (const event of run) if (event.type === 'draft' && ++made === 3) stop.abort()
    }).rejects.toThrow()
    expect((await service.batches()).batches[0]?.done).toBe(3)
    let result
    for await (const event of service.batch({ briefs }, call)) result = event
    expect(
      result?.type === 'result' && result.drafts.map((draft) => draft?.text.includes('is open')),
    ).toEqual(briefs.map(() => true))
    expect(parts.drafts.list(100).total).toBe(6)
    expect((await service.batches()).batches).toEqual([])
  })
})
