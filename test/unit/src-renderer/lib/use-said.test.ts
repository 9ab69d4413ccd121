import { beforeAll, describe, expect, it } from 'vitest'
import { createFormat } from '#renderer/lib/format.ts'
import { translator } from '#renderer/lib/i18n.ts'
import { es } from '#renderer/locales/es.ts'
import { readBack } from '#renderer/lib/read-back.ts'
import { createSaid } from '#renderer/lib/use-said.ts'

describe('createSaid', () => {
  beforeAll(() => translator.loadAndActivate({ locale: 'es', locales: ['es-ES'], messages: es }))
  const said = (text: string) =>
    createSaid(readBack, translator._.bind(translator), createFormat(['es-ES']))(text)

  it('says sentences, the sentences inside them, and figures in Spanish', () => {
    expect(
      said(
        'Go on: about 15,600 more impressions each; so far Title, B: 5.2 % against 3.3 %, better with a probability of over 99.9 %.',
      ),
    ).toBe(
      'Sigue: alrededor de 15.600 impresiones más cada una; por ahora Title, B: 5,2 % frente a 3,3 %, mejor con una probabilidad de más del 99,9 %.',
    )
    expect(said('about Views, in the morning')).toBe('sobre Views, por la mañana')
    expect(said('Text posts, about Views (2)')).toBe('Textos, sobre Views (2)')
    expect(
      said('Reach per post on x has been about 40 % lower since 2026-03-01 (60 posts looked at).'),
    ).toBe(
      'El alcance por publicación en x es alrededor de un 40 % menor desde el 1 mar 2026 (60 publicaciones miradas).',
    )
  })

  it('leaves what a file says as the file has it, and everything that it does not know', () => {
    expect(said('"1,234 {x}" in "Likes" is no number.')).toBe(
      '«1,234 {x}» en «Likes» no es un número.',
    )
    expect(said('"b" in "Column 3" is no number.')).toBe('«b» en la columna 3 no es un número.')
    for (const text of ['', 'My own words.', '{count, plural', 'Take care. Or not.'])
      expect(said(text)).toBe(text)
  })
})
