import { describe, expect, it } from 'vitest'
import { checkPolicy } from '#main/core/claims/check-policy.ts'
import { ODD_TEXTS, randomTexts } from '../text/odd-texts.ts'

const kinds = (text: string) => checkPolicy(text).map(({ kind, level }) => `${kind} ${level}`)

describe('checkPolicy', () => {
  it.each([
    ['This tea cures diabetes.', 'health warn'],
    ['Our drops treat chronic anxiety in days', 'health warn'],
    ['Lose 10 kg in just 2 weeks', 'health warn'],
    ['A miracle cure, with no side effects', 'health warn'],
    ['Clinically proven to help you sleep', 'health hint'],
    ['Guaranteed returns on every trade', 'money warn'],
    ['Make $5,000 a week from home', 'money warn'],
    ['Get rich quick with my course', 'money warn'],
    ['Build passive income with templates', 'money hint'],
    ['You are such a pathetic loser', 'harassment warn'],
    ['Go die already', 'harassment warn'],
    ['We will find you', 'harassment warn'],
    ['Write to ana@example.com', 'personal-data hint'],
  ])('finds what is wrong with "%s"', (text, found) => {
    expect(kinds(text)).toContain(found)
  })

  it.each([
    'We cured the ham for three weeks and treated the wood with oil.',
    'The clinic opens a new ward for patients with diabetes.',
    'We made $5,000 in our first year and wrote down how.',
    'You are going to love this release.',
    'The password field now has a label.',
    'Set API_KEY=your-api-key-here and token: ${TOKEN_FROM_ENV}',
    'Read more at https://example.com/docs?key=section',
    'Our plan costs $29 a month.',
  ])('leaves "%s" alone', (text) => {
    expect(checkPolicy(text)).toEqual([])
  })

  // put together here so that no scanner takes the test for a leak
  const fill = (start: string, length: number) => start + 'Ab3dE5gH7jK9'.repeat(12).slice(0, length)
  it.each([
    ['a cloud key', ['AKIA', 'ABCD2345EFGH6789'].join('')],
    ['a code host’s token', fill('ghp_', 36)],
    ['an API key', fill('sk-', 40)],
    ['a payment key', fill('sk_live_', 24)],
    ['a chat token', fill('xoxb-', 30)],
    ['a private key', ['-----BEGIN RSA', 'PRIVATE', 'KEY-----'].join(' ')],
    ['a signed token', `${fill('eyJ', 20)}.${fill('eyJ', 30)}.${fill('', 30)}`],
    ['a password in an address', 'postgres://admin:hunter2222@db.internal/app'],
    ['an assignment', `DB_PASSWORD="${fill('', 14)}"`],
  ])('finds %s', (_, secret) => {
    const text = `Here is the file: ${secret} and more`
    const [finding] = checkPolicy(text).filter(({ kind }) => kind === 'secret')
    expect(finding).toMatchObject({ level: 'warn' })
    expect(text.slice(finding!.start, finding!.end)).toBe(finding!.text)
  })

  it('answers on any text in order and without overlap', () => {
    for (const text of [...Object.values(ODD_TEXTS), ...randomTexts(9, 200)]) {
      let last = 0
      for (const { start, end, text: found } of checkPolicy(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(text.slice(start, end)).toBe(found)
        last = end
      }
    }
  })

  it.each([
    ['spaces', ' '.repeat(100_000)],
    ['cures', 'cures a '.repeat(12_000)],
    ['you are', 'you are so '.repeat(9000)],
    ['keys', 'a_'.repeat(50_000)],
    ['addresses', 'aa://b:'.repeat(14_000)],
    ['tokens', 'eyJaaaaaaaa.'.repeat(8000)],
    ['begins', '-----BEGIN '.repeat(9000)],
  ])('takes no longer on 100 kB of %s', (_, text) => {
    const started = performance.now()
    checkPolicy(text)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
