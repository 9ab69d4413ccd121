/** What each export in `test/fixtures/exports` is, how it is taken, and what the library answers to `sql` afterwards. */
export const EXPORTS: Readonly<
  Record<string, { is: object; took: object; sql: string; has: readonly object[] }>
> = {
  'buffer-posts.csv': {
    is: { format: 'buffer-posts', holds: 'posts', rows: 2 },
    took: { added: 2, account: 'kiln' },
    sql: 'SELECT platform, name, likes, clicks, hour FROM posts JOIN accounts ON accounts.id = account_id ORDER BY name',
    has: [
      { platform: 'linkedin', name: 'Kiln Studio', likes: 22, clicks: 9, hour: 9 },
      { platform: 'x', name: 'kiln', likes: 12, clicks: 5, hour: 9 },
    ],
  },
  'comments.csv': {
    is: { format: 'table', platform: 'x', holds: 'comments', rows: 2 },
    took: { added: 2 },
    sql: 'SELECT author, likes, sentiment > 0.5 AS good, sentiment < -0.5 AS bad FROM comments ORDER BY author',
    has: [
      { author: 'ann', likes: 4, good: 1, bad: 0 },
      { author: 'bob', likes: 0, good: 0, bad: 1 },
    ],
  },
  'facebook-posts.es.csv': {
    is: { format: 'facebook-posts', platform: 'facebook', rows: 2, locale: { decimal: ',' } },
    took: { added: 2, account: 'Taller Kiln' },
    sql: 'SELECT text, kind, likes, engagements, watch_hours, average_view_ms FROM posts ORDER BY likes',
    has: [
      {
        text: 'Una descripción más larga que el título',
        kind: 'image',
        likes: 310,
        engagements: 350,
        watch_hours: 0,
        average_view_ms: 0,
      },
      {
        text: 'Un título más largo que la descripción',
        kind: 'video',
        likes: 910,
        engagements: 1090,
        watch_hours: 10,
        average_view_ms: 7500,
      },
    ],
  },
  'instagram-posts.csv': {
    is: { format: 'instagram-posts', platform: 'instagram', rows: 2 },
    took: { added: 2, account: 'kiln.studio' },
    sql: 'SELECT kind, hour, reach, saves, follows, engagements FROM posts ORDER BY reach',
    has: [
      { kind: 'carousel', hour: 18, reach: 4100, saves: 60, follows: 4, engagements: 410 },
      { kind: 'short', hour: 9, reach: 12_100, saves: 260, follows: 14, engagements: 1350 },
    ],
  },
  'linkedin-page-days.csv': {
    is: { format: 'linkedin-page-days', platform: 'linkedin', holds: 'days', rows: 2 },
    took: { added: 2 },
    sql: 'SELECT metric, sum(value) AS value FROM days GROUP BY metric ORDER BY metric',
    has: [
      { metric: 'clicks', value: 33 },
      { metric: 'comments', value: 1 },
      { metric: 'impressions', value: 760 },
      { metric: 'likes', value: 20 },
      { metric: 'reach', value: 570 },
      { metric: 'shares', value: 2 },
    ],
  },
  'linkedin-page-posts.csv': {
    is: { format: 'linkedin-page-posts', platform: 'linkedin', rows: 2 },
    took: { added: 2 },
    sql: 'SELECT impressions, click_through_rate, likes, shares FROM posts ORDER BY impressions',
    has: [
      { impressions: 980, click_through_rate: 0.011, likes: 12, shares: 1 },
      { impressions: 1540, click_through_rate: 0.0312, likes: 25, shares: 3 },
    ],
  },
  'meta-audience.csv': {
    is: { format: 'meta-audience', platform: 'facebook', holds: 'audience', rows: 11 },
    took: { added: 11 },
    sql: "SELECT kind, name, share FROM audiences WHERE name IN ('ES', 'Madrid, Spain', '25-34 Women', 'Some page') ORDER BY kind",
    has: [
      { kind: 'age-gender', name: '25-34 Women', share: 0.31 },
      { kind: 'city', name: 'Madrid, Spain', share: 0.125 },
      { kind: 'country', name: 'ES', share: 0.515 },
      { kind: 'page', name: 'Some page', share: 0.032 },
    ],
  },
  'meta-days.csv': {
    is: { format: 'meta-days', platform: 'instagram', holds: 'days', rows: 3 },
    took: { added: 3 },
    sql: 'SELECT metric, day, value FROM days ORDER BY metric, day',
    has: [
      { metric: 'profileVisits', day: 20_452, value: 41 },
      { metric: 'reach', day: 20_452, value: 1520 },
      { metric: 'reach', day: 20_453, value: 1610 },
    ],
  },
  'posts.jsonl': {
    is: { format: 'table', holds: 'posts', rows: 3 },
    took: {
      added: 2,
      rejectedTotal: 1,
      rejected: [{ row: 4, reason: 'The line is no JSON record.' }],
    },
    sql: 'SELECT key, hour, likes FROM posts ORDER BY key',
    has: [
      { key: 'a1', hour: 8, likes: 5 },
      { key: 'a2', hour: 8, likes: 7 },
    ],
  },
  'tiktok-followers.es.csv': {
    is: { format: 'tiktok-followers', platform: 'tiktok', rows: 3 },
    took: { added: 3 },
    sql: "SELECT day, value FROM days WHERE metric = 'newFollowers' ORDER BY day",
    has: [
      { day: 20_452, value: 5 },
      { day: 20_453, value: -7 },
      { day: 20_454, value: 8 },
    ],
  },
  'tiktok-gender.csv': {
    is: { format: 'tiktok-gender', holds: 'audience', rows: 3 },
    took: { added: 3 },
    sql: 'SELECT name, share FROM audiences ORDER BY share DESC LIMIT 2',
    has: [
      { name: 'female', share: 0.62 },
      { name: 'male', share: 0.36 },
    ],
  },
  'tiktok-overview.csv': {
    is: { format: 'tiktok-overview', platform: 'tiktok', rows: 3 },
    took: { added: 3, warnings: ['Dates have no year; 2025 to 2026 was taken.'] },
    sql: "SELECT day, value FROM days WHERE metric = 'shares' ORDER BY day",
    has: [
      { day: 20_453, value: 3 },
      { day: 20_454, value: 5 },
    ],
  },
  'tiktok-territories.csv': {
    is: { format: 'tiktok-territories', holds: 'audience', rows: 3 },
    took: { added: 3 },
    sql: 'SELECT kind, name, share FROM audiences ORDER BY share DESC',
    has: [
      { kind: 'country', name: 'US', share: 0.41 },
      { kind: 'country', name: 'ES', share: 0.225 },
      { kind: 'country', name: 'MX', share: 0.005 },
    ],
  },
  'tiktok-videos.csv': {
    is: { format: 'tiktok-videos', platform: 'tiktok', rows: 2 },
    took: { added: 2 },
    sql: 'SELECT key, likes, views, saves, round(watch_hours, 3) AS hours, average_view_ms FROM posts ORDER BY key',
    has: [
      {
        key: '7300000000000000001',
        likes: 1200,
        views: 35_500,
        saves: 210,
        hours: 71.201,
        average_view_ms: 7200,
      },
      {
        key: '7300000000000000002',
        likes: 300,
        views: 9800,
        saves: 12,
        hours: 10,
        average_view_ms: 3700,
      },
    ],
  },
  'tiktok-viewers.csv': {
    is: { format: 'tiktok-viewers', platform: 'tiktok', rows: 2 },
    took: { added: 1, rejected: [{ row: 3, reason: 'The day has no figure.' }] },
    sql: 'SELECT metric, value FROM days ORDER BY metric',
    has: [
      { metric: 'newViewers', value: 500 },
      { metric: 'returningViewers', value: 300 },
      { metric: 'viewers', value: 800 },
    ],
  },
  'x-content.csv': {
    is: { format: 'x-content', platform: 'x', rows: 3 },
    took: { added: 3 },
    sql: 'SELECT sum(impressions) AS impressions, sum(likes) AS likes, sum(engagements) AS engagements, sum(shares) AS shares, sum(saves) AS saves FROM posts',
    has: [{ impressions: 14_984, likes: 144, engagements: 474, shares: 28, saves: 9 }],
  },
  'x-content.es.csv': {
    is: { format: 'x-content', platform: 'x', rows: 2, locale: { decimal: ',' } },
    took: { added: 2 },
    sql: 'SELECT text, impressions FROM posts ORDER BY impressions',
    has: [
      { text: 'Otra cosa', impressions: 2050 },
      { text: 'Focos; probados #Luz', impressions: 12_034 },
    ],
  },
  'x-overview.csv': {
    is: { format: 'x-overview', platform: 'x', holds: 'days', rows: 2 },
    took: { added: 2 },
    sql: "SELECT day, value FROM days WHERE metric = 'shares' ORDER BY day",
    has: [
      { day: 20_452, value: 5 },
      { day: 20_453, value: 8 },
    ],
  },
  'x-tweets.csv': {
    is: { format: 'x-tweets', platform: 'x', rows: 2 },
    took: { added: 2 },
    sql: 'SELECT published_ms, engagements, clicks FROM posts ORDER BY published_ms',
    has: [
      { published_ms: Date.parse('2019-05-30T07:05:00Z'), engagements: 11, clicks: 0 },
      { published_ms: Date.parse('2019-05-31T18:53:00Z'), engagements: 133, clicks: 9 },
    ],
  },
  'youtube-content.es.csv': {
    is: { format: 'youtube-content', platform: 'youtube', rows: 2, locale: { decimal: ',' } },
    took: { added: 2, skipped: [{ row: 2, reason: 'The row only sums up others.' }] },
    sql: 'SELECT views, watch_hours, average_view_ms, click_through_rate, follows, revenue, kind, tag FROM posts LEFT JOIN post_tags ON post_id = posts.id LEFT JOIN tags ON tags.id = tag_id ORDER BY views',
    has: [
      {
        views: 1500,
        watch_hours: 100.25,
        average_view_ms: 240_000,
        click_through_rate: 0.039,
        follows: -3,
        revenue: 6.2,
        kind: 'video',
        tag: null,
      },
      {
        views: 3000,
        watch_hours: 201.25,
        average_view_ms: 241_000,
        click_through_rate: 0.045,
        follows: 15,
        revenue: 12.2,
        kind: 'video',
        tag: 'luz',
      },
    ],
  },
  'youtube-daily.csv': {
    is: { format: 'youtube-daily', platform: 'youtube', holds: 'days', rows: 2 },
    took: { added: 2 },
    sql: "SELECT day, value FROM days WHERE metric = 'views' ORDER BY day",
    has: [
      { day: 20_423, value: 250 },
      { day: 20_424, value: 350 },
    ],
  },
}
