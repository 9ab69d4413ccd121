import { describe, expect, it } from 'vitest'
import { createLexicon } from '#main/core/claims/lexicon.ts'
import { knowledge } from './claim-parts.ts'

const { lexicon } = knowledge

describe('createLexicon', () => {
  it('finds base forms', () => {
    const forms = 'buys bought planning policies stopped seeing agreed classes bus children'.split(
      ' ',
    )
    expect(forms.map(lexicon.lemmaOf)).toEqual(
      'buy buy plan policy stop see agree class bus child'.split(' '),
    )
  })

  it('knows what words mean to each other', () => {
    expect(lexicon.related('buy').synonyms.has('purchase')).toBe(true)
    expect(lexicon.related('buy').opposites.has('sell')).toBe(true)
    expect(lexicon.related('customer').narrower.has('patron')).toBe(true)
    expect(lexicon.related('wide').opposites.has('narrow')).toBe(true)
    expect(lexicon.related('qwerty').synonyms.size).toBe(0)
  })

  it('throws on another file', () => {
    expect(() => createLexicon('word\tother')).toThrow('not a lexicon')
  })
})
