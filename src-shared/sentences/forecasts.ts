/** What a forecast rests on. */
export const FORECASTS = {
  tooFew: '{days} days from {source}; a forecast needs at least {least}.',
  chosen:
    '{days} days from {source}. The way with the smallest error on {stretches} held-out stretches was chosen; the range holds 80 % of the errors on held-out days.',
  noNetwork: 'The network (LSTM) was left out: it needs {days} days.',
} as const

/** Where the days of a forecast come from. */
export const SERIES = {
  days: 'figures of whole days',
  posts: 'posts by the day they were published',
  given: 'the series that was given',
} as const

/** What rising and fading words rest on. */
export const TRENDS = {
  nothing: 'No posts with a day are known.',
  posts:
    '{posts} posts of the last {days} days with posts, against {before} of the {daysBefore} days before.',
  burst:
    'A burst is how many deviations the count is away from what those let expect (gamma-Poisson); from 2 on it is listed.',
} as const
