/** What good hours rest on. */
export const TIMES = {
  noPosts: 'No own posts with a time of day yet: only {studies}.',
  byChance: 'The lift is against an hour by chance.',
  onePost: '{posts} own post with a time of day told {share} % of it, the rest is {studies}.',
  posts: '{posts} own posts with a time of day told {share} % of it, the rest is {studies}.',
  studies: 'public studies of {namePlatform} and the hours people sleep',
  byNow: 'The lift is against the hours you post at now.',
  told: 'The audience is the one you told.',
  export: 'The audience is that of your imported exports.',
  none: 'The audience is taken to live by the clock of {nameZone}.',
  unknown: 'Not a country, left out: {names}.',
  range: 'The true lift lies in the range with a probability of 80 %.',
} as const

/** What published studies of posting times say. */
export const FACTS = {
  instagramHours:
    'Thursday at 9, Wednesday at 12 and Wednesday at 18 had the highest median engagement rate.',
  instagramDays:
    'Late mornings from Monday to Wednesday were the most engaged hours; Sunday was the weakest day.',
  tiktok:
    'Sunday at 9, Monday at 13 and Sunday at 13 had the highest median engagement rate; Saturday was the best day, and views rise from 18 to 23.',
  facebook:
    'Thursday at 9 had the most engagement, then the mornings of workdays from 6 to 11; Wednesday was the best day.',
  x: 'Wednesday at 9, Tuesday at 8 and Monday at 8 had the highest engagement rates; mornings of workdays are steady.',
  youtube: 'Videos published on Fridays from 15 to 17 had the most views.',
  linkedin: 'Tuesdays and Wednesdays from 10 to 12 had the most engagement.',
  threads:
    'No study of Threads was found; over most platforms, Tuesdays to Thursdays from 9 to 12 had the most engagement.',
} as const

/** Who published them. */
export const STUDIES = {
  sprout: 'Sprout Social, some 34,000 customers, as reported by trade press',
  instagram: 'Buffer, 9.6 million posts, as reported by trade press',
  tiktok: 'Buffer, 7.1 million posts',
  facebook: 'Buffer, 14 million posts',
  x: 'Buffer, over 1 million posts, as reported by trade press',
  youtube: 'Buffer, over 1 million videos, as reported by trade press',
} as const
