import { describe, expect, it } from 'vitest'
import { SafetyFinding } from '#shared/contract/texts.ts'
import { findUnsafe } from '#main/core/text/safety/find-unsafe.ts'
import { passesIban, passesLuhn } from '#main/core/text/safety/checksums.ts'
import { ODD_TEXTS, randomTexts } from '../odd-texts.ts'

const found = (text: string, language: string | null = 'en') =>
  findUnsafe(text, { language }).map((finding) => [finding.kind, finding.level, finding.text])

describe('profanity', () => {
  it.each([
    ['this is fucking great', 'fucking', 'warn'],
    ['what a load of bullshit!', 'bullshit', 'warn'],
    ['sh1t happens', 'sh1t', 'warn'],
    ['such assholes', 'assholes', 'warn'],
    ['#shitstorm ahead', 'shitstorm', 'warn'],
    ['kick his ass', 'ass', 'hint'],
    ['that is retarded', 'retarded', 'hint'],
    ['bullshit! And more', 'bullshit', 'warn'],
  ])('finds it in %j', (text, word, level) => {
    expect(found(text)).toEqual([['profanity', level, word]])
  })

  it.each([
    ['¡Qué mierda de día!', 'mierda', 'warn'],
    ['eres un cabrón', 'cabrón', 'warn'],
    ['coño, qué frío', 'coño', 'warn'],
    ['el pinche de cocina', 'pinche', 'hint'],
  ])('finds it in Spanish: %j', (text, word, level) => {
    expect(found(text, 'es')).toEqual([['profanity', level, word]])
  })

  it.each([
    'Scunthorpe, Penistone, Clitheroe and Essex',
    'assess the class assignment, pass the assortment of artisanal glass',
    'a cockpit, a peacock, a cocktail, Hancock and Dick Van Dyke',
    'analysts reanalyze annals; an analgesic; Fukushima; pachinko; Shiites; shiitake',
    'traffickers, feckless and niggardly; kung fu; cumin; magna cum laude; the kitchen-cum-diner',
    'sex education, breast cancer, rape is a crime, the penis and the vagina, a blue tit',
    'pussycat, flame retardant, document title, button, matching snigger, therapist',
  ])('passes over %j', (text) => {
    expect(found(text)).toEqual([])
  })

  it.each([
    'la reputación del diputado computa en la disputa',
    'un conocido pendiente, la vergüenza, el cajón, el cojín, seguir a un pueblo negro',
    'año nuevo, una sepultura, chicharrón y espaguetis a la puttanesca',
  ])('passes over %j in Spanish', (text) => {
    expect(found(text, 'es')).toEqual([])
  })

  it('leaves links, addresses and handles alone', () => {
    expect(found('https://example.com/shit and @fuck_this')).toEqual([])
  })
})

describe('personal data', () => {
  it.each([
    ['mail me: jane@example.org', 'jane@example.org', 'hint'],
    ['IBAN ES91 2100 0418 4502 0005 1332 PLEASE', 'ES91 2100 0418 4502 0005 1332', 'warn'],
    ['GB82WEST12345698765432.', 'GB82WEST12345698765432', 'warn'],
    ['my card 4111 1111 1111 1111 exp', '4111 1111 1111 1111', 'warn'],
    ['5500-0000-0000-0004', '5500-0000-0000-0004', 'warn'],
    ['ring +34 612 345 678 now', '+34 612 345 678', 'hint'],
    ['(212) 555-0123', '(212) 555-0123', 'hint'],
    ['call me on 5550123456', '5550123456', 'hint'],
    ['mi móvil es 612345678', '612345678', 'hint'],
    ['612 345 678', '612 345 678', 'hint'],
    ['from 203.0.113.9 last night', '203.0.113.9', 'hint'],
    ['at 2001:db8::8a2e:370:7334', '2001:db8::8a2e:370:7334', 'hint'],
    ['I live at 12 Baker Street', '12 Baker Street', 'hint'],
    ['vivo en la calle de Alcalá, 45', 'calle de Alcalá, 45', 'hint'],
  ])('finds it in %j', (text, data, level) => {
    expect(found(text, 'en')).toEqual([['personal-data', level, data]])
  })

  it.each([
    '$1,234,567.89, 1.234.567,89 €, 25 000 000 € and 12 345 678 views',
    'on 2026-11-21, 21/11/2026, 21.11.2026 and 2025-2026, from 10:30 to 12:45:30',
    'version 1.2.3.4, v10.20.30.40, 192.168.1.1, 127.0.0.1, 999.1.1.1',
    '+100 000 000 people, 4111 1111 1111 1112, 1234567890123456, 1000000000',
    'ES91 2100 0418 4502 0005 1333 is no account, ISBN 978-3-16-148410-0',
    '5 Best Ways, 7 Habits, 10 Years Later, the Street, Plaza Mayor, calle abajo',
    'We grew 120-150 % with 300 400 500 points, chapter 3.14.15.926, order 20261121',
  ])('passes over %j', (text) => {
    expect(found(text)).toEqual([])
  })

  it('knows the checksums', () => {
    expect(passesLuhn('79927398713')).toBe(true)
    expect(passesLuhn('79927398710')).toBe(false)
    expect(passesIban('DE89370400440532013000')).toBe(true)
    expect(passesIban('DE89370400440532013001')).toBe(false)
  })
})

describe('findUnsafe', () => {
  it.each([...Object.entries(ODD_TEXTS), ...randomTexts(6, 300).map((text) => ['random', text])])(
    'gives ordered stretches of the text: %s',
    (_, text) => {
      let last = 0
      for (const finding of findUnsafe(text as string, { language: null })) {
        expect(SafetyFinding.parse(finding)).toEqual(finding)
        expect((text as string).slice(finding.start, finding.end)).toBe(finding.text)
        expect(finding.start).toBeGreaterThanOrEqual(last)
        last = finding.start
      }
    },
  )

  it.each(['1', '1 ', '1.', '12-', 'ES91 ', 'A1 ', 'fuck ', '(1)', 'a:', '12 Aa ', 'Calle Aa '])(
    'reads 100,000 characters of %j without going back over them',
    (piece) => {
      const text = piece.repeat(100_000 / piece.length)
      for (const each of findUnsafe(text, { language: null }))
        expect(text.slice(each.start, each.end)).toBe(each.text)
    },
  )
})
