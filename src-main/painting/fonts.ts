import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Font } from 'fontkit'
import { z } from 'zod'
import { createLru } from '#main/lib/lru.ts'
import type { Face, Faces } from '#main/core/compose/fonts/face.ts'
import { openFace, parseFont } from '#main/core/compose/fonts/open-face.ts'
import type { FontFamily } from '#shared/contract/compositions.ts'

interface Family {
  /** The packages' own name for files. */
  readonly package: string
  readonly file: string
  readonly kind: string
}

const FAMILIES: Readonly<Record<FontFamily | 'emoji', Family>> = {
  inter: { package: '@fontsource-variable/inter', file: 'inter', kind: 'wght' },
  anton: { package: '@fontsource/anton', file: 'anton', kind: '400' },
  playfair: {
    package: '@fontsource-variable/playfair-display',
    file: 'playfair-display',
    kind: 'wght',
  },
  'space-grotesk': {
    package: '@fontsource-variable/space-grotesk',
    file: 'space-grotesk',
    kind: 'wght',
  },
  caveat: { package: '@fontsource-variable/caveat', file: 'caveat', kind: 'wght' },
  emoji: { package: '@fontsource/noto-emoji', file: 'noto-emoji', kind: '400' },
}

/** Weights of families whose faces stay in memory. */
const MOST_FACES = 24
const Ranges = z.record(z.string(), z.string())

interface Part {
  readonly name: string
  readonly ranges: readonly (readonly [number, number])[]
  readonly open: () => Font
}

/** The fonts that ship with Kiln. A file is opened with the first letter that it may have; letters that a family lacks come from Inter, emoji from Noto Emoji, in one colour. */
export function createFonts() {
  const require = createRequire(import.meta.url)
  const parts = new Map<string, readonly Part[]>()
  const known = createLru<Faces>(MOST_FACES)

  function partsOf(family: FontFamily | 'emoji'): readonly Part[] {
    const before = parts.get(family)
    if (before) return before
    const { package: name, file, kind } = FAMILIES[family]
    const path = require.resolve(`${name}/unicode.json`)
    const ranges = Ranges.parse(JSON.parse(readFileSync(path, 'utf8')))
    const found = Object.entries(ranges)
      .toReversed() // Latin stands last
      .map(([key, written]) => {
        const part = key.replaceAll(/[[\]]/g, '') // numbered parts are written `[3]`
        let font: Font | undefined
        return {
          name: `${family}-${part}`,
          ranges: parseRanges(written),
          open: () =>
            (font ??= parseFont(
              readFileSync(require.resolve(`${name}/files/${file}-${part}-${kind}-normal.woff2`)),
            )),
        }
      })
    parts.set(family, found)
    return found
  }

  function openFaces(family: FontFamily, weight: number): Faces {
    const own = family === 'inter' ? [] : partsOf(family)
    const all = [...own, ...partsOf('inter'), ...partsOf('emoji')]
    const faces = new Map<Part, Face>()
    const open = (part: Part) => {
      const before = faces.get(part)
      if (before) return before
      const face = openFace(part.open(), { id: `${part.name}-${weight}`, weight })
      faces.set(part, face)
      return face
    }
    const [latin] = all
    if (!latin) throw new Error(`the font ${family} has no files`)
    return {
      first: open(latin),
      find: (codePoint) => {
        for (const part of all)
          if (part.ranges.some(([from, to]) => codePoint >= from && codePoint <= to)) {
            const face = open(part)
            if (face.covers(codePoint)) return face
          }
        return undefined
      },
    }
  }

  return (family: FontFamily, weight: number): Faces => {
    const key = `${family}/${weight}`
    const before = known.get(key)
    if (before) return before
    const faces = openFaces(family, weight)
    known.set(key, faces)
    return faces
  }
}

/** `U+0000-00FF,U+0131` as pairs of code points. */
function parseRanges(written: string): (readonly [number, number])[] {
  return written.split(',').map((range) => {
    const [from = '', to = from] = range.trim().slice(2).split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
  })
}
