/** What the files that platforms export are called. */
export const FORMATS = [
  'Buffer: posts',
  'Facebook: posts (Meta Business Suite)',
  'Instagram: posts (Meta Business Suite)',
  'LinkedIn page: posts',
  'LinkedIn page: days',
  'LinkedIn page: followers',
  'LinkedIn: your content',
  'LinkedIn: days',
  'LinkedIn: audience',
  'Meta Business Suite: days',
  'Meta Business Suite: audience',
  'Screenshot',
  'Table',
  'TikTok Studio: gender of followers',
  'TikTok Studio: countries of followers',
  'TikTok Studio: overview',
  'TikTok Studio: followers',
  'TikTok Studio: viewers',
  'TikTok Studio: videos',
  'X: posts',
  'X: days',
  'X: tweet activity (older)',
  'YouTube Studio: videos',
  'YouTube Studio: days',
] as const

/** Why a row of a file is not taken. */
export const REJECTIONS = {
  unclosed: 'A quote opens in this row and is never closed.',
  longCell: 'A cell has {count} characters.',
  longSheetCell: 'A cell is longer than a spreadsheet allows.',
  cutOff: 'The row is cut off: it has {cells} of {width} cells.',
  tooWide: 'The row has {cells} cells under {width} headings.',
  notJson: 'The line is no JSON record.',
  total: 'The row only sums up others.',
  emptyPost: 'The row has neither a text, an id, an address nor a figure.',
  emptyDay: 'The day has no figure.',
  emptyComment: 'The comment is empty.',
  noAudience: 'The row does not say whose share it is.',
  noShare: 'The share is missing.',
  overShare: "A share can't be {share} %.",
  noDate: 'The date is missing.',
  notDate: '"{nameCell}" is no date.',
  notTime: '"{nameCell}" is no time.',
  wrongYear: "The year {nameYear} can't be right.",
  notNumber: '"{nameCell}" in "{nameColumn}" is no number.',
  notNumberNameless: '"{nameCell}" in "Column {number}" is no number.',
  negative: '"{nameColumn}" is below zero ({nameCell}).',
  negativeNameless: '"Column {number}" is below zero ({nameCell}).',
} as const

/** What one should know of how a file was read. */
export const NOTES = {
  alsoFits: 'The columns also fit "{wordFormat}".',
  wordy: '"{nameColumn}" holds words, no figures, and was left alone.',
  twice: 'Headings that are there twice: {names}.',
  noYear: 'Dates have no year; {nameYear} was taken.',
  noYears: 'Dates have no year; {nameFirst} to {nameLast} was taken.',
  noPeriod: 'No column has a date; posts without one are in no period.',
  noColumns: 'No column could be understood; say what they mean.',
  characters: 'Some characters of the file could not be read.',
  twoMarks:
    'Some numbers have "{nameOther}" as their decimal mark; "{nameMark}" was taken for those that can be read both ways.',
  twoOrders: 'Some dates have the day first and some the month.',
  dayFirst: 'Dates fit both day first and month first; the day was taken as first.',
  monthFirst: 'Dates fit both day first and month first; the month was taken as first.',
  notKept: '"{nameTitle}" is no figure that is kept.',
  beside: 'Read as well: {sorts}.',
  leftOut: 'Not read, as another file of the archive tells more: {nameFile}.',
  noFigures: 'No figures with a label were found; a picture in full size may help.',
  compare: 'Compare every figure with the picture before you import it.',
  noPlace: 'Nothing says which post or day these figures are of; add its text or date.',
  unread: '"{nameText}" could not be read as {wordColumn}; it is left empty.',
} as const

/** What rows of a file hold. */
export const SORTS = {
  posts: 'posts',
  days: 'days',
  audience: 'shares of the audience',
  comments: 'comments',
  counted: '{what} ({count})',
} as const

/** A column without a heading. */
export const COLUMN = 'Column {number}'
