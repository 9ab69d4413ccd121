import { describe, expect, it } from 'vitest'
import { parseLanguageData } from '#main/core/text/reading/language-scores.ts'
import { ODD_TEXTS } from '../odd-texts.ts'
import { detectLanguage } from '../reading-parts.ts'

describe('detectLanguage', () => {
  it.each([
    ['en', 'New video out now!'],
    ['en', 'Happy Friday everyone'],
    ['en', 'Just shipped v2.0 🚀 #buildinpublic @jane.doe https://ejemplo.es/hola'],
    ['es', '¡Nuevo vídeo ya disponible!'],
    ['es', 'Estamos contratando diseñadores'],
    ['es', 'Gracias por todo, familia'],
    ['pt', 'Novo vídeo no canal, corre lá!'],
    ['fr', 'Bonjour à tous, comment ça va ?'],
    ['de', 'Neues Video ist online'],
    ['it', 'Nuovo video online, che ne pensate?'],
    ['ja', '新しい動画を公開しました'],
    ['ko', '새 영상이 올라왔어요'],
    ['ar', 'فيديو جديد على القناة الآن'],
    ['hi', 'नया वीडियो आ गया है'],
  ])('hears %s in %j', (code, text) => {
    expect(detectLanguage(text).code).toBe(code)
  })

  it.each([
    ['nothing', ''],
    ['emoji', '🎉🎉🎉'],
    ['one word', 'ok'],
    ['links and tags only', '#espacio @usuario https://example.com/hola'],
    [
      'two languages',
      'We launched today and the response is great. Hoy lanzamos y la respuesta ha sido increíble.',
    ],
  ])('does not guess from %s', (_, text) => {
    expect(detectLanguage(text)).toMatchObject({ code: null, name: 'Unknown', support: 'none' })
  })

  it('says what does not apply', () => {
    expect(detectLanguage('This is plain English')).toEqual({
      code: 'en',
      name: 'English',
      support: 'full',
      without: [],
    })
    expect(detectLanguage('Esto es español sencillo')).toMatchObject({
      name: 'Spanish',
      support: 'partial',
    })
    expect(detectLanguage('Esto es español sencillo').without).toContain('grammar check')
    expect(detectLanguage('Neues Video ist online').without).toContain('reading ease')
  })

  it.each(Object.entries(ODD_TEXTS))('survives %s', (_, text) => {
    expect(['full', 'partial', 'none']).toContain(detectLanguage(text).support)
  })

  it('refuses other files', () => {
    expect(() => parseLanguageData(new Uint8Array(16).fill(255))).toThrow('not the n-grams')
  })
})
