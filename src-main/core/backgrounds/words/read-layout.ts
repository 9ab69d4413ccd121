import type { Layout, Side } from '../scene.ts'
import { FREE_LAYOUT } from '../scene.ts'
import type { Token } from './tokens.ts'

interface LayoutReading {
  readonly layout: Layout
  /** What was understood, in plain words. */
  readonly words: readonly string[]
  /** Positions of the tokens it was read from. */
  readonly used: ReadonlySet<number>
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const HORIZONTAL: Record<string, 'left' | 'right'> = {
  left: 'left',
  lefthand: 'left',
  izquierda: 'left',
  izquierdo: 'left',
  right: 'right',
  righthand: 'right',
  derecha: 'right',
  derecho: 'right',
}
const VERTICAL: Record<string, 'top' | 'bottom'> = {
  top: 'top',
  upper: 'top',
  above: 'top',
  arriba: 'top',
  superior: 'top',
  bottom: 'bottom',
  lower: 'bottom',
  below: 'bottom',
  abajo: 'bottom',
  inferior: 'bottom',
}
const MIDDLE = set('centre center middle central centro medio')
const ROOM = set(
  'room blank empty negative copyspace whitespace uncluttered vacio vacia libre espacio hueco',
)
const ROOM_IF_SIDE = set(
  'clear free plain text title headline caption copy texto titulo quote clean simple',
)
const BEFORE_SPACE = set(
  'empty negative blank copy white free clear text open some more title lots leave leaving breathing',
)
const AFTER_SPACE = set('for on at in to left right top bottom centre center')
const CLAUSE_ENDS = set('with and while but con y where plus')
const CENTRED = set('centred centered symmetrical symmetric centrado centrada simetrico')
const VIGNETTE = set('vignette vignetted vignetting vineta')
const DIAGONAL = set('diagonal diagonally slanted tilted')
const SIDE_NAMES: Record<Side, string> = {
  left: 'on the left',
  right: 'on the right',
  top: 'at the top',
  bottom: 'at the bottom',
  centre: 'in the centre',
  'top-left': 'at the top left',
  'top-right': 'at the top right',
  'bottom-left': 'at the bottom left',
  'bottom-right': 'at the bottom right',
}

/** Where a prompt wants room, where it wants its main thing, and how it wants the picture built. */
export function readLayout(tokens: readonly Token[]): LayoutReading {
  const used = new Set<number>()
  let layout = FREE_LAYOUT
  const clauses = splitClauses(tokens)
  for (const [index, clause] of clauses.entries()) {
    const word = (position: number) => tokens[position]?.word ?? ''
    layout = { ...layout, ...readForm(clause, { word, used }) }
    const side = sideOf(clause, word)
    const room = clause.filter((position) => isRoom(position, { word, hasSide: side !== null }))
    if (room.length === 0) {
      if (side && layout.focus === null && isPlaced(clause, word)) {
        layout = { ...layout, focus: side }
        mark(clause, { word, used })
      }
      continue
    }
    for (const position of room) used.add(position)
    mark(clause, { word, used })
    const next = clauses[index + 1] ?? []
    const after = side ?? (next.length <= 4 ? sideOf(next, word) : null)
    if (side === null && after) mark(next, { word, used })
    if (layout.empty === null) layout = { ...layout, empty: after ?? 'left' }
  }
  if (layout.focus === layout.empty && layout.empty !== null) layout = { ...layout, focus: null }
  return { layout, words: describeLayout(layout), used }
}

/** A layout in plain words, one phrase for each thing asked for. */
export function describeLayout(layout: Layout): readonly string[] {
  return [
    layout.empty && `room ${SIDE_NAMES[layout.empty]}`,
    layout.focus && (layout.focus === 'centre' ? 'centred' : `weight ${SIDE_NAMES[layout.focus]}`),
    layout.horizon && `${layout.horizon} horizon`,
    layout.diagonal && 'diagonal',
    layout.vignette && 'vignette',
  ].filter((words) => typeof words === 'string')
}

interface Reader {
  readonly word: (position: number) => string
  readonly used: Set<number>
}

function splitClauses(tokens: readonly Token[]): readonly (readonly number[])[] {
  const clauses: number[][] = [[]]
  for (const [position, { word, isBreak }] of tokens.entries())
    if (isBreak || CLAUSE_ENDS.has(word)) clauses.push([])
    else clauses.at(-1)?.push(position)
  return clauses
}

/** The one side that a clause names; null when it names none or contradicts itself. */
function sideOf(clause: readonly number[], word: (position: number) => string): Side | null {
  const names = clause.map(word)
  const across = new Set(names.flatMap((name) => HORIZONTAL[name] ?? []))
  const along = new Set(names.flatMap((name) => VERTICAL[name] ?? []))
  if (across.size > 1 || along.size > 1) return null
  const [horizontal] = across
  const [vertical] = along
  if (horizontal && vertical) return `${vertical}-${horizontal}`
  if (horizontal ?? vertical) return horizontal ?? vertical ?? null
  return names.some((name) => MIDDLE.has(name)) ? 'centre' : null
}

function isRoom(
  position: number,
  { word, hasSide }: { word: (position: number) => string; hasSide: boolean },
): boolean {
  const here = word(position)
  if (ROOM.has(here)) return true
  if (hasSide && ROOM_IF_SIDE.has(here)) return true
  if (here !== 'space' && here !== 'spaces' && here !== 'area') return false
  return (
    BEFORE_SPACE.has(word(position - 1)) ||
    (here === 'space' && AFTER_SPACE.has(word(position + 1)))
  )
}

/** Whether a side is where something stands ("sun on the right") and not a way ("left to right"). */
function isPlaced(clause: readonly number[], word: (position: number) => string): boolean {
  return clause.some((position) => {
    const here = word(position)
    const isSide = here in HORIZONTAL || here in VERTICAL || MIDDLE.has(here)
    if (!isSide) return false
    const before = [word(position - 1), word(position - 2)]
    return before.some((name) => ['on', 'at', 'in', 'to', 'a', 'en'].includes(name))
  })
}

function mark(clause: readonly number[], { word, used }: Reader): void {
  for (const position of clause) {
    const here = word(position)
    const isSide = here in HORIZONTAL || here in VERTICAL || MIDDLE.has(here)
    const isWhite = here === 'white' && word(position + 1) === 'space'
    if (isSide || isWhite || ['space', 'area', 'side', 'half', 'corner'].includes(here))
      used.add(position)
  }
}

function readForm(clause: readonly number[], { word, used }: Reader): Partial<Layout> {
  const form: { -readonly [K in keyof Layout]?: Layout[K] } = {}
  for (const position of clause) {
    const here = word(position)
    const beside = [word(position - 1), word(position + 1)]
    if (here === 'horizon' || here === 'horizonte') {
      const isLow = beside.some((name) => name === 'low' || name === 'bajo')
      if (!isLow && !beside.some((name) => name === 'high' || name === 'alto')) continue
      form.horizon = isLow ? 'low' : 'high'
      for (const near of [position - 1, position, position + 1])
        if (['horizon', 'horizonte', 'low', 'high', 'bajo', 'alto'].includes(word(near)))
          used.add(near)
    } else if (CENTRED.has(here)) form.focus = 'centre'
    else if (DIAGONAL.has(here)) form.diagonal = true
    else if (VIGNETTE.has(here)) form.vignette = true
    else if (here === 'dark' && ['edges', 'corners', 'borders'].includes(word(position + 1))) {
      form.vignette = true
      used.add(position + 1)
    } else continue
    used.add(position)
  }
  return form
}
