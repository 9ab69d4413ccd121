/** What the success of drafts and of blind comparisons rests on. */
export const RATINGS = {
  tooFew: '{rated} of {uses} drafts were rated; a rate needs {needed}',
  rated: '{good} of {rated} rated drafts were liked or used; Wilson 95 % interval',
  comparison: '{total} comparison, {ties} without a winner',
  comparisons: '{total} comparisons, {ties} without a winner',
  decided: '{comparisons}; the first wins {low} to {high} of those decided (Wilson, 95 %)',
  open: '{comparisons}; the first wins {low} to {high} of those decided (Wilson, 95 %): nothing is settled yet',
} as const
