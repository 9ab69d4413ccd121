/**
 * Turns the n-gram counts of the npm package eld (Apache-2.0) into models/language/ngrams.bin.
 *
 *   node models/training/language/convert.mjs --eld FOLDER --out models/language
 *
 * FOLDER is the unpacked package. Its keys are bytes written as one letter each; ours are a 32-bit FNV-1a hash of the
 * same bytes, sorted, so that the file is read in place and takes 0.9 MB of memory instead of 160.
 */
import { copyFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    eld: { type: 'string' },
    out: { type: 'string' },
    size: { type: 'string', default: 'small' },
  },
})
if (!values.eld || !values.out) throw new Error('give --eld and --out')
const load = (path) => import(pathToFileURL(resolve(values.eld, 'src', path)).href)
const { ngramsData } = await load(`ngrams/${values.size}.js`)
const { dictionary } = await load('dictionary.js')
const { avgScore } = await load('avgScore.js')

const byteOf = new Map()
dictionary.forEach((letter, byte) => {
  if (letter !== ' ' && !byteOf.has(letter)) byteOf.set(letter, byte)
})
const hash = (key) => {
  let value = 0x811c9dc5
  for (const letter of key) {
    const byte = letter === ' ' ? 32 : byteOf.get(letter)
    if (byte === undefined) throw new Error(`no byte for ${letter}`)
    value = Math.imul(value ^ byte, 0x01000193) >>> 0
  }
  return value
}

const rows = Object.entries(ngramsData.ngrams).map(([key, scores]) => ({
  key,
  hash: hash(key),
  scores,
}))
rows.sort((a, b) => a.hash - b.hash)
const kept = rows.filter((row, at) => at === 0 || rows[at - 1].hash !== row.hash)
const codes = Object.values(ngramsData.languages)
const postings = kept.reduce((sum, row) => sum + Object.keys(row.scores).length, 0)
const header = JSON.stringify({
  format: 'kiln-language-1',
  codes,
  usual: codes.map((code) => avgScore[code]),
  base: 53,
  ngrams: kept.length,
  postings,
})
const head = Buffer.from(header.padEnd(Math.ceil(header.length / 4) * 4))
const size = Buffer.alloc(4)
size.writeUInt32LE(head.length)
const hashes = Buffer.alloc(kept.length * 4)
const ends = Buffer.alloc(kept.length * 4)
const pairs = Buffer.alloc(postings * 2)
let at = 0
kept.forEach((row, index) => {
  hashes.writeUInt32LE(row.hash, index * 4)
  for (const [language, score] of Object.entries(row.scores)) {
    if (score > 255) throw new Error(`${score} does not fit a byte`)
    pairs[at * 2] = Number(language)
    pairs[at * 2 + 1] = score
    at++
  }
  ends.writeUInt32LE(at, index * 4)
})
writeFileSync(join(values.out, 'ngrams.bin'), Buffer.concat([size, head, hashes, ends, pairs]))
copyFileSync(resolve(values.eld, 'LICENSE'), join(values.out, 'LICENSE'))
process.stdout.write(
  `${kept.length} n-grams (${rows.length - kept.length} lost to equal hashes), ${postings} scores, ` +
    `${size.length + head.length + hashes.length + ends.length + pairs.length} bytes\n`,
)
