/** What accounts are compared by, as answers name it. */
export const PARTS = ['topics', 'hashtags', 'audience', 'engagement', 'size', 'rhythm'] as const

/** What accounts are compared by, inside a sentence. */
export const COMPARED = {
  topics: 'what the posts are about',
  hashtags: 'hashtags',
  audience: 'countries of the audiences',
  engagement: 'engagement rates',
  size: 'followers',
  rhythm: 'when they post',
} as const

/** How far a comparison of accounts can be relied on. */
export const CONFIDENCES = { good: 'good', fair: 'fair', low: 'low' } as const

/** What a comparison of accounts rests on. */
export const AFFINITY = {
  nothing: 'Nothing is known of both accounts that could be compared.',
  parts:
    '{posts} posts of {wordOne} and {others} posts of {wordOther}; {known} of {all} parts are known, so confidence is {confidence}.',
  missing: 'Not known of both: {missing}.',
  joint:
    "A joint post may bring {low} to {high} of the usual engagements on top: b's usual engagements by a's, less the audience both have, by how willing it is (our estimate).",
  noJoint:
    'How many engagements a joint post would bring is not known: neither usual engagements nor followers of both are.',
  weights:
    'Weights are our own choice. Probabilities are those of one post among others, with their 80 % intervals.',
  described: 'an account as described',
} as const

/** What groups of posts and of people rest on. */
export const SEGMENTS = {
  noPosts: 'No posts are known.',
  posts:
    '{posts} posts by kind, time, length, hashtags, topics and engagement rate, each as strong as any other; {groups} groups have the highest mean silhouette of 2 to 8.',
  onePosts: '{posts} posts are too few or too alike to be told apart.',
  noPeople: 'No comments with an author are known.',
  people:
    '{people} people by how often, how lately and how kindly they comment; {groups} groups have the highest mean silhouette of 2 to 8.',
  onePeople: '{people} people are too few or too alike to be told apart.',
  weak: 'They hardly differ: read them with care.',
} as const

/** What tells a group of posts or people from all, and what a group without that is called. */
export const TRAITS = {
  text: 'text posts',
  image: 'pictures',
  carousel: 'carousels',
  video: 'videos',
  short: 'short videos',
  story: 'stories',
  link: 'links',
  poll: 'polls',
  document: 'documents',
  live: 'live videos',
  morning: 'in the morning',
  afternoon: 'in the afternoon',
  evening: 'in the evening',
  night: 'at night',
  weekend: 'at weekends',
  weekdays: 'on weekdays',
  long: 'long texts',
  brief: 'short texts',
  manyTags: 'many hashtags',
  fewTags: 'few hashtags',
  highRate: 'high engagement rate',
  lowRate: 'low engagement rate',
  about: 'about {nameTopic}',
  often: 'comment often',
  seldom: 'comment seldom',
  friendly: 'friendly',
  critical: 'critical',
  silent: 'silent of late',
  active: 'active of late',
  liked: 'much liked',
  otherPosts: 'other posts',
  allPosts: 'all posts',
  otherPeople: 'other people',
  allPeople: 'everybody who comments',
  another: '{what} ({count})',
} as const

/** What the tone of comments rests on. */
export const SENTIMENT = {
  nothing: 'No comments are known; import them to see how they feel.',
  basis:
    '{comments} comments by VADER, made for English: from 0.05 on positive, from -0.05 down negative; other languages mostly count as neutral.',
} as const
