import { describe, expect, it } from 'vitest'
import { DraftId } from '#shared/contract/drafts.ts'
import { createChanges } from '#main/database/changes.ts'
import { openDatabase } from '#main/database/connection.ts'
import { createDraftStore } from '#main/database/draft-store.ts'

const open = () => createDraftStore(openDatabase(':memory:'), createChanges())
const post = (text: string) => ({ text, platform: 'x' as const, limits: [], rulesVersion: '1' })

describe('createDraftStore', () => {
  it('keeps a post and changes it under its id', () => {
    const drafts = open()
    const saved = drafts.put(post('first'))
    expect(drafts.find(saved!.id)).toEqual(saved)
    drafts.put({ ...post('second'), id: saved!.id, platform: 'linkedin' })
    expect(drafts.find(saved!.id)).toMatchObject({ text: 'second', platform: 'linkedin' })
    expect(drafts.list(10).total).toBe(1)
  })
  it('answers nothing for a post that is gone', () => {
    const drafts = open()
    const id = DraftId.parse('gone')
    expect(drafts.put({ ...post('text'), id })).toBeUndefined()
    expect(drafts.find(id)).toBeUndefined()
    expect(drafts.remove(id)).toBe(false)
  })
  it('finds posts by words in any order and case, with characters that mean something to SQL', () => {
    const drafts = open()
    drafts.put(post('A week by the Sea, 100 % calm'))
    drafts.put(post('Mountains_and lakes'))
    expect(drafts.list(10, 'SEA week').drafts).toHaveLength(1)
    expect(drafts.list(10, '100 %').drafts).toHaveLength(1)
    expect(drafts.list(10, '_and').drafts).toHaveLength(1)
    expect(drafts.list(10, `' OR 1=1 --`).drafts).toHaveLength(0)
    expect(drafts.list(1).total).toBe(2)
  })
  it('lists posts that were checked against other rules', () => {
    const drafts = open()
    const saved = drafts.put(post('text'))
    expect(drafts.checkedBefore('1')).toEqual([])
    expect(drafts.checkedBefore('2').map(({ id }) => id)).toEqual([saved!.id])
    drafts.setLimits(saved!.id, [], '2')
    expect(drafts.checkedBefore('2')).toEqual([])
  })
})
