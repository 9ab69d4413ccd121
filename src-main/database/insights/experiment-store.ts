import { Experiment, ExperimentId, ExperimentPlan, Trials } from '#shared/contract/experiments.ts'
import type { Database } from '../connection.ts'

/** A test as it is kept: what it says is worked out anew each time. */
export type KeptExperiment = Omit<Experiment, 'result' | 'daysLeft'>

/** Tests of variants with their figures. */
export interface ExperimentStore {
  put(experiment: KeptExperiment): void
  find(id: ExperimentId): KeptExperiment | undefined
  /** Newest first. */
  list(limit: number): KeptExperiment[]
  count(): number
  /** Replaces figures, state and time of change. */
  update(experiment: Pick<KeptExperiment, 'id' | 'variants' | 'state' | 'updatedAt'>): void
  remove(id: ExperimentId): boolean
}

type Row = Record<string, string | number | null>

const Kept = Experiment.omit({ result: true, daysLeft: true })

/** SQL of the tables `experiments` and `experiment_variants`. */
export function createExperimentStore(database: Database): ExperimentStore {
  const insert = database.prepare(
    `INSERT INTO experiments (id, name, hypothesis, metric, plan, state, created_at, updated_at)
     VALUES (@id, @name, @hypothesis, @metric, @plan, @state, @createdAt, @updatedAt)`,
  )
  const insertVariant = database.prepare(
    `INSERT INTO experiment_variants (experiment_id, position, name, trials, successes)
     VALUES (@id, @position, @name, @trials, @successes)`,
  )
  const setState = database.prepare(
    'UPDATE experiments SET state = @state, updated_at = @updatedAt WHERE id = @id',
  )
  const setFigures = database.prepare(
    `UPDATE experiment_variants SET trials = @trials, successes = @successes
     WHERE experiment_id = @id AND position = @position`,
  )
  const select = database.prepare<[string], Row>('SELECT * FROM experiments WHERE id = ?')
  const selectAll = database.prepare<[number], Row>(
    'SELECT * FROM experiments ORDER BY created_at DESC, id LIMIT ?',
  )
  const variantsOf = database.prepare<[string], Row>(
    'SELECT name, trials, successes FROM experiment_variants WHERE experiment_id = ? ORDER BY position',
  )
  const total = database.prepare<[], { total: number }>('SELECT count(*) AS total FROM experiments')
  const erase = database.prepare('DELETE FROM experiments WHERE id = ?')

  const toExperiment = (row: Row): KeptExperiment =>
    Kept.parse({
      id: ExperimentId.parse(row['id']),
      name: row['name'],
      hypothesis: row['hypothesis'],
      metric: row['metric'],
      plan: row['plan'] === null ? null : ExperimentPlan.parse(JSON.parse(String(row['plan']))),
      state: row['state'],
      variants: variantsOf.all(String(row['id'])).map((variant) => Trials.parse(variant)),
      createdAt: row['created_at'],
      updatedAt: row['updated_at'],
    })

  return {
    put: database.transaction(({ variants, plan, ...experiment }: KeptExperiment) => {
      insert.run({ ...experiment, plan: plan && JSON.stringify(plan) })
      for (const [position, variant] of variants.entries())
        insertVariant.run({ ...variant, position, id: experiment.id })
    }),
    find: (id) => {
      const row = select.get(id)
      return row && toExperiment(row)
    },
    list: (limit) => selectAll.all(limit).map(toExperiment),
    count: () => total.get()?.total ?? 0,
    update: database.transaction(
      ({ id, variants, state, updatedAt }: Parameters<ExperimentStore['update']>[0]) => {
        setState.run({ id, state, updatedAt })
        for (const [position, { trials, successes }] of variants.entries())
          setFigures.run({ id, position, trials, successes })
      },
    ),
    remove: (id) => erase.run(id).changes > 0,
  }
}
