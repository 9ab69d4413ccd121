import { findEmoji } from '#main/core/text/emoji-sequences.ts'
import { findXLinks } from './x-links.ts'

const LINK = 23
const EMOJI = 2
const ASCII = /^[\0-\x7f]*$/

/**
 * The length that X holds against its limit: NFC first, links 23, an emoji sequence 2, other characters
 * 1 or 2 (twitter-text 3.1, config version 3). Agrees with its conformance cases; linear in the length.
 */
export function xLength(text: string): number {
  const normal = text.normalize('NFC')
  const links = findXLinks(normal)
  if (ASCII.test(normal)) {
    return links.reduce((sum, { start, end }) => sum - (end - start) + LINK, normal.length)
  }
  let weight = 0
  let at = 0
  for (const { start, end } of links) {
    weight += weigh(normal.slice(at, start)) + LINK
    at = end
  }
  return weight + weigh(normal.slice(at))
}

function weigh(text: string): number {
  let weight = 0
  let at = 0
  for (const { start, end } of findEmoji(text)) {
    weight += weighCharacters(text.slice(at, start)) + EMOJI
    at = end
  }
  return weight + weighCharacters(text.slice(at))
}

function weighCharacters(text: string): number {
  let weight = 0
  for (const character of text) weight += isLight(character.charCodeAt(0)) ? 1 : 2
  return weight
}

function isLight(code: number): boolean {
  return (
    code <= 4351 ||
    (code >= 8192 && code <= 8205) ||
    (code >= 8208 && code <= 8223) ||
    (code >= 8242 && code <= 8247)
  )
}
