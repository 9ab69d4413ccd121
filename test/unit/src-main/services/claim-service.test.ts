import { describe, expect, it, vi } from 'vitest'
import type { ClaimReport } from '#shared/contract/claims.ts'
import type { Client } from '#shared/contract/define.ts'
import type { SourceId } from '#shared/contract/sources.ts'
import type { LanguageContract } from '#main/language/contract.ts'
import { createClaimChecker } from '#main/language/claim-checker.ts'
import { createClaimService } from '#main/services/claim-service.ts'
import { DOCUMENT, knowledge } from '../core/claims/claim-parts.ts'

const checker = createClaimChecker({ claims: () => knowledge })
const language = {
  claims: {
    pairs: async (input: Parameters<typeof checker.pairs>[0]) => checker.pairs(input),
    check: async (input: Parameters<typeof checker.check>[0]) => checker.check(input),
  },
} as unknown as Client<LanguageContract>
const call = { signal: new AbortController().signal }
const documents = [
  { sourceId: 'one' as SourceId, documentId: 'one/readme', title: 'README', text: DOCUMENT },
]
const text = 'The new plan costs $29 a month. What do you think?'

describe('createClaimService', () => {
  it('names sources that come with the call by title, or by number', async () => {
    const { check } = createClaimService({ language, documentsOf: () => [] })
    const named = async (title: string) => {
      const report = await check({ text, sources: [{ title, text: DOCUMENT }] }, call)
      return report.claims[0]?.evidence[0]
    }
    expect(await named('notes')).toMatchObject({
      source: 'notes',
      title: 'notes',
      documentId: null,
    })
    expect(await named('')).toMatchObject({ source: '1', title: '', documentId: null })
  })

  it('reads kept sources by id', async () => {
    const documentsOf = vi.fn(() => documents)
    const { check } = createClaimService({ language, documentsOf })
    const { claims } = await check({ text, sourceIds: ['one' as SourceId] }, call)
    expect(documentsOf).toHaveBeenCalledWith(['one'])
    expect(claims[0]?.evidence[0]).toMatchObject({
      source: 'one',
      documentId: 'one/readme',
      title: 'README',
    })
  })

  it('asks the entailment model about statements only, with passages that speak of them', async () => {
    const asked: (readonly (readonly [string, string])[])[] = []
    const entail = async (pairs: readonly (readonly [string, string])[]) => {
      asked.push(pairs)
      return pairs.map(() => [0.9, 0.05, 0.05] as const)
    }
    const { check } = createClaimService({ language, documentsOf: () => documents, entail })
    const said = 'Follow us for more!\nAna Torres heads a team of 14 people in Valencia.'
    const report = await check({ text: said, sourceIds: ['one' as SourceId] }, call)
    expect(asked).toHaveLength(1)
    expect(asked[0]).toHaveLength(1)
    expect(asked[0]?.[0]?.[0]).toContain('Ana Torres leads the team in Valencia')
    expect(asked[0]?.[0]?.[1]).toBe('Ana Torres heads a team of 14 people in Valencia.')
    expect(report.claims.map(({ verdict }) => verdict)).toEqual(['opinion', 'supported'])
  })

  it('says the same without an entailment model as while it is not installed', async () => {
    const asked = { text, sources: [{ title: 'notes', text: DOCUMENT }] }
    const without = createClaimService({ language, documentsOf: () => [] })
    const notYet = createClaimService({ language, documentsOf: () => [], entail: async () => null })
    expect(await notYet.check(asked, call)).toEqual<ClaimReport>(await without.check(asked, call))
  })
})
