import { Parser } from 'htmlparser2'
import { DRAWING_ELEMENTS, riskOf, type Risk } from './svg-names.ts'

/** An element that may stay, with its attributes as written. */
export interface SvgElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (SvgElement | string)[]
}

const MOST_ELEMENTS = 50_000
const DEEPEST = 100
/** Elements whose words count; between others there is only white space. */
const WORDED = new Set(['text', 'tspan', 'textPath', 'title', 'desc', 'style', 'a'])

/** Reads an SVG into the elements that draw; `drop` is told of each risky one. Undefined when its root is no `svg`, or it is too large. */
export function readSvgTree(source: string, drop: (risk: Risk) => void): SvgElement | undefined {
  const open: SvgElement[] = []
  let root: SvgElement | undefined
  let skipped = 0
  let count = 0
  let isTooLarge = false
  let hasTold = false
  const parser = new Parser(
    {
      onopentag(written, attributes) {
        const name = written.startsWith('svg:') ? written.slice(4) : written
        count++
        isTooLarge ||= count > MOST_ELEMENTS || open.length + skipped > DEEPEST
        if (isTooLarge) return
        if (skipped > 0) return void skipped++
        if (!DRAWING_ELEMENTS.has(name) || (open.length === 0 && (root || name !== 'svg'))) {
          const risk = riskOf(name)
          if (risk) drop(risk)
          skipped = 1
          return
        }
        const element: SvgElement = { name, attributes, children: [] }
        open.at(-1)?.children.push(element)
        open.push(element)
        root ??= element
      },
      onclosetag() {
        if (isTooLarge) return
        if (skipped > 0) skipped--
        else open.pop()
      },
      ontext(text) {
        const last = open.at(-1)
        if (skipped === 0 && last && WORDED.has(last.name)) last.children.push(text)
      },
      onprocessinginstruction(name, data) {
        const kind = name.toLowerCase()
        if (kind.startsWith('!')) {
          // a plain DOCTYPE says nothing that matters; of entities it is enough to hear once
          if (!hasTold && /ENTITY|\[/i.test(data)) drop('declaration')
          hasTold ||= /ENTITY|\[/i.test(data)
        } else if (kind !== '?xml') drop('reference')
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(source)
  return isTooLarge ? undefined : root
}
