import { describe, expect, it } from 'vitest'
import { TEMPLATES } from '#main/core/compose/templates.ts'
import { IMAGE_SIZES } from '#main/core/platforms/image-sizes.ts'
import { createLayout } from '#main/painting/lay-out.ts'
import { adaptDocument } from '#shared/media/adapt-document.ts'

const layOut = createLayout()
const toSize = (size: (typeof IMAGE_SIZES)[number]) => ({ ...size, platform: size.id })

describe('built-in templates', () => {
  it('are eight, each with a name and an id of its own', () => {
    expect(new Set(TEMPLATES.map(({ id }) => id)).size).toBe(8)
    expect(new Set(TEMPLATES.map(({ name }) => name)).size).toBe(8)
    for (const { document } of TEMPLATES)
      expect(new Set(document.layers.map(({ id }) => id)).size).toBe(document.layers.length)
  })

  it.each(TEMPLATES.map((template) => [template.name, template] as const))(
    'have no problem at their own size or any platform: %s',
    async (_name, { document }) => {
      for (const size of [undefined, ...IMAGE_SIZES]) {
        const moved = size ? adaptDocument(document, toSize(size)) : document
        const { layers } = await layOut({ document: moved, logos: [] })
        const problems = layers.flatMap(({ id, problems: found }) =>
          found.filter(({ kind }) => kind !== 'missing-logo').map(({ kind }) => `${id} ${kind}`),
        )
        expect(problems, size?.id ?? 'own').toEqual([])
      }
    },
  )

  it.each(TEMPLATES.map((template) => [template.name, template] as const))(
    'keep their words apart at every size: %s',
    async (_name, { document }) => {
      for (const size of IMAGE_SIZES) {
        const { layers } = await layOut({
          document: adaptDocument(document, toSize(size)),
          logos: [],
        })
        const words = layers.filter(({ fontSize }) => fontSize !== null).map(({ box }) => box)
        words.forEach((one, index) => {
          for (const other of words.slice(index + 1)) {
            const down =
              Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
            const across =
              Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
            expect(Math.min(down, across), size.id).toBeLessThanOrEqual(0.02 * size.height)
          }
        })
      }
    },
  )
})

describe('moving a document to another size', () => {
  const [template] = TEMPLATES
  const youtube = IMAGE_SIZES.find(({ id }) => id === 'youtube')!

  it('changes nothing but the platform when the size is the same', () => {
    const same = adaptDocument(template!.document, toSize(youtube))
    same.layers.forEach((layer, index) => {
      const before = template!.document.layers[index]!
      expect(layer.x).toBeCloseTo(before.x, 6)
      expect(layer.y).toBeCloseTo(before.y, 6)
      expect(layer.width).toBeCloseTo(before.width, 6)
      expect(layer.height).toBeCloseTo(before.height, 6)
    })
  })

  it('keeps the proportions of logos and badges', () => {
    const podcast = TEMPLATES.find(({ id }) => id === 'built-in-podcast')!.document
    const shape = (document: typeof podcast) => {
      const badge = document.layers.find(({ type }) => type === 'badge')!
      return (badge.width * document.width) / (badge.height * document.height)
    }
    for (const size of IMAGE_SIZES)
      expect(shape(adaptDocument(podcast, toSize(size)))).toBeCloseTo(shape(podcast), 3)
  })
})
