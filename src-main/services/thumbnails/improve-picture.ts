import type { Client } from '#shared/contract/define.ts'
import type { ImproveEvent, Suggestion, Thumbnail, Variant } from '#shared/contract/thumbnails.ts'
import type { Edit } from '#shared/contract/edits.ts'
import { scaleEdits } from '#main/core/media/edits/scale-edits.ts'
import { tellEdit } from '#main/core/media/edits/tell-edit.ts'
import { moreEdits } from '#main/core/media/improve/more-edits.ts'
import type { RecipeId } from '#main/core/media/improve/recipes.ts'
import type { Found, Plan } from '#main/core/media/improve/search-edits.ts'
import type { AssetFiles } from '#main/database/asset-files.ts'
import type { ImageStore } from '#main/database/image-store.ts'
import type { ThumbnailStore } from '#main/database/thumbnail-store.ts'
import type { VideoStore } from '#main/database/video-store.ts'
import type { EngineContract } from '#main/engine/contract.ts'
import type { UploadFolder } from '#main/lib/upload-folder.ts'
import { createPace } from '../remaining-time.ts'
import { findPlaces, type WordsParts } from './put-words.ts'
import { keepVariant, type Rendered, renderVariant, type VariantJob } from './make-variant.ts'
import { type Measured, type Scorer, worthOf } from './measure-picture.ts'

/** What improving and comparing pictures needs. */
export interface ImproveParts {
  readonly engine: Pick<Client<EngineContract>, 'frames' | 'pictures'>
  readonly painting: WordsParts['painting']
  readonly scorer: () => Promise<Scorer>
  readonly assets: Pick<AssetFiles, 'add' | 'hold'>
  readonly thumbnails: Pick<ThumbnailStore, 'find' | 'put'>
  readonly images: Pick<ImageStore, 'find'>
  readonly videos: Pick<VideoStore, 'find'>
  /** Files that were handed over for one call, and go when it ends. */
  readonly uploads: Pick<UploadFolder, 'release'>
}

/** A picture to improve: its file, its scores as measured from that file, and its entry in the library. */
export interface Original extends Measured {
  readonly path: string
  readonly thumbnail: Thumbnail
}

const VARIANTS = 5
const SUGGESTIONS = 6
/** Places in which words are tried, and of which at most so many are told. */
const PLACES = 6
const PLACED_SUGGESTIONS = 3
/** Renderings that are expected after the search, for telling how far it is. */
const RENDERINGS = SUGGESTIONS + VARIANTS + 2
/** How many evaluations of the search take as long as one rendering. */
const SEARCH_STEP = 0.3
/** Shares of their strength at which edits are tried until the finished file scores no less. */
const SHARES = [1, 0.6, 0.3]
const MOVED = 0.01

/** Searches at working size, then makes each picture in full and keeps only what scores no less when measured again; words are tried in the likeliest places. */
export async function* improvePicture(
  { words, ...original }: Original & { readonly words?: string | undefined },
  parts: ImproveParts,
  signal: AbortSignal,
): AsyncGenerator<ImproveEvent> {
  const { engine } = parts
  const { path, thumbnail } = original
  let expected = 100 * SEARCH_STEP + RENDERINGS + (words === undefined ? 0 : PLACES)
  const pace = createPace(expected)
  let found: Found = { plans: [], singles: [] }
  for await (const event of engine.frames.improve({ path }, { signal })) {
    if (event.type === 'found') found = event.found
    else yield pace('assessing', SEARCH_STEP * event.done)
  }
  let done = 100 * SEARCH_STEP
  const render = (job: Omit<VariantJob, 'path'>) => renderVariant({ path, ...job }, parts, signal)

  const suggestions: Suggestion[] = []
  for (const { edits } of found.singles.slice(0, SUGGESTIONS)) {
    const rendered = await render({ recipe: 'single', edits })
    if (isBetter(rendered, original)) suggestions.push(toSuggestion(rendered, original))
    yield pace('assessing', ++done)
  }
  suggestions.sort((a, b) => b.after - a.after)

  const placed: Rendered[] = []
  if (words !== undefined)
    for (const { edit } of await findPlaces({ path, words, most: PLACES }, original, parts)) {
      placed.push(await render({ recipe: 'words', edits: [edit] }))
      yield pace('assessing', ++done)
    }
  placed.sort((a, b) => worthOf(b.score) - worthOf(a.score))
  const welcome = placed.filter((each) => isAtLeast(each, original))
  // words that were asked for are told also where they lower a score
  const told = (welcome.length > 0 ? welcome : placed.slice(0, 1)).map((each) =>
    toSuggestion(each, original),
  )
  suggestions.unshift(...oneOfEachText(told).slice(0, PLACED_SUGGESTIONS))

  const kept: Rendered[] = []
  for (const plan of candidates(found, kept, welcome[0]?.job.edits)) {
    if (kept.length === VARIANTS) break
    if (kept.some(({ job }) => isAlike(job.edits, plan.edits))) continue
    const rendered = await renderAtLeast(plan, original, render)
    if (rendered) kept.push(rendered)
    expected = Math.max(expected, ++done)
    yield pace('saving', done)
  }
  signal.throwIfAborted()
  const variants: Variant[] = []
  for (const rendered of kept.toSorted((a, b) => worthOf(b.score) - worthOf(a.score)))
    variants.push({ ...(await keepVariant(rendered, parts)), rank: variants.length + 1 })
  parts.thumbnails.put(null, variants)
  yield { type: 'result', original: thumbnail, variants, suggestions }
}

