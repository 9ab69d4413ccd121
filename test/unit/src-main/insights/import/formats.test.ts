import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { EXPORTS } from '../../../../helpers/known-exports.ts'
import { fixture, openImports } from '../../../../helpers/open-imports.ts'

const UTC = { locale: { timeZone: 'UTC' } }

describe('exports of platforms', () => {
  it('has a fixture for each, and no other', () => {
    expect(readdirSync(fixture('')).toSorted()).toEqual(Object.keys(EXPORTS).toSorted())
  })

  it.each(Object.keys(EXPORTS))('reads %s, and finds the same again unchanged', async (name) => {
    const { is, took, sql, has } = EXPORTS[name]!
    const { preview, take, all } = await openImports()
    expect(await preview(fixture(name), UTC)).toMatchObject(is)
    const first = await take(fixture(name), UTC)
    expect(first).toMatchObject({ updated: 0, unchanged: 0, ...took })
    expect(first.rows).toBe(first.added + first.rejectedTotal)
    expect(all(sql)).toEqual(has)
    const again = await take(fixture(name), UTC)
    expect(again).toMatchObject({ added: 0, updated: 0, unchanged: first.added, rows: first.rows })
  })
})
