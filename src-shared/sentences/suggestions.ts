/** Why a hashtag is suggested. */
export const HASHTAGS = {
  inText: 'already in the text',
  topicOf: 'names the topic of {sentences}',
  place: 'a place that the text names',
  organization: 'an organization that the text names',
  close: 'close to what the text is about',
  closeTo: 'close to “{namePhrase}”, which the text is about',
  usedOnce: 'you used it in one post',
  used: 'you used it in {count} posts',
} as const

/** How many sentences name a topic: up to four in words, others by the last. */
export const SENTENCE_COUNTS = [
  'one sentence',
  'two sentences',
  'three sentences',
  'four sentences',
  '{count} sentences',
] as const

/** Where an opening line comes from. */
export const HOOKS = {
  question: 'the question that the text asks itself',
  heading: 'what the text calls its own list',
  howTo: 'what the text says it shows',
  steps: 'counts the {count} points that the text makes',
  topic: 'names what the text is about: “{nameTopic}”',
  claim: 'the line of the text that is most likely to be quoted',
  figure: 'a sentence of the text with a figure in it',
  event: 'a sentence of the text that says what happened',
  intoClaim: 'leads into the most quotable line of the text',
  intoFigure: 'leads into a figure of the text',
  intoEvent: 'leads into what happened, in the words of the text',
} as const

/** Why a closing line fits. */
export const CALLS = {
  fits: 'fits {post}: {why}',
  fitsOn: 'fits {post} on {namePlatform}: {why}',
  reply: 'a question is easy to answer',
  save: 'worth coming back to',
  share: 'readers know who it is for',
  follow: 'more of the same is to come',
  click: 'there is more to see',
  'sign-up': 'it needs a place to be taken',
  apply: 'it is meant for one reader',
  buy: 'there is something to have',
} as const

/** The posts that closing lines fit. */
export const FITTING_POSTS = {
  any: 'any post',
  announcement: 'an announcement post',
  educational: 'an educational post',
  event: 'an event post',
  hiring: 'a hiring post',
  opinion: 'an opinion post',
  promotional: 'a promotional post',
  question: 'a question post',
  story: 'a story post',
} as const

/** What was done to a caption. */
export const CAPTIONS = {
  tidied: 'tidied blank lines and trailing blanks',
  calmed: 'left out repeated emoji',
  keptTags: 'kept {tags} in the text, the others as plain words',
  broken: 'broke the text into short paragraphs',
  shortened: 'shortened to {count} characters, links and mentions kept',
  closing: 'added the closing line “{nameLine}”',
  leftOut: 'left out {tags}: {rule}',
  oneTopic: 'a post has one topic',
  noRoom: 'no more than {count} or no room',
  added: 'added {nameTags}',
  folded: 'the first sentence is longer than the {count} characters that are shown before “more”',
  oneTag: 'one hashtag',
  severalTags: '{count} hashtags',
} as const
