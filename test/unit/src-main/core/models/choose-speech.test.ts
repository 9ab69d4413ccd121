import { expect, it } from 'vitest'
import { chooseSpeech, type SpeechModel } from '#main/core/models/choose-speech.ts'

const model = (id: string, rest: Partial<SpeechModel> = {}): SpeechModel => ({
  id,
  path: `/${id}`,
  isEnglishOnly: id.endsWith('.en'),
  sizeBytes: id.startsWith('base') ? 138e6 : id.startsWith('small') ? 512e6 : 66e6,
  fit: 'comfortable',
  ...rest,
})

it.each([
  [['tiny', 'base', 'small'], null, 'small'],
  [['tiny', 'base', 'base.en'], 'en-GB', 'base.en'],
  [['tiny', 'base', 'base.en'], 'es', 'base'],
  [['tiny', 'base.en'], null, 'tiny'],
  [['base.en'], null, 'base.en'],
  [['base.en'], 'es', undefined],
  [['small', 'tiny.en'], 'en', 'small'],
  [[], null, undefined],
])('of %j for %s takes %s', (ids, language, wanted) => {
  expect(
    chooseSpeech(
      ids.map((id) => model(id)),
      language,
    )?.id,
  ).toBe(wanted)
})

it('takes a smaller model where the larger is tight, and none that is too large', () => {
  const small = model('small', { fit: 'tight' })
  expect(chooseSpeech([small, model('tiny')], null)?.id).toBe('tiny')
  expect(chooseSpeech([small], null)?.id).toBe('small')
  expect(chooseSpeech([model('small', { fit: 'too-large' })], null)).toBeUndefined()
})
