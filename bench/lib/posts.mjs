import { FILLINGS, SENTENCES, TRIMMINGS } from './sentences.mjs'

const ENDINGS = ['.', '.', '.', '!', '...', '.']

/** Numbers 0..1 that are the same for the same seed (mulberry32). */
function createRandom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Writes sentences of which none comes twice, so that nothing remembered of one helps with another. */
function createWriter(seed) {
  const random = createRandom(seed)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const written = new Set()

  function fillGap(name) {
    if (name === 'number') return String(Math.floor(2 + random() * 9998))
    if (name === 'day') return String(Math.floor(1 + random() * 28))
    return pick(FILLINGS[name])
  }

  function sentence() {
    for (;;) {
      const text = pick(SENTENCES).replaceAll(/\{(\w+)\}/g, (_, name) => fillGap(name))
      if (written.has(text)) continue
      written.add(text)
      return text[0].toUpperCase() + text.slice(1) + (text.endsWith('?') ? '' : pick(ENDINGS))
    }
  }

  return { random, pick, sentence }
}

const wordCount = (text) => text.split(/\s+/).length

/** Posts of 20 to 80 words with hashtags, links, mentions and emoji; the same ones for the same seed. */
export function makePosts(count, seed) {
  const { random, pick, sentence } = createWriter(seed)
  const maybe = (chance, list) => (random() < chance ? ` ${pick(list)}` : '')

  function trimmings() {
    const tags = Array.from({ length: Math.floor(random() * 4) }, () => pick(TRIMMINGS.hashtag))
    return (
      maybe(0.3, TRIMMINGS.mention) +
      maybe(0.35, TRIMMINGS.link) +
      tags.map((tag) => ` ${tag}`).join('')
    )
  }

  return Array.from({ length: count }, () => {
    const words = 20 + random() * 52
    let text = sentence() + maybe(0.3, TRIMMINGS.emoji)
    while (wordCount(text) < words)
      text += pick([' ', ' ', '\n\n']) + sentence() + maybe(0.2, TRIMMINGS.emoji)
    text += trimmings()
    return wordCount(text) < 20 ? `${text} ${sentence()}` : text
  })
}

/** Prose in paragraphs of about four sentences, at least `characters` long and cut to that length. */
export function makeProse(characters, seed) {
  const { random, sentence } = createWriter(seed)
  let text = sentence()
  while (text.length < characters) text += (random() < 0.25 ? '\n\n' : ' ') + sentence()
  return text.slice(0, characters)
}
