import type { Account, Post, Summary } from '#shared/contract/analytics.ts'

/** A plausible account, with what a test cares about changed. */
export function anAccount(change: Partial<Account> = {}): Account {
  return {
    id: 1,
    platform: 'instagram',
    name: 'Marlow',
    isOwn: true,
    isSample: false,
    posts: 40,
    followers: 1200,
    from: '2026-01-01',
    to: '2026-11-02',
    ...change,
  }
}

/** A plausible post, with what a test cares about changed. */
export function aPost(change: Partial<Post> = {}): Post {
  return {
    id: 1,
    accountId: 1,
    account: 'Marlow',
    platform: 'instagram',
    key: 'p1',
    url: 'https://example.org/p1',
    text: 'A post about glazes',
    kind: 'image',
    publishedAt: '2026-11-01T18:30:00+01:00',
    tags: ['glaze'],
    figures: { impressions: 1000, likes: 40, engagements: 50 },
    rate: 0.05,
    ...change,
  }
}

/** A plausible week, with what a test cares about changed. */
export function aSummary(change: Partial<Summary> = {}): Summary {
  const group = (name: string, posts: number, impressions: number) => ({
    name,
    posts,
    figures: { impressions, engagements: impressions / 20 },
    rate: 0.05,
  })
  return {
    from: '2026-10-27',
    to: '2026-11-02',
    posts: 5,
    totals: { impressions: 12_400, engagements: 620 },
    rate: 0.05,
    against: [
      {
        metric: 'impressions',
        value: 12_400,
        usual: 11_000,
        usualLow: 9800,
        usualHigh: 14_100,
        periods: 8,
      },
      { metric: 'rate', value: 0.05, usual: 0.07, usualLow: 0.06, usualHigh: 0.08, periods: 8 },
      { metric: 'posts', value: 5, usual: 4, usualLow: 4, usualHigh: 4, periods: 2 },
    ],
    byDay: [
      { name: '2026-10-28', posts: 2, figures: { impressions: 2400, engagements: 120 } },
      { name: '2026-11-01', posts: 3, figures: { impressions: 10_000, engagements: 500 } },
    ],
    byPlatform: [group('instagram', 3, 9000), group('x', 2, 3400)],
    byKind: [group('image', 3, 3000), group('short', 2, 9400)],
    byTag: [group('glaze', 4, 11_000)],
    byWeekday: [group('3', 2, 2400), group('7', 3, 10_000)],
    byHour: [group('9', 2, 2400), group('18', 3, 10_000)],
    followers: [
      { day: '2026-10-27', platform: 'instagram', value: 1180 },
      { day: '2026-11-02', platform: 'instagram', value: 1200 },
    ],
    best: [aPost()],
    worst: [aPost({ id: 2, text: 'Nobody saw this', rate: 0.01 })],
    isSample: false,
    ...change,
  }
}
