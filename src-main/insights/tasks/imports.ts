import { FAILURES, REMEDIES } from '#shared/sentences/failures.ts'
import type { ImportResult } from '#shared/contract/analytics-import.ts'
import { KilnError } from '#shared/contract/errors.ts'
import { TABLE } from '#main/core/insights/formats/table.ts'
import { createZone } from '#main/core/insights/read/zone.ts'
import { createVader } from '#main/core/text/sentiment/vader.ts'
import { parseVaderLexicon } from '#main/core/text/sentiment/vader-lexicon.ts'
import { createAccountWriter } from '#main/database/insights/account-writer.ts'
import { createImportStore } from '#main/database/insights/import-store.ts'
import { createUndo } from '#main/database/insights/undo-import.ts'
import { toTableFile } from '../import/given-rows.ts'
import { type Prepared, prepareFile, prepareTables, type Wishes } from '../import/prepare.ts'
import { previewOf } from '../import/preview.ts'
import { runImport } from '../import/run-import.ts'
import { inSteps } from '../import/in-steps.ts'
import { whenFree } from '../when-free.ts'
import type { Answers, InsightsParts } from '../parts.ts'

type Asked = Parameters<Answers<'analytics', 'import'>['import']>[0]

/** What the insights thread answers about exports: what they are, taking them in, and taking them back. */
export function createImports({
  database,
  reader,
  settled,
  models,
  now,
}: InsightsParts): Answers<'analytics', 'preview' | 'import' | 'imports' | 'undo'> {
  const store = createImportStore(reader)
  const writing = createImportStore(database)
  const accounts = createAccountWriter(reader)
  const undo = createUndo(database)

  const wishesOf = ({ platform, mapping, locale, account }: Partial<Asked>): Wishes => ({
    platform,
    mapping,
    locale,
    remembered: (headings) => store.findMapping(headings),
    timeZone:
      accounts.zoneOf(platform ?? '', account ?? '') ??
      new Intl.DateTimeFormat().resolvedOptions().timeZone,
    nowMs: now().getTime(),
  })
  /** The account of rows that name none: as a person says, as the file's name says, or the only one there can be. */
  const accountOf = (
    { platform, facts, format, main }: Prepared,
    wish: string | undefined,
  ): string | null =>
    wish ??
    facts.account ??
    main.find(({ account }) => account !== null)?.account ??
    accounts.onlyOwn(platform) ??
    (format.id === TABLE.id ? null : store.lastAccount(format.id))

  return {
    async preview(asked, { signal }) {
      const prepared = await prepareFile(asked.path, checkZone(wishesOf(asked)), signal)
      const account = accountOf(prepared, asked.account) || null
      return previewOf(prepared, { account, nowMs: now().getTime(), signal })
    },
    async *import(asked, { signal }) {
      yield { type: 'progress', stage: 'opening', done: 0, total: 1000 }
      const wishes = checkZone(wishesOf(asked))
      const prepared = asked.rows
        ? await prepareTables(asked.path, { file: toTableFile(asked.rows), wishes, signal })
        : await prepareFile(asked.path, wishes, signal)
      refuseUnread(prepared)
      const result: ImportResult = yield* runImport(
        {
          database,
          prepared,
          account:
            (asked.isOwn
              ? accountOf(prepared, asked.account)
              : (asked.account ?? prepared.facts.account)) ?? '',
          isOwn: asked.isOwn,
          nowMs: now().getTime(),
          sentimentOf: lazily(() => {
            const vader = createVader(parseVaderLexicon(models.json('vader/lexicon.json')))
            return (text) => vader(text).compound
          }),
        },
        signal,
      )
      if (asked.mapping) {
        const kept = {
          mapping: asked.mapping,
          platform: asked.platform ?? '',
          account: asked.account ?? '',
        }
        await whenFree(database, () => {
          for (const { headings } of prepared.main) writing.keepMapping(headings, kept)
        })
      }
      settled.settleRest()
      yield { type: 'result', ...result }
    },
    async imports({ limit }) {
      return store.list(limit)
    },
    async undo({ id }, { signal }) {
      const undone = await inSteps(database, undo(id), signal)
      settled.settleRest()
      return undone
    },
  }
}

function refuseUnread({ main }: Prepared): void {
  const fields = new Set(main.flatMap(({ plan }) => plan.columns.map(({ field }) => field)))
  if (fields.size > 1 || !fields.has(null)) return
  throw new KilnError('invalid-input', FAILURES.noColumns, {
    action: REMEDIES.columns,
  })
}

function checkZone(wishes: Wishes): Wishes {
  const zone = wishes.locale?.timeZone
  try {
    if (zone !== undefined) createZone(zone)
    return wishes
  } catch (cause) {
    throw new KilnError('invalid-input', `There is no time zone "${zone}"`, {
      action: 'Give one such as Europe/Madrid.',
      cause,
    })
  }
}

function lazily(make: () => (text: string) => number): (text: string) => number {
  let made: ((text: string) => number) | undefined
  return (text) => (made ??= make())(text)
}
