/** What the engagement of a text is estimated from; a driver's name and value are factors and their values. */
export const ENGAGEMENT = {
  place:
    'Expected place among one’s own posts (50 is the middle), by a ridge regression on {posts} posts (Reddit titles of August 2013, and two politicians’ tweets, CC BY 4.0).',
  placeOfSome:
    'Expected place among one’s own posts (50 is the middle), by a ridge regression on posts (Reddit titles of August 2013, and two politicians’ tweets, CC BY 4.0).',
  heldOut:
    'Its rank correlation with the outcome on later posts it had not seen is {correlation}, so text alone tells little.',
  range: 'The range is ±{radius} points and held for {share} % of them.',
  subject: 'Subject',
  inText: 'is in the text',
} as const
