import { describe, expect, it } from 'vitest'
import { ExperimentId, experiments as contract } from '#shared/contract/experiments.ts'
import { createExperiments } from '#main/insights/tasks/experiments.ts'
import { openTestInsights } from '../../../../helpers/open-insights.ts'

const call = { signal: new AbortController().signal }
const plan = { expectedRate: 0.04, leastDifference: 0.01, significance: 0.05, power: 0.8 }

async function open() {
  let at = Date.parse('2026-01-15T12:00:00Z')
  const parts = await openTestInsights(() => new Date((at += 1000)))
  const experiments = createExperiments(parts)
  const create = (input: object) =>
    experiments.create(
      contract.create.input.parse({ name: 'Titles', variants: ['A', 'B'], ...input }),
      call,
    )
  const record = (input: object) => experiments.record(contract.record.input.parse(input), call)
  return { ...parts, experiments, create, record }
}

const figures = (a: readonly [number, number], b: readonly [number, number]) => [
  { name: 'A', trials: a[0], successes: a[1] },
  { name: 'B', trials: b[0], successes: b[1] },
]

describe('experiments', () => {
  it('keeps a test from its plan to its end', async () => {
    const { experiments, create, record } = await open()
    const begun = await create({
      plan: { ...plan, trialsPerDay: 1000 },
      hypothesis: 'B is shorter',
    })
    expect(begun).toMatchObject({ state: 'running', daysLeft: 14, hypothesis: 'B is shorter' })
    expect(begun.result.recommendation).toContain('6,800 impressions')
    const noted = await record({ id: begun.id, variants: figures([4000, 160], [4000, 200]) })
    expect(noted.daysLeft).toBe(6)
    const added = await record({
      id: begun.id,
      variants: figures([4000, 160], [4000, 240]),
      mode: 'add',
      end: true,
    })
    expect(added).toMatchObject({ state: 'ended', daysLeft: null })
    expect(added.variants).toEqual(figures([8000, 320], [8000, 440]))
    expect(added.result).toMatchObject({ decision: 'winner', leader: 'B' })
    expect(await experiments.result({ id: ExperimentId.parse(begun.id) }, call)).toEqual(
      added.result,
    )
    expect((await experiments.list({ limit: 10 }, call)).experiments).toEqual([added])
    expect(contract.create.output.safeParse(added).error).toBeUndefined()
  })

  it('replaces figures unless told to add, and leaves variants that were not told', async () => {
    const { create, record } = await open()
    const { id } = await create({ variants: ['A', 'B', 'C'] })
    await record({ id, variants: figures([10, 1], [20, 2]) })
    const changed = await record({
      id,
      variants: [
        { name: ' a ', trials: 5, successes: 1 },
        { name: 'C', trials: 7, successes: 0 },
      ],
    })
    expect(changed.variants.map(({ trials }) => trials)).toEqual([5, 20, 7])
  })

  it('refuses what cannot be, in words', async () => {
    const { experiments, create, record } = await open()
    const { id } = await create({})
    expect(
      contract.record.input.safeParse({ id, variants: figures([5, 6], [5, 1]) }).error?.message,
    ).toContain('\\"successes\\" is more than \\"trials\\"')
    await expect(
      record({
        id,
        variants: [...figures([5, 1], [5, 1]), { name: 'Z', trials: 1, successes: 0 }],
      }),
    ).rejects.toMatchObject({ code: 'invalid-input', message: 'The test has no variant "Z"' })
    await expect(create({ variants: ['same', 'Same '] })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    const most = figures([9e15, 1], [9e15, 1])
    await record({ id, variants: most })
    await expect(record({ id, variants: most, mode: 'add' })).rejects.toThrow(
      'more trials than can be counted',
    )
    const unknown = contract.remove.input.parse({ id: 'nope' })
    for (const answer of [
      experiments.remove(unknown, call),
      experiments.result(unknown, call),
      record({ ...unknown, variants: most }),
    ])
      await expect(answer).rejects.toMatchObject({ code: 'not-found' })
  })

  it('judges any figures and plans without keeping anything', async () => {
    const { experiments } = await open()
    const input = contract.result.input.parse({ variants: figures([12_000, 480], [12_000, 660]) })
    expect(await experiments.result(input, call)).toMatchObject({ decision: 'winner' })
    expect(await experiments.plan(contract.plan.input.parse(plan), call)).toMatchObject({
      requiredTrials: 6726,
      totalTrials: 13_452,
    })
    expect((await experiments.list({ limit: 10 }, call)).total).toBe(0)
  })

  it('lists the newest first and forgets what is removed', async () => {
    const { experiments, create, database } = await open()
    const first = await create({ name: 'first' })
    await create({ name: 'second' })
    await create({ name: 'third' })
    const { experiments: two, total } = await experiments.list({ limit: 2 }, call)
    expect([two.map(({ name }) => name), total]).toEqual([['third', 'second'], 3])
    await experiments.remove({ id: ExperimentId.parse(first.id) }, call)
    expect((await experiments.list({ limit: 9 }, call)).total).toBe(2)
    expect(database.prepare('SELECT count(*) AS n FROM experiment_variants').get()).toEqual({
      n: 4,
    })
  })

  it('writes after a running import, not into it', async () => {
    const { experiments, create, database } = await open()
    database.exec('BEGIN IMMEDIATE')
    const begun = create({})
    expect((await experiments.list({ limit: 9 }, call)).total).toBe(0)
    database.exec('ROLLBACK')
    const { id } = await begun
    expect((await experiments.list({ limit: 9 }, call)).experiments[0]?.id).toBe(id)
  })

  it('stops waiting when it is cancelled', async () => {
    const { experiments, create, database } = await open()
    const { id } = await create({})
    database.exec('BEGIN IMMEDIATE')
    await expect(
      experiments.remove({ id: ExperimentId.parse(id) }, { signal: AbortSignal.timeout(30) }),
    ).rejects.toThrow(/abort/i)
    database.exec('ROLLBACK')
  })
})
