import type { SvgElement } from './svg-tree.ts'

const REFERENCE = /#([\w.:-]{1,100})/g
const REFERRING = new Set([
  'href',
  'xlink:href',
  'fill',
  'stroke',
  'mask',
  'filter',
  'clip-path',
  'style',
  'marker-start',
  'marker-mid',
  'marker-end',
  'marker',
])

/** How many elements an SVG comes to draw with every `use`, pattern and mask counted out; a circle, or more than `limit`, is Infinity. */
export function countExpanded(root: SvgElement, limit: number): number {
  const byId = new Map<string, SvgElement>()
  const collect = (element: SvgElement): void => {
    const { id } = element.attributes
    if (id !== undefined && !byId.has(id)) byId.set(id, element)
    for (const child of element.children) if (typeof child !== 'string') collect(child)
  }
  collect(root)
  const counts = new Map<SvgElement, number>()
  const busy = new Set<SvgElement>()

  function count(element: SvgElement): number {
    const known = counts.get(element)
    if (known !== undefined) return known
    if (busy.has(element) || busy.size > 2000) return Number.POSITIVE_INFINITY
    busy.add(element)
    let total = 1
    for (const child of element.children) if (typeof child !== 'string') total += count(child)
    for (const id of referencesOf(element)) {
      const target = byId.get(id)
      if (target) total += count(target)
      if (total > limit) break
    }
    busy.delete(element)
    const bounded = total > limit ? Number.POSITIVE_INFINITY : total
    counts.set(element, bounded)
    return bounded
  }

  return count(root)
}

function referencesOf({ attributes }: SvgElement): string[] {
  return Object.entries(attributes)
    .filter(([name, value]) => REFERRING.has(name) && !value.startsWith('data:'))
    .flatMap(([, value]) => [...value.slice(0, 2000).matchAll(REFERENCE)].map(([, id = '']) => id))
}
