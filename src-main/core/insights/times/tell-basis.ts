import { PLATFORM_NAMES, type PlatformId } from '#shared/contract/platforms.ts'

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
  const studies = `public studies of ${PLATFORM_NAMES[platform]} and the hours people sleep`
  const own =
    posts === 0
      ? `No own posts with a time of day yet: only ${studies}. The lift is against an hour by chance.`
      : `${posts.toLocaleString('en-US')} own ${posts === 1 ? 'post' : 'posts'} with a time of day told ${Math.round(100 * ownShare)} % of it, the rest is ${studies}. The lift is against the hours you post at now.`
  const audience = {
    told: 'The audience is the one you told.',
    export: 'The audience is that of your imported exports.',
    none: `The audience is taken to live by the clock of ${rest.timeZone}.`,
  }[rest.audience]
  const left =
    rest.unknown.length > 0 ? ` Not a country, left out: ${rest.unknown.join(', ')}.` : ''
  return `${own} ${audience}${left} The true lift lies in the range with a probability of 80 %.`
}
