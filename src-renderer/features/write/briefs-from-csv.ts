import { parseCsv } from '#renderer/lib/parse-csv.ts'
import { toWish, type BriefForm, type Wish } from './brief-store.ts'
import { isPlatform } from './is-platform.ts'

/** The briefs of a table, and the rows that are none, counted as a spreadsheet counts them. */
export interface BriefTable {
  readonly wishes: readonly Wish[]
  readonly problems: readonly { readonly row: number; readonly platform?: string }[]
  readonly hasColumn: boolean
}

/** Most briefs of one batch. */
export const MOST_BRIEFS = 10_000

/** Reads a CSV with a column `brief`; what a row leaves open is as the form has it. */
export function briefsFromCsv(content: string, form: BriefForm): BriefTable {
  const [head, ...rows] = parseCsv(content)
  const names = head?.map((name) => name.trim().toLowerCase()) ?? []
  if (!names.includes('brief')) return { wishes: [], problems: [], hasColumn: false }
  const wishes: Wish[] = []
  const problems: { row: number; platform?: string }[] = []
  for (const [at, fields] of rows.entries()) {
    const given = (name: string) => fields[names.indexOf(name)]?.trim() ?? ''
    const platform = given('platform').toLowerCase()
    if (platform !== '' && !isPlatform(platform)) {
      problems.push({ row: at + 2, platform: given('platform') })
      continue
    }
    const wish = toWish({
      ...form,
      text: given('brief'),
      platform: isPlatform(platform) ? platform : form.platform,
      tone: given('tone') || form.tone,
      audience: given('audience') || form.audience,
      words: given('words') || form.words,
      variants: 1,
    })
    if (wish) wishes.push(wish)
    else problems.push({ row: at + 2 })
  }
  return { wishes, problems, hasColumn: true }
}
