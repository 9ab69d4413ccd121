import { expect, it } from 'vitest'
import { checkPolicy } from '#main/core/claims/check-policy.ts'
import { POLICY_RULES, SECRET_RULES } from '#main/core/claims/policy-rules.ts'
import { unsaid } from '../../../../helpers/said.ts'
import { check, DOCUMENT } from './claim-parts.ts'

it('knows how statements stand against sources, and what that rests on', () => {
  const reports = [
    'The new plan costs $29 a month. It costs $39 a month. The start time is cut by 60%.',
    'Kiln 1.4 was released on Friday. Ana Torres does not lead the team in Valencia.',
    'The company does store drafts on its servers. The reach of the posts rose. What a day!',
    'The team is led by Marta Kowalski. The old importer is supported by the team of the plan.',
    'The release adds batch export and more pictures. Cats sleep on warm windows in winter.',
    'The team has 41 people. It was in March. '.repeat(150),
  ].flatMap((text) => [check(text, DOCUMENT), check(text)])
  const said = reports.flatMap(({ claims, policy, basis }) => [
    basis,
    ...[...claims, ...policy].map(({ reason }) => reason),
  ])
  expect(new Set(said).size).toBeGreaterThan(14)
  expect(unsaid(said)).toEqual([])
})

it('knows what policies mind', () => {
  const swearing = checkPolicy('You are a fucking idiot').map(({ reason }) => reason)
  const said = [...swearing, ...[...POLICY_RULES, ...SECRET_RULES].map(({ reason }) => reason)]
  expect(new Set(said).size).toBeGreaterThan(18)
  expect(unsaid(said)).toEqual([])
})
