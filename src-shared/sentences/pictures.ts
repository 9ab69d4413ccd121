/** What the scores of a picture rest on. */
export const PICTURE_SCORES = {
  formula:
    'formula v2: fixed weights over measured parts, technical quality by a model trained on distorted pictures, not fitted on click data; the range shows how far the value moves when a weight is halved or doubled, widened by measurement error',
  aesthetic: '{basis}; aesthetic: {share} % by {nameModel}, the rest by formula',
  unused: '{basis}; not used: {nameModels}',
} as const

/** What click appeal by the user's own clicks rests on. */
export const CLICK_BASES = {
  tooFew: 'your clicks: {videos} of the {needed} videos that a fit needs',
  noSignal:
    'your clicks: no signal in {videos} videos, held-out rank correlation {correlation} ({low} to {high}); chance does as well',
  fitted:
    'your clicks: fitted on {videos} videos, held-out rank correlation {correlation} ({low} to {high}); click appeal is the place among your own pictures, in a range that holds {coverage} % of new ones',
  undecided: 'your clicks do not tell yet, so each is as likely to win; in the order of {basis}',
} as const

/** Sizes of pictures for platforms, and what platforms lay over them. */
export const PICTURE_SIZES = {
  youtube: 'YouTube thumbnail',
  x: 'X post',
  linkedin: 'LinkedIn post',
  facebook: 'Facebook link',
  instagram: 'Instagram feed',
  reel: 'Instagram Reel cover',
  upright: 'TikTok and Stories',
  badge: 'duration badge',
  grid: 'cut off in the 3:4 grid',
  interface: 'covered by the interface',
} as const

/** What is to be known of how a picture was made. */
export const PICTURE_NOTES = {
  noModel: 'The model {nameModel} is not installed, so the built-in painter made this.',
  scaled:
    'Drawn at {width} x {height}, which suits the model, and scaled to {wantedWidth} x {wantedHeight}.',
  nothing: 'The model gave no picture with these settings; try another scheduler or less guidance.',
  black: 'The picture came out black, twice; another seed or size may help.',
  decodedAgain: 'The picture came out black at first and was decoded again.',
  noNegative:
    'The negative prompt had no part: it needs a guidance above 1, and a model that takes it.',
  longPrompt: 'The prompt is longer than the model can read; its end had no part.',
} as const
