import { readFileSync } from 'node:fs'
import { DraftId } from '#shared/contract/drafts.ts'
import { Brief } from '#shared/contract/generation.ts'
import { readBrief } from '#main/core/drafting/brief/read-brief.ts'
import { createChanges } from '#main/database/changes.ts'
import { openDatabase } from '#main/database/connection.ts'
import { createDraftStore } from '#main/database/draft-store.ts'
import { createOutcomes } from '#main/database/outcomes.ts'
import { createPromptStore } from '#main/database/prompt-store.ts'
import { createStyleStore } from '#main/database/style-store.ts'
import { createTemplateStore } from '#main/database/template-store.ts'
import { createVersionStore } from '#main/database/version-store.ts'

const SQL = new URL('../../src-main/database/migrations/0007-learning.sql', import.meta.url)

interface Written {
  readonly text: string
  /** What the user made of it. */
  readonly edited?: string
  readonly brief?: Partial<Brief>
}

/** The stores that learning reads and writes, over a library in memory. */
export function openLearning() {
  const database = openDatabase(':memory:')
  const hasTables = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'styles'").get()
  if (hasTables === undefined) database.exec(readFileSync(SQL, 'utf8'))
  const changes = createChanges()
  const announced: string[] = []
  const announce = changes.announce.bind(changes)
  changes.announce = (change) => {
    announced.push(`${change.entity} ${change.type}`)
    announce(change)
  }
  const drafts = createDraftStore(database, changes)
  const versions = createVersionStore(database, changes)

  /** Keeps a draft as generation does, and changes it as the window does. */
  function write({ text, edited, brief }: Written): DraftId {
    const full = Brief.parse({ brief: 'A post', platform: 'linkedin', ...brief })
    const { platform } = full
    const kept = { brief: full.brief, platform, limits: [], rulesVersion: '1' }
    const id = DraftId.parse(drafts.put({ ...kept, text })?.id)
    versions.setBrief(id, full)
    const madeBy = {
      tier: 'composer' as const,
      model: 'composer',
      attempts: [],
      seed: 1,
      posts: [text],
      tookMs: 1,
      tokensPerSecond: null,
    }
    versions.add(id, { text, origin: 'generated', madeBy })
    if (edited !== undefined) {
      drafts.put({ ...kept, id, text: edited })
      versions.noteEdit(id, edited)
    }
    return id
  }

  return {
    announced,
    drafts,
    versions,
    write,
    readBrief: async (brief: string) => readBrief(brief),
    outcomes: createOutcomes(database),
    templates: createTemplateStore(database, changes),
    prompts: createPromptStore(database, changes),
    styles: createStyleStore(database, changes),
  }
}
