import { describe, expect, it } from 'vitest'
import { ClaimReport } from '#shared/contract/claims.ts'
import { indexSources } from '#main/core/claims/index-sources.ts'
import { checkClaims } from '#main/core/claims/check-claims.ts'
import { ODD_TEXTS, randomTexts } from '../text/odd-texts.ts'
import { check, DOCUMENT, knowledge, toSource } from './claim-parts.ts'

const only = (text: string, ...sources: readonly string[]) => {
  const [claim] = check(text, ...sources).claims
  if (!claim) throw new Error('no claim')
  return claim
}

describe('checkClaims', () => {
  it('supports what the source says word for word, and quotes it', () => {
    const claim = only('The new plan costs $29 a month.', DOCUMENT)
    expect(claim.verdict).toBe('supported')
    expect(claim.evidence[0]?.quote).toBe('The new plan costs $29 a month.')
  })

  it.each([
    ['a changed figure', 'The new plan costs $39 a month.', /\$29|“29”/],
    ['a changed percentage', 'The release cuts the start time by 60%.', /“40%”/],
    ['another day', 'Kiln 1.4 was released on Friday.', /Tuesday/],
    ['an added denial', 'Ana Torres does not lead the team in Valencia.', /not/],
    ['a denial left out', 'The company does store drafts on its servers.', /not/],
    ['an opposite', 'The reach of the posts increased slightly.', /decreased|together|speaks/],
  ])('does not support %s', (_, text, reason) => {
    const claim = only(text, DOCUMENT)
    expect(['contradicted', 'not-found']).toContain(claim.verdict)
    expect(claim.reason).toMatch(reason)
  })

  it('contradicts a figure where the source has another, and quotes that place', () => {
    const claim = only('The team in Valencia has 41 people.', DOCUMENT)
    expect(claim.verdict).toBe('contradicted')
    expect(claim.evidence[0]?.quote).toContain('14 people')
  })

  it('does not find names that no source has', () => {
    const claim = only('The team in Valencia is led by Marta Kowalski.', DOCUMENT)
    expect(claim.verdict).toBe('not-found')
    expect(claim.reason).toContain('Marta')
  })

  it('reads number words, scales and units', () => {
    expect(only('250 creators wrote posts for 6 weeks.', DOCUMENT).verdict).toBe('supported')
    expect(only('The fund has 2,500,000 euros.', 'The fund has 2.5 million euros.').verdict).toBe(
      'supported',
    )
    expect(only('Sales rose by 15%.', 'Sales rose by 15 dollars.').verdict).not.toBe('supported')
    expect(only('Sales rose by 15%.', 'Sales rose by fifteen percent.').verdict).toBe('supported')
  })

  it('leaves opinions, questions and calls alone', () => {
    const report = check(
      'Have you tried it?\nI think it is great.\nFollow us for more!\n#kiln #writing',
      DOCUMENT,
    )
    expect(report.claims.map(({ verdict }) => verdict)).toEqual([
      'opinion',
      'opinion',
      'opinion',
      'opinion',
    ])
    expect(report).toMatchObject({ consistent: true, supportedShare: 1 })
    expect(report.claims.every(({ evidence }) => evidence.length === 0)).toBe(true)
  })

  it('finds nothing where there is no source', () => {
    const report = check('The new plan costs $29 a month.')
    expect(report).toMatchObject({ consistent: false, supportedShare: 0 })
    expect(report.claims[0]?.verdict).toBe('not-found')
  })

  it('counts the share of supported statements among those that assert something', () => {
    const report = check(
      'What a week!\nThe new plan costs $29 a month. The new plan costs $99 a month.',
      DOCUMENT,
    )
    expect(report.supportedShare).toBe(0.5)
    expect(report.consistent).toBe(false)
  })

  it('names the source that says it', () => {
    const claim = only('The new plan costs $29 a month.', 'Nothing here speaks of money.', DOCUMENT)
    expect(claim.evidence[0]).toMatchObject({
      source: 'source 2',
      title: 'source 2',
      documentId: null,
    })
  })

  it('lets entailment decide where the words do not, once a model weighs it', () => {
    const model = {
      ...knowledge.model,
      withEntailment: {
        weights: [0, 1, 0, 0] as const,
        calibration: [1, 0] as const,
      },
    }
    const index = indexSources([toSource(DOCUMENT)], knowledge.lexicon.lemmaOf)
    const judge = (chance: number | null) =>
      checkClaims(
        { text: 'Writers were quick with the tool.', index, entailment: [chance] },
        { ...knowledge, model },
      )
    expect(judge(0.9).consistent).toBe(true)
    expect(judge(0.1).consistent).toBe(false)
  })

  it('reproduces every quote from its offsets, on any text and source', () => {
    for (const text of [...Object.values(ODD_TEXTS), ...randomTexts(11, 60)]) {
      const source = `${text}\n${DOCUMENT}\n${text}`
      for (const said of [
        text.slice(0, 2000),
        'Ana Torres leads 14 people in Berlin. The old importer works.',
      ]) {
        const report = check(said, source)
        expect(ClaimReport.safeParse(report).success).toBe(true)
        for (const claim of report.claims) {
          expect(said.slice(claim.start, claim.end)).toBe(claim.text)
          for (const { start, end, quote } of claim.evidence) {
            expect(quote).not.toBe('')
            expect(source.slice(start, end)).toBe(quote)
          }
        }
      }
    }
  })

  it('says so when it reads the first statements only', () => {
    const report = check('Ana leads the team.\n'.repeat(600), 'Ana leads the team.')
    expect(report.claims).toHaveLength(500)
    expect(report.basis).toContain('first 500 statements')
  })

  it('reads a source of 1 MB and a text of 3,000 characters well within seconds', () => {
    const source = Array.from(
      { length: 3500 },
      (_, at) =>
        `Report ${at} says that region ${at % 97} sold ${at * 7} units of the blue and the green kind, and returned some. ${DOCUMENT.slice(at % 400, (at % 400) + 180)}`,
    ).join('\n')
    const text =
      'Region 12 sold many units of the green kind. Ana Torres leads the team, and costs fell by a third in spring. '.repeat(
        28,
      )
    expect(source.length).toBeGreaterThan(900_000)
    const started = performance.now()
    check(text, source)
    expect(performance.now() - started).toBeLessThan(4000)
  })
})