interface Candidate {
  readonly recipe: RecipeId
  readonly edits: readonly Edit[]
  readonly isLossless?: boolean
}

/** What variants are made of, in this order: one of each recipe, then pairs and single edits, very small ones, and less of those kept. */
function* candidates(
  { plans, singles }: Found,
  kept: readonly Rendered[],
  words: readonly Edit[] = [],
): Generator<Candidate> {
  if (words.length > 0) yield* withWords(plans[0]?.edits ?? [], words)
  yield* plans
  yield* moreEdits(singles.flatMap((plan: Plan) => plan.edits)).map((edits) => ({
    recipe: 'single' as const,
    edits,
  }))
  for (const edits of SMALL_EDITS) yield { recipe: 'single', edits, isLossless: true }
  for (const { job } of [...kept])
    for (const share of [0.7, 0.4, 0.2])
      yield { recipe: job.recipe, edits: scaleEdits(job.edits, share), isLossless: true }
}

/** The words with the best of the other edits, but for a crop, after which their place would be another; and alone. */
function* withWords(best: readonly Edit[], words: readonly Edit[]): Generator<Candidate> {
  const others = best.filter(({ kind }) => kind !== 'crop')
  if (others.length > 0) yield { recipe: 'words', edits: [...others, ...words] }
  yield { recipe: 'words', edits: words }
}

/** Of a picture that hardly anything helps: small changes, kept without loss, of which some direction scores no less. */
const SMALL_EDITS: readonly (readonly Edit[])[] = [
  ...[0.02, -0.02, 0.05, -0.05].map((amount): Edit[] => [{ kind: 'contrast', amount }]),
  ...[0.05, -0.05].map((stops): Edit[] => [{ kind: 'exposure', stops }]),
  ...[0.03, -0.03].map((amount): Edit[] => [{ kind: 'saturation', amount }]),
  ...[0.05, 0.1].map((amount): Edit[] => [{ kind: 'sharpen', amount }]),
  ...[0.05, -0.05].map((warmth): Edit[] => [{ kind: 'white-balance', warmth, tint: 0 }]),
]

type Render = (job: Omit<VariantJob, 'path'>) => Promise<Rendered>

/** The picture at the first strength at which it scores no less than the original, if there is one. */
async function renderAtLeast(
  { recipe, edits, isLossless = false }: Candidate,
  original: Original,
  render: Render,
): Promise<Rendered | undefined> {
  for (const share of isLossless ? [1] : SHARES) {
    const format = isLossless ? 'png' : 'jpeg'
    const rendered = await render({ recipe, edits: scaleEdits(edits, share), format })
    if (isAtLeast(rendered, original)) return rendered
  }
  return undefined
}

function isAtLeast({ score }: Measured, original: Measured): boolean {
  return score.appeal >= original.score.appeal && score.clickAppeal >= original.score.clickAppeal
}

function isBetter(rendered: Measured, original: Measured): boolean {
  return isAtLeast(rendered, original) && rendered.score.appeal > original.score.appeal
}

function oneOfEachText(suggestions: readonly Suggestion[]): Suggestion[] {
  const texts = suggestions.map(({ text }) => text)
  return suggestions.filter(({ text }, index) => texts.indexOf(text) === index)
}

function isAlike(a: readonly Edit[], b: readonly Edit[]): boolean {
  const key = (edits: readonly Edit[]) =>
    JSON.stringify(edits.toSorted((one, other) => one.kind.localeCompare(other.kind)))
  return key(a) === key(b)
}

function toSuggestion({ job, score }: Rendered, original: Measured): Suggestion {
  const before = original.score
  const parts = Object.entries(score.parts)
    .map(([part, after]) => ({ part, after, before: valueOf(before.parts, part) }))
    .filter(({ before: old, after }) => Math.abs(after - old) > MOVED)
    .toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
  return {
    text: job.edits.map(tellEdit).join(', '),
    edits: [...job.edits],
    measure: 'appeal',
    before: before.appeal,
    after: score.appeal,
    afterLow: score.appealLow,
    afterHigh: score.appealHigh,
    clickBefore: before.clickAppeal,
    clickAfter: score.clickAppeal,
    parts,
  }
}

const valueOf = (parts: Readonly<Record<string, number>>, part: string): number => parts[part] ?? 0
