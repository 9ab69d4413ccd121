import { msg } from '#renderer/lib/i18n.ts'

/** Texts that arrive in English with models; listed here so that every language has them. */
export const TEXTS_FROM_KILN: readonly string[] = [
  msg('Writes quickly on any machine; best one sentence at a time, each one checked.'),
  msg('Writes short posts on a machine of 4 GB; checks find what it makes up.'),
  msg('Writes whole posts well; wants a machine of 8 GB.'),
  msg('Writes best of these; wants 16 GB of memory or a graphics card.'),
  msg('Finds passages of sources by meaning, not only by their words.'),
  msg('Sentiment, emotion, irony, offence, hate, post type and tone of a text.'),
  msg('Which words mean something alike.'),
  msg('Sentiment of words, emoji and emoticons in posts.'),
  msg('A second opinion on the sentiment of words.'),
  msg('Tells 60 languages apart.'),
  msg('Which words stand together in good English.'),
  msg('Splits hashtags and tells rare words from common ones.'),
  msg('A first guess at the engagement of a text.'),
  msg('Finds faces in pictures.'),
  msg('Finds where text stands in pictures.'),
  msg('Technical quality of pictures.'),
  msg('Naturalness of pictures.'),
  msg('Tells blurred, noisy and badly exposed pictures from clean ones.'),
  msg('Tells which pictures are probably not safe for work.'),
  msg('Enlarges pictures.'),
  msg('Photographs and drawings of anything; a picture takes minutes without a graphics card.'),
  msg('A model of another program; its files stay where they are.'),
]
