import type { CatalogueEntry } from './catalogue.ts'

type Facts = Pick<CatalogueEntry, 'id' | 'name' | 'purpose' | 'summary' | 'licence' | 'languages'> &
  Partial<Pick<CatalogueEntry, 'format' | 'licenceClass'>>

const ENGLISH = ['en']
const ANY: readonly string[] = []

/** What ships in the models folder; each has a card beside it that says how it was made. */
const SHIPPED: readonly Facts[] = [
  {
    id: 'post-classifier',
    name: 'Post classifier',
    purpose: 'text',
    format: 'onnx',
    summary: 'Sentiment, emotion, irony, offence, hate, post type and tone of a text.',
    licence: 'MIT; encoder Apache-2.0; tweets of TweetEval for research use under their terms',
    licenceClass: 'conditions',
    languages: ENGLISH,
  },
  {
    id: 'word-vectors',
    name: 'Word vectors',
    purpose: 'text',
    summary: 'Which words mean something alike.',
    licence: 'Apache-2.0',
    languages: ENGLISH,
  },
  {
    id: 'vader',
    name: 'VADER lexicon',
    purpose: 'text',
    summary: 'Sentiment of words, emoji and emoticons in posts.',
    licence: 'MIT',
    languages: ENGLISH,
  },
  {
    id: 'polarity',
    name: 'Polarity lexicon',
    purpose: 'text',
    summary: 'A second opinion on the sentiment of words.',
    licence: 'PDDL',
    languages: ENGLISH,
  },
  {
    id: 'language',
    name: 'Language n-grams',
    purpose: 'text',
    summary: 'Tells 60 languages apart.',
    licence: 'Apache-2.0',
    languages: ANY,
  },
  {
    id: 'grammar',
    name: 'Grammar n-grams',
    purpose: 'text',
    summary: 'Which words stand together in good English.',
    licence: 'MIT',
    languages: ENGLISH,
  },
  {
    id: 'hashtags',
    name: 'Word counts',
    purpose: 'text',
    summary: 'Splits hashtags and tells rare words from common ones.',
    licence: 'Apache-2.0',
    languages: ENGLISH,
  },
  {
    id: 'engagement',
    name: 'Engagement prior',
    purpose: 'text',
    summary: 'A first guess at the engagement of a text.',
    licence: 'MIT',
    languages: ENGLISH,
  },
  {
    id: 'blazeface',
    name: 'BlazeFace',
    purpose: 'vision',
    format: 'onnx',
    summary: 'Finds faces in pictures.',
    licence: 'Apache-2.0',
    languages: ANY,
  },
  {
    id: 'ppocr-detection',
    name: 'PP-OCRv4 detector',
    purpose: 'vision',
    format: 'onnx',
    summary: 'Finds where text stands in pictures.',
    licence: 'Apache-2.0',
    languages: ANY,
  },
  {
    id: 'ppocr-recognition',
    name: 'PP-OCRv4 recogniser',
    purpose: 'vision',
    format: 'onnx',
    summary: 'Reads text in pictures, English and Chinese; it takes ñ and á for n and a.',
    licence: 'Apache-2.0',
    languages: ['en', 'zh'],
  },
  {
    id: 'brisque',
    name: 'BRISQUE',
    purpose: 'vision',
    summary: 'Technical quality of pictures.',
    licence: 'Apache-2.0',
    languages: ANY,
  },
  {
    id: 'niqe',
    name: 'NIQE',
    purpose: 'vision',
    summary: 'Naturalness of pictures.',
    licence: 'MIT',
    languages: ANY,
  },
  {
    id: 'technical-quality',
    name: 'Technical quality',
    purpose: 'vision',
    summary: 'Tells blurred, noisy and badly exposed pictures from clean ones.',
    licence: 'MIT',
    languages: ANY,
  },
  {
    id: 'safety',
    name: 'Safety check',
    purpose: 'vision',
    format: 'onnx',
    summary: 'Tells which pictures are probably not safe for work.',
    licence: 'MIT',
    languages: ANY,
  },
  {
    id: 'upscaler',
    name: 'ESRGAN slim',
    purpose: 'vision',
    format: 'onnx',
    summary: 'Enlarges pictures.',
    licence: 'MIT',
    languages: ANY,
  },
]

/** The shipped models as entries; their size is counted on the disk. */
export const BUILT_IN: readonly CatalogueEntry[] = SHIPPED.map((facts) => ({
  format: 'data',
  licenceClass: 'open',
  ...facts,
  sizeBytes: 0,
  folder: facts.id,
  hub: null,
}))
