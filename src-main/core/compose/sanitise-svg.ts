import { cleanDeclarations, cleanSheet, isInnerValue } from './safe-styles.ts'
import { countExpanded } from './svg-expansion.ts'
import { LOOK_NAMES, RISKS, type Risk } from './svg-names.ts'
import { readSvgSize } from './svg-size.ts'
import { readSvgTree, type SvgElement } from './svg-tree.ts'

/** An SVG that only draws, its size in pixels, and what was taken out of it, in sentences. */
export interface SafeSvg {
  readonly svg: string
  readonly width: number
  readonly height: number
  readonly removed: readonly string[]
}

/** Longest file that is read, in characters. */
export const MOST_SVG = 5_000_000
/** Elements drawn once every repetition is counted. */
const MOST_DRAWN = 100_000
const NAMESPACES = {
  xmlns: 'http://www.w3.org/2000/svg',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
}
const PICTURE = /^data:image\/(?:png|jpe?g|gif|webp);base64,[a-z0-9+/=\s]*$/i

/** Writes an SVG anew from the elements and attributes that draw, so that nothing in it can run or reach beyond the file; undefined when it is none, or would take too long to draw. */
export function sanitiseSvg(source: string): SafeSvg | undefined {
  if (source.length > MOST_SVG) return undefined
  const dropped = new Map<Risk, number>()
  const drop = (risk: Risk) => void dropped.set(risk, (dropped.get(risk) ?? 0) + 1)
  const root = readSvgTree(source, drop)
  if (!root || countExpanded(root, MOST_DRAWN) > MOST_DRAWN) return undefined
  const { viewBox, ...size } = readSvgSize(root.attributes)
  const own = { ...NAMESPACES, ...cleanAttributes(root, drop), viewBox }
  const attributes = { ...own, width: String(size.width), height: String(size.height) }
  return {
    svg: write('svg', attributes, writeChildren(root, drop)),
    ...size,
    removed: [...dropped].map(([risk, count]) => sentence(risk, count)),
  }
}

function sentence(risk: Risk, count: number): string {
  const what = RISKS[risk]
  const start = what.charAt(0).toUpperCase() + what.slice(1)
  return count === 1 ? `${start} was taken out.` : `${start} was taken out, ${count} times.`
}

function writeElement(element: SvgElement, drop: (risk: Risk) => void): string {
  if (element.name === 'style') {
    const sheet = element.children.filter((child) => typeof child === 'string').join('')
    const clean = cleanSheet(sheet, () => drop('reference'))
    return clean === '' ? '' : write('style', {}, escape(clean))
  }
  const { name } = element
  const inner = writeChildren(element, drop)
  // a link is its content
  return write(name === 'a' ? 'g' : name, cleanAttributes(element, drop), inner)
}

function writeChildren({ children }: SvgElement, drop: (risk: Risk) => void): string {
  return children
    .map((child) => (typeof child === 'string' ? escape(child) : writeElement(child, drop)))
    .join('')
}

function cleanAttributes(
  { name: element, attributes }: SvgElement,
  drop: (risk: Risk) => void,
): Record<string, string> {
  const clean: Record<string, string> = {}
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'href' || name === 'xlink:href') {
      const isOwn = /^#[\w.:-]{1,100}$/.test(value.trim())
      const isPicture = element === 'image' && PICTURE.test(value)
      if (isOwn || isPicture) clean['xlink:href'] = value.trim()
      else drop('reference')
    } else if (name === 'style') {
      const style = cleanDeclarations(value, () => drop('reference'))
      if (style !== '') clean['style'] = style
    } else if (/^on/i.test(name)) drop('handler')
    else if (LOOK_NAMES.has(name)) {
      if (isInnerValue(value)) clean[name] = value
      else drop('reference')
    }
  }
  return clean
}

function write(name: string, attributes: Readonly<Record<string, string>>, inner: string): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escape(value)}"`)
    .join('')
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`
}

/** Text as XML, without the characters that XML 1.0 has not. */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
