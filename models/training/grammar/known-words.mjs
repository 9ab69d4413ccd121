// node known-words.mjs words.txt known.txt: which words harper.js's dictionary (Apache-2.0) has,
// "w" in lower case, "N" only with a capital (names), left out when in neither way
import { readFileSync, writeFileSync } from 'node:fs'
import { LocalLinter, Dialect } from 'harper.js'
import { binaryInlined } from 'harper.js/binaryInlined'

const [, , input, output] = process.argv
const linter = new LocalLinter({ binary: binaryInlined, dialect: Dialect.American })
const config = await linter.getDefaultLintConfig()
await linter.setLintConfig({
  ...Object.fromEntries(Object.keys(config).map((rule) => [rule, false])),
  SpellCheck: true,
  OrthographicConsistency: true,
})

const lines = readFileSync(input, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t'))
async function flagged(words) {
  const text = words.join(' , ')
  const lints = await linter.lint(text, { language: 'plaintext', dedup: false })
  const starts = new Set(lints.map((lint) => lint.span().start))
  let at = 0
  return words.map((word) => {
    const bad = starts.has(at)
    at += word.length + 3
    return bad
  })
}
const known = []
for (let at = 0; at < lines.length; at += 200) {
  const part = lines.slice(at, at + 200)
  const lower = await flagged(part.map(([word]) => word))
  const unsure = part.filter((_, i) => lower[i])
  const upper = await flagged(unsure.map(([word]) => word[0].toUpperCase() + word.slice(1)))
  const names = new Set(unsure.filter((_, i) => !upper[i]).map(([word]) => word))
  part.forEach(([word, count], i) => {
    if (!lower[i]) known.push(`w\t${word}\t${count}`)
    else if (names.has(word)) known.push(`N\t${word}\t${count}`)
  })
  if (at % 10_000 === 0) process.stderr.write(`${at} ${known.length}\n`)
}
writeFileSync(output, known.join('\n') + '\n')
