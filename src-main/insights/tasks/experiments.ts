import { randomUUID } from 'node:crypto'
import { KilnError } from '#shared/contract/errors.ts'
import { type Experiment, ExperimentId, type Trials } from '#shared/contract/experiments.ts'
import { judgeExperiment } from '#main/core/insights/experiments/judge-experiment.ts'
import { daysLeft, sizeExperiment } from '#main/core/insights/experiments/plan-experiment.ts'
import { unitOf } from '#main/core/insights/experiments/words.ts'
import {
  createExperimentStore,
  type ExperimentStore,
  type KeptExperiment,
} from '#main/database/insights/experiment-store.ts'
import { inSlices } from '#main/lib/in-slices.ts'
import type { Answers, InsightsParts } from '../parts.ts'
import { whenFree } from '../when-free.ts'

type Names = 'plan' | 'create' | 'record' | 'result' | 'list' | 'remove'

/** Tests of variants: planned, noted and judged. Writing waits for an import that is running. */
export function createExperiments({
  database,
  reader,
  now,
}: Pick<InsightsParts, 'database' | 'reader' | 'now'>): Answers<'experiments', Names> {
  const kept = createExperimentStore(database)
  const known = createExperimentStore(reader)
  return {
    plan: async ({ variants, ...plan }) => sizeExperiment(plan, variants),
    async create({ variants, plan, ...told }, { signal }) {
      const named = variants.map((variant) =>
        typeof variant === 'string' ? { name: variant, trials: 0, successes: 0 } : variant,
      )
      refuseDoubles(named)
      const at = now().toISOString()
      const experiment: KeptExperiment = {
        ...told,
        id: ExperimentId.parse(randomUUID()),
        plan: plan ?? null,
        state: 'running',
        variants: named,
        createdAt: at,
        updatedAt: at,
      }
      await whenFree(database, () => kept.put(experiment), signal)
      return judged(experiment)
    },
    async record({ id, variants, mode, end }, { signal }) {
      refuseDoubles(variants)
      const write = () => {
        const experiment = findIn(kept, id)
        const changed: KeptExperiment = {
          ...experiment,
          variants: mergeFigures(experiment.variants, variants, mode),
          state: end ? 'ended' : experiment.state,
          updatedAt: now().toISOString(),
        }
        kept.update(changed)
        return changed
      }
      return judged(await whenFree(database, write, signal))
    },
    async result({ id, variants, plan }) {
      if (id === undefined) return judgeExperiment(variants ?? [], { plan })
      const experiment = findIn(known, id)
      const context = {
        plan: plan ?? experiment.plan,
        unit: unitOf(experiment.metric),
        isEnded: experiment.state === 'ended',
      }
      return judgeExperiment(experiment.variants, context)
    },
    async list({ limit }, { signal }) {
      const found = known.list(limit)
      const total = known.count()
      return { experiments: await inSlices(judgeAll(found), signal), total }
    },
    async remove({ id }, { signal }) {
      if (!(await whenFree(database, () => kept.remove(id), signal))) throw missing(id)
      return {}
    },
  }
}

function* judgeAll(kept: readonly KeptExperiment[]): Generator<void, Experiment[], void> {
  const experiments: Experiment[] = []
  for (const experiment of kept) {
    experiments.push(judged(experiment))
    yield
  }
  return experiments
}

function judged(experiment: KeptExperiment): Experiment {
  const { variants, plan, metric, state } = experiment
  const result = judgeExperiment(variants, {
    plan,
    unit: unitOf(metric),
    isEnded: state === 'ended',
  })
  return { ...experiment, result, daysLeft: state === 'ended' ? null : daysLeft(variants, plan) }
}

function findIn(store: ExperimentStore, id: ExperimentId): KeptExperiment {
  const experiment = store.find(id)
  if (!experiment) throw missing(id)
  return experiment
}

const missing = (id: ExperimentId) =>
  new KilnError('not-found', `There is no test ${id}`, {
    action: 'experiments.list tells which there are.',
  })

const toKey = (name: string) => name.trim().normalize('NFC').toLowerCase()

function refuseDoubles(variants: readonly Trials[]): void {
  const seen = new Set<string>()
  for (const { name } of variants) {
    if (seen.has(toKey(name)))
      throw new KilnError('invalid-input', `Two variants are called "${name}"`, {
        action: 'Give each variant a name of its own.',
      })
    seen.add(toKey(name))
  }
}

/** The variants with new figures by their names; those that were not told stay as they are. */
function mergeFigures(
  variants: readonly Trials[],
  told: readonly Trials[],
  mode: 'replace' | 'add',
): Trials[] {
  const fresh = new Map(told.map((figures) => [toKey(figures.name), figures]))
  const merged = variants.map((variant) => {
    const figures = fresh.get(toKey(variant.name))
    fresh.delete(toKey(variant.name))
    if (!figures) return variant
    const before = mode === 'add' ? variant : { trials: 0, successes: 0 }
    const trials = before.trials + figures.trials
    if (trials > Number.MAX_SAFE_INTEGER)
      throw new KilnError('invalid-input', `"${variant.name}" has more trials than can be counted`)
    return { name: variant.name, trials, successes: before.successes + figures.successes }
  })
  const [unknown] = fresh.values()
  if (unknown)
    throw new KilnError('invalid-input', `The test has no variant "${unknown.name}"`, {
      action: `Its variants are ${variants.map(({ name }) => `"${name}"`).join(', ')}.`,
    })
  return merged
}
