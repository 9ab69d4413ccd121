import type { Edit } from '#shared/contract/edits.ts'
import type { Crop } from '../choose-crop.ts'
import { scaleEdits } from '../edits/scale-edits.ts'
import { extentOf, type Knob, KNOBS, type Setting, toEdits, TRIES, UNCHANGED } from './knobs.ts'
import { RECIPES, type RecipeId } from './recipes.ts'

/** What the search goes by: appeal 0..10 and click appeal 0..1 of the edited picture. */
export interface Worth {
  readonly appeal: number
  readonly clickAppeal: number
}

/** Edits that ought to raise both scores, with what the search measured of them. */
export interface Plan extends Worth {
  readonly recipe: RecipeId
  readonly edits: readonly Edit[]
}

/** Everything that a search found: whole recipes and single edits, best first. */
export interface Found {
  readonly plans: readonly Plan[]
  readonly singles: readonly Plan[]
}

interface Search {
  readonly crops: readonly Crop[]
  /** Renders the edits and scores what comes of them. */
  readonly evaluate: (edits: readonly Edit[]) => Worth
}

/** A single amount of a single knob, and what it brings. */
interface Alone {
  readonly knob: Knob
  readonly value: number
  readonly gain: number
}

/** What changing a knob as far as it goes must at least bring, in appeal / 10 + click appeal: our choice. */
const COST = 0.004
/** Losing one score is hardly worth gaining the other, and then only on the way to what lowers neither. */
const LOSS = 20

/** How many evaluations a search takes at most, for telling how far it is. */
export const MOST_EVALUATIONS = 95

/**
 * One knob at a time (coordinate ascent): each alone, the best of them together, then nearer; a few recipes beside.
 * Yields once before each evaluation, so that its caller can stop or let others work in between.
 */
export function* searchEdits({ crops, evaluate }: Search): Generator<void, Found> {
  const known = new Map<string, Worth>()
  function* worthOf(setting: Setting): Generator<void, Worth> {
    const key = KNOBS.map((knob) => setting[knob]).join(' ')
    const found = known.get(key)
    if (found) return found
    yield
    const worth = evaluate(toEdits(setting, crops))
    known.set(key, worth)
    return worth
  }
  const original = yield* worthOf(UNCHANGED)
  function* gainOf(setting: Setting): Generator<void, number> {
    return gain(yield* worthOf(setting), original, setting)
  }

  /** What the best of each knob alone come to, taken one after the other as long as they help together. */
  function* combine(knobs: readonly Knob[]): Generator<void, Setting> {
    let best = UNCHANGED
    let bestGain = 0
    for (const { knob, value } of bestOfEach(alone, knobs))
      for (const share of knob === 'crop' ? [1] : [1, 0.5]) {
        const next = { ...best, [knob]: round(value * share) }
        const nextGain = yield* gainOf(next)
        if (nextGain <= bestGain) continue
        best = next
        bestGain = nextGain
        break
      }
    return best
  }

  /** A little to both sides of what is set. */
  function* refine(start: Setting): Generator<void, Setting> {
    let best = start
    let bestGain = yield* gainOf(start)
    for (const knob of KNOBS) {
      if (knob === 'crop' || best[knob] === 0) continue
      for (const share of [1.3, 0.7]) {
        const next = { ...best, [knob]: round(clampTo(knob, best[knob] * share)) }
        const nextGain = yield* gainOf(next)
        if (nextGain <= bestGain) continue
        best = next
        bestGain = nextGain
        break
      }
    }
    return best
  }

  const alone: Alone[] = []
  for (const knob of KNOBS)
    for (const value of knob === 'crop' ? crops.map((_, index) => index + 1) : TRIES[knob])
      alone.push({ knob, value, gain: yield* gainOf({ ...UNCHANGED, [knob]: value }) })
  alone.sort((a, b) => b.gain - a.gain)

  const plans: Plan[] = []
  for (const { id, knobs } of RECIPES) {
    const combined = yield* combine(knobs)
    if (extentOf(combined) === 0) continue
    const setting = id === 'everything' ? yield* refine(combined) : combined
    const edits = toEdits(setting, crops)
    plans.push({ recipe: id, edits, ...(yield* worthOf(setting)) })
    if (id !== 'everything') continue
    const half = scaleEdits(edits, 0.5)
    yield
    plans.push({ recipe: 'gentle', edits: half, ...evaluate(half) })
  }
  const singles: Plan[] = []
  for (const { knob, value } of bestOfEach(alone, KNOBS)) {
    const setting = { ...UNCHANGED, [knob]: value }
    const edits = toEdits(setting, crops)
    singles.push({ recipe: 'single', edits, ...(yield* worthOf(setting)) })
  }
  const lowersNone = ({ appeal, clickAppeal }: Plan) =>
    appeal >= original.appeal && clickAppeal >= original.clickAppeal
  return {
    plans: distinct(plans.filter(lowersNone)),
    singles: oneOfEachKind(singles.filter(lowersNone)),
  }
}

function gain(worth: Worth, original: Worth, setting: Setting): number {
  const appeal = (worth.appeal - original.appeal) / 10
  const click = worth.clickAppeal - original.clickAppeal
  const lost = Math.min(0, appeal) + Math.min(0, click)
  return appeal + click + LOSS * lost - COST * extentOf(setting)
}

function bestOfEach(alone: readonly Alone[], knobs: readonly Knob[]): Alone[] {
  return knobs
    .flatMap((knob) => alone.find((each) => each.knob === knob && each.gain > 0) ?? [])
    .toSorted((a, b) => b.gain - a.gain)
}

function clampTo(knob: Exclude<Knob, 'crop'>, value: number): number {
  return Math.max(Math.min(...TRIES[knob], 0), Math.min(Math.max(...TRIES[knob]), value))
}

const total = ({ appeal, clickAppeal }: Worth): number => appeal / 10 + clickAppeal
const round = (value: number): number => Math.round(value * 1000) / 1000

/** Best first, without those that are the same edits as a better one. */
function distinct(plans: readonly Plan[]): Plan[] {
  const seen = new Set<string>()
  return plans
    .toSorted((a, b) => total(b) - total(a))
    .filter(({ edits }) => {
      const key = JSON.stringify(edits)
      return !seen.has(key) && seen.add(key)
    })
}

/** Warmth and tint are both white balance: the better one stays. */
function oneOfEachKind(singles: readonly Plan[]): Plan[] {
  const kinds = new Set<string | undefined>()
  return singles.filter(({ edits: [edit] }) => !kinds.has(edit?.kind) && kinds.add(edit?.kind))
}
