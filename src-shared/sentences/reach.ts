/** What reasons for a change of reach are called. */
export const REASONS = {
  pace: 'You post at another pace',
  fewer: 'You post less often',
  more: 'You post more often, so each post is seen less',
  weaker: 'The posts engage people less',
  stronger: 'The posts engage people more',
  formats: 'The mix of formats changed',
  season: 'The season',
  holiday: 'A holiday',
  platform: 'A change for everybody on the platform',
  fewerFollowers: 'You have fewer followers',
  moreFollowers: 'You have more followers',
  limit: 'The platform shows your posts to fewer people',
  chance: 'Chance',
} as const

/** What speaks for a reason or against it. */
export const EVIDENCE = {
  noPace: 'Too few days after the change to compare the pace.',
  pace: 'Posts a day are at {share} % of what they were.',
  noRate: 'Engagements are not known for enough posts.',
  rate: 'Engagements per impression are at {share} % of what they were.',
  mix: '{share} % of the posts are of other kinds than before, beyond chance; kinds are taken into account.',
  noYear: 'Posts of the same weeks a year ago are not known.',
  year: 'In the same weeks a year ago reach was at {share} % of the weeks before them.',
  noHoliday: 'No widely kept holiday falls on these days.',
  holidays: '{share} % of the first posts after the change fall on {holidays}.',
  alone: 'No other accounts of this platform are in the library to compare with.',
  alike: '{alike} of {all} other accounts on this platform moved alike.',
  alikeAndAway:
    '{alike} of {all} other accounts on this platform moved alike, and {away} of {elsewhere} of yours elsewhere.',
  noFollowers: 'Followers are not known.',
  followers: 'Followers are at {share} % of what they were.',
  sudden: '{sudden} of the first {first} posts were low at once; {rate}.',
  suddenTagged:
    '{sudden} of the first {first} posts were low at once; {rate}; many hashtags or links came just before.',
  limitUnseen: "A limit can't be seen from outside.",
  rarely: 'Series without a change look like this less than once in 100.',
  often: 'Series without a change look like this {times} times in 100.',
} as const

/** How engagements per impression did while reach fell. */
export const RATES = {
  unknown: 'engagements are not known',
  steady: 'engagements per impression did not fall',
  fell: 'engagements per impression fell as well',
} as const

/** Widely kept holidays. */
export const HOLIDAYS = {
  christmas: 'Christmas and New Year',
  easter: 'Easter',
  labour: 'Labour Day',
  august: 'mid-August',
  thanksgiving: 'Thanksgiving',
} as const

/** What a judgement of reach rests on. */
export const REACH = {
  tooFew: 'A judgement needs at least {least} posts with impressions; {posts} are known.',
  come: 'Import a longer export, or come back later.',
  posts: '{posts} posts with impressions.',
  newest:
    'The newest {posts} posts; weekday, kind, posting pace, season, trend taken into account.',
  newestFollowers:
    'The newest {posts} posts; weekday, kind, posting pace, season, trend and followers taken into account.',
  alarms:
    'A change is told at a chance of {chance} in 100 or less; in simulated accounts of this size without a change that is so in {alarms} of 100.',
  nothing: 'Nothing to do.',
  drop: 'The clearest drop in these posts (to {ratio} %) is no more than chance makes: accounts without a change show one like it {times} times in 100.',
  rise: 'The clearest rise in these posts (to {ratio} %) is no more than chance makes: accounts without a change show one like it {times} times in 100.',
  spread:
    'Two of three posts lie within {below} % below to {above} % above what is expected of them.',
} as const

/** What to do about a change of reach. */
export const ADVICE = {
  rise: 'Look at the first posts after the change, and do more of what they have in common. A few weeks more will show whether it lasts.',
  unclear:
    'No single reason stands out. Import the engagements of your posts or the posts of another account of this platform to tell the reasons apart, and look again after seven posts.',
  unseen: "A limit by the platform can't be seen from outside.",
  limit:
    "Look into your account's status page if the platform has one, leave hashtags and links out of the next few posts, and look again after seven of them.",
  content:
    'Compare the last posts with your best ones before the change: opening, topic, picture. Change one thing at a time, and look again after seven posts.',
  more: 'Post less often for two weeks, and see whether each post reaches more people again.',
  fewer: 'Go back to your usual pace for two weeks, and look again.',
  formats: 'Use the formats of before for some of the next posts, and compare.',
  wait: 'Wait: reach is likely to come back by itself. Look again two weeks after these days.',
  platform:
    'Others were hit as well, so it is hardly your doing. Keep your plan, and watch what works now.',
  followers: 'Find out when followers left, and which posts came just before.',
  chance: 'Wait for seven more posts before you change anything.',
} as const
