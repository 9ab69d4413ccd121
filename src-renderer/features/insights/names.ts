import type { Field } from '#shared/contract/analytics-import.ts'
import type { DayMetric, PostKind } from '#shared/contract/metrics.ts'
import { PLATFORM_NAMES, type PlatformId } from '#shared/contract/platforms.ts'
import { msg } from '#renderer/lib/i18n.ts'
import type { Measure } from './measures.ts'

/** The name of a platform by its id; other names stay as they are. */
export const platformName = (id: string): string => PLATFORM_NAMES[id as PlatformId] ?? id

/** What figures are called, as English source text. */
export const MEASURE_NAMES: Readonly<Record<Measure | DayMetric, string>> = {
  impressions: msg('Impressions'),
  reach: msg('Reach'),
  views: msg('Views'),
  likes: msg('Likes'),
  comments: msg('Comments'),
  shares: msg('Shares'),
  saves: msg('Saves'),
  clicks: msg('Clicks'),
  follows: msg('New follows'),
  engagements: msg('Engagements'),
  watchHours: msg('Hours watched'),
  averageViewMs: msg('Average view'),
  averageViewedShare: msg('Average share viewed'),
  clickThroughRate: msg('Click-through rate'),
  revenue: msg('Revenue'),
  posts: msg('Posts'),
  rate: msg('Engagement rate'),
  profileVisits: msg('Profile visits'),
  followers: msg('Followers'),
  newFollowers: msg('New followers'),
  viewers: msg('Viewers'),
  newViewers: msg('New viewers'),
  returningViewers: msg('Returning viewers'),
}

/** What a column can mean besides a figure, as English source text. */
const FIELD_NAMES: Readonly<Record<Exclude<Field, keyof typeof MEASURE_NAMES>, string>> = {
  key: msg('Id of the post'),
  url: msg('Link'),
  title: msg('Title'),
  text: msg('Text'),
  kind: msg('Kind of post'),
  published: msg('Published at'),
  time: msg('Time of day'),
  date: msg('Date'),
  account: msg('Account'),
  accountId: msg('Id of the account'),
  platform: msg('Platform'),
  tags: msg('Hashtags'),
  durationSeconds: msg('Length'),
  audience: msg('Part of the audience'),
  share: msg('Share'),
  comment: msg('Comment'),
  author: msg('Author'),
}

/** Every meaning of a column with its name as English source text, in the order they are offered. */
export const FIELDS = Object.entries({ ...FIELD_NAMES, ...MEASURE_NAMES }).filter(
  ([field]) => field !== 'posts' && field !== 'rate',
) as readonly (readonly [field: Field, name: string])[]

/** What a column of the sample is called: by its meaning, or as the file has it. */
export const fieldName = (field: string): string =>
  FIELDS.find(([known]) => known === field)?.[1] ?? field

/** What posts can be, as English source text. */
export const KIND_NAMES: Readonly<Record<PostKind, string>> = {
  text: msg('Text'),
  image: msg('Picture'),
  carousel: msg('Carousel'),
  video: msg('Video'),
  short: msg('Short video'),
  story: msg('Story'),
  link: msg('Link'),
  poll: msg('Poll'),
  document: msg('Document'),
  live: msg('Live'),
  other: msg('Other'),
}

/** What kind a name stands for, as English source text; other names stay as they are. */
export const kindName = (kind: string): string => KIND_NAMES[kind as PostKind] ?? kind
