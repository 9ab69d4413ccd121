import { makeProse } from './posts.mjs'

const PLACES = 12
const SLIP_EVERY = 16 // keys, about as often as people correct themselves while typing
const TYPED = [
  'and that surprised all of us',
  'which Maria said out loud',
  'because 40 people asked',
  'as we wrote last week',
]

/** A post of `characters` being written: its text after each key, typed at twelve places, slips taken back. */
export function makeTyping(characters, seed) {
  let text = makeProse(characters, seed)
  const states = [text]
  const change = (start, end, put) => {
    text = text.slice(0, start) + put + text.slice(end)
    states.push(text)
  }
  let keys = 0
  for (let place = 0; place < PLACES; place++) {
    // five steps around the post, as people go back and forth
    const target = Math.floor((text.length * ((place * 5) % PLACES)) / PLACES)
    let at = text.indexOf(' ', target)
    if (at < 0) at = text.length
    for (const key of ` ${TYPED[place % TYPED.length]}`) {
      if (++keys % SLIP_EVERY === 0) {
        change(at, at, 'q')
        change(at, at + 1, '')
      }
      change(at, at, key)
      at++
    }
  }
  return states
}
