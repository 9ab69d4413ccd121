/** What does not apply to a text because of its language. */
export const WITHOUT = {
  grammar: 'grammar check',
  words: 'word-list sentiment',
  classifier: 'trained classifier',
  names: 'people, places and organizations',
  ease: 'reading ease',
  keyphrases: 'keyphrases',
  hooks: 'hooks',
  profanity: 'profanity',
} as const

/** Why a part of the sentiment is missing, and the formula where no reading ease applies. */
export const READING = { onlyEnglish: 'It knows English only', noFormula: 'none' } as const
