import { PLATFORM_NAMES, type PlatformId } from '#shared/contract/platforms.ts'
import { fill } from '#shared/sentences/fill.ts'
import { TIMES } from '#shared/sentences/times.ts'

/** What the answer about good hours rests on. */
export interface TimesBasis {
  readonly platform: PlatformId
  readonly posts: number
  readonly ownShare: number
  /** Where the audience is known from: told with the question, from an export, or not at all. */
  readonly audience: 'told' | 'export' | 'none'
  readonly timeZone: string
  /** Codes of countries that are not known. */
  readonly unknown: readonly string[]
}

/** Says in a few sentences where the lifts come from and what they are against. */
export function tellBasis({ platform, posts, ownShare, ...rest }: TimesBasis): string {
  const studies = fill(TIMES.studies, { namePlatform: PLATFORM_NAMES[platform] })
  const own =
    posts === 0
      ? [fill(TIMES.noPosts, { studies }), TIMES.byChance]
      : [
          fill(posts === 1 ? TIMES.onePost : TIMES.posts, {
            posts: posts.toLocaleString('en-US'),
            share: Math.round(100 * ownShare),
            studies,
          }),
          TIMES.byNow,
        ]
  const audience = {
    told: TIMES.told,
    export: TIMES.export,
    none: fill(TIMES.none, { nameZone: rest.timeZone }),
  }[rest.audience]
  const left =
    rest.unknown.length > 0 ? [fill(TIMES.unknown, { names: rest.unknown.join(', ') })] : []
  return [...own, audience, ...left, TIMES.range].join(' ')
}
