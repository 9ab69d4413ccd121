import { LOOK_NAMES } from './svg-names.ts'

const INNER_URL = /^url\(\s{0,9}["']?#[\w.:-]{1,100}["']?\s{0,9}\)$/
const SELECTOR = /^[\w\s.#,>*:()-]{1,300}$/

/** Whether a value of an attribute or a property points at most to parts of its own file. */
export function isInnerValue(value: string): boolean {
  if (value.includes('\\')) return false // escapes could hide anything
  const urls = value.match(/url\([^)]*\)?/gi) ?? []
  if (!urls.every((url) => INNER_URL.test(url))) return false
  return !/expression\s{0,9}\(|javascript:|@import|image-set|src\(/i.test(value)
}

/** The declarations of a style that only change looks and stay in the file; `drop` is told of each other one that is risky. */
export function cleanDeclarations(style: string, drop: () => void): string {
  return withoutComments(style)
    .split(';')
    .map((declaration) => {
      const colon = declaration.indexOf(':')
      const name = declaration.slice(0, colon).trim().toLowerCase()
      const value = declaration.slice(colon + 1).trim()
      if (colon < 0 || value === '') return ''
      if (!isInnerValue(value)) {
        drop()
        return ''
      }
      return LOOK_NAMES.has(name) && !/[{}<>@]/.test(value) ? `${name}:${value}` : ''
    })
    .filter(Boolean)
    .join(';')
}

/** The rules of a style sheet with plain selectors; rules that begin with "@" are risky and dropped. */
export function cleanSheet(sheet: string, drop: () => void): string {
  const plain = withoutComments(sheet)
  if (plain.includes('@')) drop()
  const rules: string[] = []
  for (const rule of plain.split('}')) {
    const open = rule.lastIndexOf('{')
    const start = rule.lastIndexOf(';', open) + 1
    const selector = rule.slice(start, open).trim()
    if (open < 0 || !SELECTOR.test(selector)) continue
    const body = cleanDeclarations(rule.slice(open + 1), drop)
    if (body !== '') rules.push(`${selector}{${body}}`)
  }
  return rules.join('\n')
}

function withoutComments(text: string): string {
  let kept = ''
  let at = 0
  for (;;) {
    const open = text.indexOf('/*', at)
    if (open < 0) return kept + text.slice(at)
    const close = text.indexOf('*/', open + 2)
    kept += `${text.slice(at, open)} `
    if (close < 0) return kept
    at = close + 2
  }
}
