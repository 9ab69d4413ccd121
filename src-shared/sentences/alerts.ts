/** What a rule on the numbers found. */
export const ALERTS = {
  below: '{figure} of the last {days} days: {value}, below {bound}.',
  above: '{figure} of the last {days} days: {value}, above {bound}.',
  happens: '{figure} of the last {days} days: {value}.',
  belowUsual: '{figure} of the last {days} days: {value}, {share} % below the usual {usual}.',
  aboveUsual: '{figure} of the last {days} days: {value}, {share} % above the usual {usual}.',
  belowNothing: '{figure} of the last {days} days: {value}, below the usual {usual}.',
  aboveNothing: '{figure} of the last {days} days: {value}, above the usual {usual}.',
  reach:
    'Reach per post on {namePlatform} has been about {fall} % lower since {since} ({posts} posts looked at).',
} as const

/** The figures of rules, by what they look at. */
export const FIGURES = {
  impressions: 'Impressions',
  reach: 'Reach',
  views: 'Views',
  likes: 'Likes',
  comments: 'Comments',
  shares: 'Shares',
  saves: 'Saves',
  clicks: 'Clicks',
  follows: 'Follows',
  engagements: 'Engagements',
  watchHours: 'Hours watched',
  averageViewMs: 'Mean view in milliseconds',
  averageViewedShare: 'Mean share viewed',
  clickThroughRate: 'Click-through rate',
  revenue: 'Revenue',
  posts: 'Posts',
  rate: 'Engagement rate',
  'reach-drop': 'Reach',
  'comment-sentiment': 'Mean sentiment of comments',
} as const
