/** What the system says of a file that it does not let read, by its code, and what to do. */
export const SYSTEM_REFUSALS = {
  ENOENT: { problem: 'is not there', remedy: 'Check the path.' },
  ENOTDIR: { problem: 'is not there', remedy: 'Check the path.' },
  EACCES: {
    problem: "can't be opened: permission denied",
    remedy: 'Give yourself the right to read it.',
  },
  EPERM: {
    problem: "can't be opened: permission denied",
    remedy: 'Give yourself the right to read it.',
  },
  EISDIR: { problem: 'is no plain file', remedy: 'Give a file or a folder.' },
  ENAMETOOLONG: { problem: 'has too long a path', remedy: 'Move it to a shorter path.' },
  ELOOP: { problem: 'is a link that leads nowhere', remedy: 'Give what it points to.' },
  EMFILE: {
    problem: "can't be opened: too many files are open",
    remedy: 'Close other programs and try again.',
  },
  other: {
    problem: "can't be read ({nameCode})",
    remedy: 'Check the disk it is on, or copy it elsewhere.',
  },
} as const

/** Why a file or folder gives no text; said of its name. */
export const SOURCE_PROBLEMS = {
  protected: 'is protected by a password',
  oldOffice: 'is an old or a protected Office file',
  empty: 'is empty',
  notInside: 'is no {nameKind} inside',
  binary: 'holds {what}, not text',
  noText: 'holds no text',
  long: 'is longer than {count} MB',
  brokenPdf: 'is a broken PDF',
  pictures: 'holds pictures of text, no text',
  brokenDocx: 'is a broken DOCX',
  unpacks: 'unpacks to far more than it should',
  slow: 'takes too long to read',
  memory: 'takes too much memory to read',
  largeHistory: 'has a history too large to read',
  oddHistory: 'has a history that is damaged or of an unknown form',
  deep: 'lies too deep and was left out',
  large: 'is larger than {count} MB and was left out',
  secret: 'may hold passwords or keys and was not read',
  otherOffice: 'is of a kind Kiln does not read. Save it as .docx, .pdf, .csv or text.',
  entries:
    'holds more than {count} entries; what follows {nameFolder} was left out. Add the folders that matter one by one.',
  oneLink: '{count} link was not followed. Add what they point to by itself.',
  links: '{count} links were not followed. Add what they point to by itself.',
  leftOut:
    '{count} more files were left out: a source holds at most {files} files and {size} MB. Add the folders that matter one by one.',
} as const

/** What files that hold no text are. */
export const BINARIES = {
  picture: 'a picture',
  pictureOrSound: 'a picture or a sound',
  archive: 'an archive',
  program: 'a program',
  data: 'binary data',
} as const

/** What to do about sources. */
export const SOURCE_REMEDIES = {
  saveDocx: 'Open it in a word processor and save it as .docx without a password.',
  exportAgain: 'It may be damaged or of another type. Export it again.',
  kinds: 'Give text, Markdown, HTML, PDF, DOCX, CSV or source code.',
  withText: 'Give a file with text in it.',
  split: 'Split it, or give the part that matters.',
  password: 'Remove the password and try again.',
  cutOff: 'It may be cut off. Download or export it again.',
  recognise: 'Run text recognition (OCR) on it first.',
  saveAgain: 'Open it in a word processor and save it again.',
  savePlain: 'Save it without a password and try again.',
  asText: 'Save its text as a plain file.',
  damaged: 'It may be damaged. Export it again, or save its text as a plain file.',
  allTheSame: 'The files were read all the same.',
  addText: 'Add text, Markdown, HTML, PDF, DOCX, CSV or source code.',
  someText: 'Give some text.',
  bringBack: 'Bring it back and refresh, or remove the source. What was read from it stays.',
  searchAgain: 'List the sources, or search again.',
} as const

/** Why sources can't be added or read. */
export const SOURCE_FAILURES = {
  nothing: '{nameSource} holds nothing that can be read',
  moved: '{nameSource} is not where it was',
  noText: 'The text is empty',
  gone: 'This document is no longer among the sources',
  unknown: 'There is no such source',
} as const

const PROBLEMS: readonly string[] = [
  ...Object.values(SOURCE_PROBLEMS),
  ...Object.values(SYSTEM_REFUSALS).flatMap(({ problem, remedy }) => [
    problem,
    `${problem}. ${remedy}`,
  ]),
]

/** Every problem alone and with the name of its file before it. */
export const SAID_OF_FILES: readonly string[] = PROBLEMS.flatMap((problem) => [
  problem,
  `{nameFile} ${problem}`,
])
