import { PLATFORM_NAMES, type PlatformId } from '#shared/contract/platforms.ts'
import type { CallToAction, PostType } from '#shared/contract/texts.ts'
import { CALLS, FITTING_POSTS } from '#shared/sentences/suggestions.ts'
import { fill } from '#shared/sentences/fill.ts'
import { findPostTokens } from '../tokens-of-post.ts'
import { type Call, CALLS as LINES, type Goal, GOAL_ON_PLATFORM } from './call-table.ts'

/** What closing lines are chosen by; a language other than `es` gets English lines, `null` types and platforms fit any. */
export interface CallInput {
  readonly text: string
  readonly postType: PostType | null
  readonly platform: PlatformId | null
  readonly language: string | null
}

const MOST = 6
const MOST_OF_GOAL = 2
const BY_TYPE: Readonly<Record<PostType, Goal>> = {
  announcement: 'click',
  educational: 'save',
  event: 'sign-up',
  hiring: 'apply',
  opinion: 'reply',
  promotional: 'click',
  question: 'reply',
  story: 'reply',
}
const ALREADY: Readonly<Partial<Record<Goal, RegExp>>> = {
  follow: /\b(?:follow (?:me|us|for|along)|subscribe|sígueme|síguenos|suscríbete)\b/iu,
  save: /\b(?:save (?:this|it|the)|bookmark|guárda\w+|apunta la fecha)\b/iu,
  share: /\b(?:share (?:this|it)|repost|tag (?:a|the|someone)|comparte|etiqueta)\b/iu,
  click: /\b(?:link in|click|check (?:it )?out|try it|enlace en|pruéba\w+)\b/iu,
  'sign-up': /\b(?:sign up|register|rsvp|join us|reserve|apúntate|inscríbete|reserva)\b/iu,
  apply: /\b(?:apply|send your cv|candidatura|postúlate)\b/iu,
  buy: /\b(?:buy|order (?:now|yours|today)|get yours|compra|pide)\b/iu,
}
const SHORT_ENOUGH = 28

/**
 * Closing lines for a post, best first: 0.5 x made for this type + 0.3 x how the platform is used + 0.1 x short where
 * posts are short + 0.1 x it fits what the text links to; a line that asks for what the text already asks is left out.
 */
export function suggestCallsToAction({
  text,
  postType,
  platform,
  language,
}: CallInput): CallToAction[] {
  const spoken = text.slice(0, 20_000)
  const hasLink = findPostTokens(spoken).some(({ kind }) => kind === 'link')
  const asks = /[?？][\s\p{Extended_Pictographic}\u{fe0f}]{0,8}$/u.test(spoken.trimEnd().slice(-20))
  const scored = LINES.filter(
    (call) => platform === null || call.platforms === null || call.platforms.includes(platform),
  )
    .filter(({ goal }) => !(goal === 'reply' && asks) && ALREADY[goal]?.test(spoken) !== true)
    .map((call) => ({ call, score: scoreOf(call, { postType, platform, hasLink }) }))
    .filter(({ score }) => score > 0.35)
    .toSorted((a, b) => b.score - a.score)
  const perGoal = new Map<Goal, number>()
  const chosen: CallToAction[] = []
  for (const { call, score } of scored) {
    const count = perGoal.get(call.goal) ?? 0
    if (chosen.length === MOST || count === MOST_OF_GOAL) continue
    perGoal.set(call.goal, count + 1)
    chosen.push({
      text: language === 'es' ? call.es : call.en,
      score: Math.round(1000 * score) / 1000,
      reason: reasonOf(call, postType, platform),
    })
  }
  return chosen
}

interface Where {
  readonly postType: PostType | null
  readonly platform: PlatformId | null
  readonly hasLink: boolean
}

function scoreOf({ goal, types, en }: Call, { postType, platform, hasLink }: Where): number {
  const isMadeFor = types === null || (postType !== null && types.includes(postType))
  const type = !isMadeFor
    ? 0
    : types === null
      ? 0.6
      : postType !== null && BY_TYPE[postType] === goal
        ? 1
        : 0.8
  if (type === 0) return 0
  const used = platform === null ? 0.7 : (GOAL_ON_PLATFORM[platform][goal] ?? 0.5)
  const brief = (platform === 'x' || platform === 'threads') && en.length > SHORT_ENOUGH ? 0 : 1
  const linked = goal === 'click' || goal === 'apply' || goal === 'sign-up' || goal === 'buy'
  const needsLink = linked && !/bio|write to me|two lines/i.test(en)
  return 0.5 * type + 0.3 * used + 0.1 * brief + (needsLink === hasLink || !linked ? 0.1 : 0)
}

function reasonOf(
  { goal, types }: Call,
  postType: PostType | null,
  platform: PlatformId | null,
): string {
  const isMadeFor = postType !== null && types?.includes(postType)
  const post = FITTING_POSTS[isMadeFor ? postType : 'any']
  const why = CALLS[goal]
  return platform === null
    ? fill(CALLS.fits, { post, why })
    : fill(CALLS.fitsOn, { post, namePlatform: PLATFORM_NAMES[platform], why })
}
