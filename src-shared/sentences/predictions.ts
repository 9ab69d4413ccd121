/** What a fit to own posts rests on, how it was judged, and the measure it is about. */
export const PREDICTIONS = {
  noPosts:
    'No own posts are imported yet; {needed} are needed, 10 of an account at least. Not better than your average yet.',
  onePost:
    '{posts} own post is known; {needed} are needed, 10 of an account at least. Not better than your average yet.',
  fewPosts:
    '{posts} own posts are known; {needed} are needed, 10 of an account at least. Not better than your average yet.',
  guess: 'A guess from the text alone, as others’ posts have fared.',
  oneAccount: '{posts} posts of one account',
  accounts: '{posts} posts of {accounts} accounts',
  judged:
    'on the newest {heldOut} posts, which it was not fitted on, its rank correlation within accounts is {correlation}, that of the best naive way {naive}',
  noBetter:
    'Not better than your average yet: fitted to {all}, {judged}, which may be chance. The range is the one that holds 80 % of posts.',
  fitted: 'Fitted to {all}; {judged}. Its 80 % ranges held {share} % of them.',
} as const

/** The ways to predict that are held against each other. */
export const WAYS = {
  forest: 'Forest',
  ridge: 'Ridge regression',
  both: 'Forest and ridge together',
  mean: 'Account’s mean',
  slots: 'Mean of weekday and hour',
  recent: 'Mean of the last posts',
} as const

/** What a place among own posts is measured by. */
export const MEASURES = {
  perImpression: 'engagements per impression',
  perReached: 'engagements per person reached',
  perView: 'engagements per view',
  engagements: 'engagements',
  views: 'views',
  impressions: 'impressions',
  reach: 'reach',
} as const
