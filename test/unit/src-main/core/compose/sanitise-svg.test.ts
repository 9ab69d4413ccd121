import { describe, expect, it } from 'vitest'
import { leadingColours } from '#main/core/compose/leading-colours.ts'
import { cleanDeclarations, cleanSheet } from '#main/core/compose/safe-styles.ts'
import { sanitiseSvg } from '#main/core/compose/sanitise-svg.ts'
import { readSvgSize } from '#main/core/compose/svg-size.ts'
import { ODD_TEXTS } from '../../../../helpers/odd-texts.ts'
import { createRandom } from '../../../../helpers/random.ts'

const svg = (inner: string, root = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" ${root}>${inner}</svg>`
const clean = (inner: string, root = '') => sanitiseSvg(svg(inner, root))!

describe('what stays', () => {
  it('draws as before: shapes, gradients, styles, symbols and words', () => {
    const { svg: safe, removed } = clean(
      '<defs><linearGradient id="g"><stop offset="0" stop-color="#f00"/></linearGradient></defs>' +
        '<style>.a{fill:url(#g);stroke:red} g > path {opacity:.5}</style>' +
        '<symbol id="s"><path d="M0 0h4" class="a"/></symbol><use href="#s" x="2"/>' +
        '<text style="font-size:12px;fill:blue">Fish &amp; <tspan>chips</tspan></text>',
    )
    expect(safe).toContain('<stop offset="0" stop-color="#f00"/>')
    expect(safe).toContain('.a{fill:url(#g);stroke:red}')
    expect(safe).toContain('g &gt; path{opacity:.5}')
    expect(safe).toContain('<use xlink:href="#s" x="2"/>')
    expect(safe).toContain(
      '<text style="font-size:12px;fill:blue">Fish &amp; <tspan>chips</tspan></text>',
    )
    expect(removed).toEqual([])
  })

  it('comes out of itself unchanged', () => {
    const once = clean('<a href="https://example.org"><g id="x"><path d="M0 0"/></g></a>').svg
    expect(sanitiseSvg(once)!.svg).toBe(once)
  })

  it('keeps pictures that lie in the file', () => {
    expect(clean('<image href="data:image/png;base64,AAAA"/>').svg).toContain('data:image/png')
    expect(clean('<image href="data:image/svg+xml;base64,AAAA"/>').svg).not.toContain('data:')
  })
})

describe('what is taken out', () => {
  it.each([
    ['<script>alert(1)</script>', 'A script was taken out.'],
    ['<script xlink:href="x.js"/>', 'A script was taken out.'],
    ['<path onload="alert(1)" d="M0 0"/>', 'A script that reacts to events was taken out.'],
    ['<foreignObject><iframe src="x"/></foreignObject>', 'Embedded HTML was taken out.'],
    ['<image href="https://example.org/a.png"/>', 'A reference to another file was taken out.'],
    ['<image xlink:href="file:///etc/passwd"/>', 'A reference to another file was taken out.'],
    ['<use href="other.svg#a"/>', 'A reference to another file was taken out.'],
    [
      '<a href="javascript:alert(1)"><path d="M0 0"/></a>',
      'A reference to another file was taken out.',
    ],
    [
      '<path fill="url(https://example.org/#a)" d="M0 0"/>',
      'A reference to another file was taken out.',
    ],
    [
      '<path style="fill:url(//example.org)" d="M0 0"/>',
      'A reference to another file was taken out.',
    ],
    [
      '<style>@import "https://example.org/a.css";</style>',
      'A reference to another file was taken out.',
    ],
    [
      '<style>path{fill:u\\72l(//example.org)}</style>',
      'A reference to another file was taken out.',
    ],
    [
      '<filter><feImage href="https://example.org"/></filter>',
      'A reference to another file was taken out.',
    ],
    ['<path d="M0 0"><animate attributeName="d"/></path>', 'An animation was taken out.'],
    ['<set attributeName="onload" to="alert(1)"/>', 'An animation was taken out.'],
    ['<video/>', 'Embedded HTML was taken out.'],
  ])('%s', (inner, sentence) => {
    const { svg: safe, removed } = clean(inner)
    expect(removed).toEqual([sentence])
    expect(safe).not.toMatch(/script|alert|example|onload|import|passwd|other\.svg|<set|animate/)
  })

  it('is said once of each kind, with its count', () => {
    const { removed } = clean('<script/><script/><g onclick="a" onfocus="b"/>')
    expect(removed).toEqual([
      'A script was taken out, 2 times.',
      'A script that reacts to events was taken out, 2 times.',
    ])
  })

  it('are declarations, whose entities are never expanded', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${svg('<text>&b;</text>')}`
    const { svg: safe, removed } = sanitiseSvg(bomb)!
    expect(removed).toEqual(['A declaration of types or entities was taken out.'])
    expect(safe).toContain('<text>')
    expect(safe).not.toMatch(/ENTITY|aaaa/)
  })

  it("is silent about an editor's own data", () => {
    const { svg: safe, removed } = clean(
      '<metadata><rdf:RDF/></metadata><sodipodi:namedview id="n"/><path inkscape:label="x" d="M0 0"/>',
    )
    expect(removed).toEqual([])
    expect(safe).not.toMatch(/rdf|sodipodi|inkscape/)
  })
})

describe('what is refused', () => {
  it('is no SVG at all', () => {
    for (const text of ['', 'hello', '<html><svg/></html>', '<?xml version="1.0"?>', '{"a":1}'])
      expect(sanitiseSvg(text)).toBeUndefined()
  })

  it('repeats itself without end', () => {
    const levels = Array.from({ length: 12 }, (_, level) => {
      const uses = `<use href="#l${level + 1}"/>`.repeat(10)
      return `<g id="l${level}">${uses}</g>`
    })
    expect(sanitiseSvg(svg(`${levels.join('')}<path id="l12" d="M0 0"/>`))).toBeUndefined()
    expect(sanitiseSvg(svg('<g id="a"><use href="#a"/></g>'))).toBeUndefined()
    const patterns =
      '<pattern id="p"><rect fill="url(#q)"/></pattern><pattern id="q"><rect style="fill:url(#p)"/></pattern>'
    expect(sanitiseSvg(svg(patterns))).toBeUndefined()
  })

  it('is deeper or longer than any logo', () => {
    expect(sanitiseSvg(svg('<g>'.repeat(5000)))).toBeUndefined()
    expect(sanitiseSvg(svg('<path/>'.repeat(60_000)))).toBeUndefined()
  })
})

describe('styles', () => {
  it('lose what is not a look', () => {
    let dropped = 0
    const drop = () => void dropped++
    expect(cleanDeclarations('fill : red; behavior:url(#x); -moz-binding:url(x); ;a', drop)).toBe(
      'fill:red',
    )
    expect(dropped).toBe(1)
    expect(cleanSheet('/* a { */ .b{fill:red} @font-face{src:url(x)} <{fill:red}', drop)).toBe(
      '.b{fill:red}',
    )
  })
})

describe('sizes', () => {
  it('follow from what is said', () => {
    expect(readSvgSize({ width: '1in', height: '48px' })).toEqual({
      width: 96,
      height: 48,
      viewBox: '0 0 96 48',
    })
    expect(readSvgSize({ viewBox: '0 0 40 20' })).toMatchObject({ width: 40, height: 20 })
    expect(readSvgSize({ viewBox: '0,0,40,20', width: '100%', height: '10' })).toMatchObject({
      width: 20,
      height: 10,
    })
    expect(readSvgSize({ width: '1e9', height: '1e9' })).toMatchObject({
      width: 8192,
      height: 8192,
    })
    for (const odd of ['', '-4', 'NaN', '1e999', '4em', ' '])
      expect(readSvgSize({ width: odd, height: odd, viewBox: `0 0 ${odd} 1` })).toMatchObject({
        width: 300,
        height: 150,
      })
  })
})

it('writes safe XML from anything, quickly', () => {
  const random = createRandom(2)
  const parts = [
    '<svg>',
    '<g ',
    'id="a"',
    '>',
    '</g>',
    '<use href="#a"/>',
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '&#0;',
    '&lt;',
    '<style>',
    '@import',
    'url(',
    '</style>',
    '\ud83d',
    '\0',
    'onload="x"',
    '"',
    '<!DOCTYPE [',
    '<?x ?>',
  ]
  const start = performance.now()
  const texts = Array.from({ length: 400 }, () => {
    const count = Math.floor(random() * 60)
    return svg(
      Array.from({ length: count }, () => parts[Math.floor(random() * parts.length)]).join(''),
    )
  })
  for (const text of [
    ...texts,
    ...Object.values(ODD_TEXTS).map((odd) =>
      svg(`<text>${odd}</text><style>${odd}</style><path style="${odd}" fill="${odd}"/>`),
    ),
  ]) {
    const safe = sanitiseSvg(text)
    if (!safe) continue
    expect(safe.svg).not.toMatch(/<script|onload=|@import|<!|\0/)
    expect(sanitiseSvg(safe.svg)?.removed).toEqual([])
  }
  expect(performance.now() - start).toBeLessThan(3000)
})

describe('leading colours', () => {
  const pixels = (colours: readonly (readonly number[])[], counts: readonly number[]) => {
    const list = colours.flatMap((colour, index) =>
      Array.from({ length: counts[index]! }, () => colour),
    )
    return { width: list.length, height: 1, data: Uint8Array.from(list.flat()) }
  }

  it('are those used most, without what is transparent', () => {
    const clear = [0, 255, 0, 0]
    const picture = pixels([[200, 30, 30, 255], [20, 40, 160, 255], clear], [60, 30, 500])
    expect(leadingColours(picture)).toHaveLength(2)
    expect(leadingColours(picture)[0]).toMatch(/^#c[0-9a-f]{2}/)
    expect(leadingColours(pixels([clear], [9]))).toEqual([])
  })

  it('take the ground of a logo last, and shades of one colour as one', () => {
    const white = [255, 255, 255, 255]
    const shades = Array.from({ length: 20 }, (_, shade) => [190 + shade, 30, 30 + shade, 255])
    const row = [white, ...shades, white]
    const logo = { width: 22, height: 2, data: Uint8Array.from([...row, ...row].flat()) }
    expect(leadingColours(logo)).toHaveLength(2)
    expect(leadingColours(logo)[1]).toBe('#ffffff')
  })

  it('are at most five', () => {
    const many = Array.from({ length: 12 }, (_, at) => [
      (at * 83) % 256,
      (at * 151) % 256,
      (at * 199) % 256,
      255,
    ])
    expect(
      leadingColours(
        pixels(
          many,
          many.map(() => 10),
        ),
      ),
    ).toHaveLength(5)
  })
})
