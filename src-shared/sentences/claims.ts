/** Why a statement stands as it does against the sources; what is quoted is theirs or the post's. */
export const CLAIMS = {
  opinion: 'It asserts nothing a source could settle.',
  noSource: 'There is no source to hold it against.',
  verbatim: 'The source says it in these words.',
  unspoken: 'No source speaks of {nameWords}.',
  apart: 'Its words are in the sources, but not together.',
  shares: 'It shares {nameWords} with the source.',
  unopposed: 'Nothing speaks against it.',
  noFigure: 'No source has the figure “{nameWord}”.',
  noMention: 'No source mentions “{nameWord}”.',
  noName: 'No source names “{nameWord}”.',
  differs: 'The source has “{nameTheirs}” where this says “{nameOurs}”.',
  denies: 'This says “{nameWord}”; the source says the same without it.',
  denied: 'The source says “{nameWord}”; this leaves it out.',
} as const

/** What verdicts rest on; the first is written by the training of the model. */
export const CLAIM_BASES = {
  fitted:
    'Word relations and a linear model, fitted on {count} edited summaries (SummEdits); balanced accuracy {accuracy} on kinds of text it had not seen',
  firstOnly: '{basis}; only the first {count} statements',
} as const
