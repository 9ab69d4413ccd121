import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { KilnError } from '#shared/contract/errors.ts'
import { Brief } from '#shared/contract/generation.ts'
import type { Kiln } from '#shared/contract/index.ts'
import { SourceId } from '#shared/contract/sources.ts'

/** What each brief has in common unless its row says otherwise. */
export type BriefDefaults = Omit<Brief, 'brief'>

interface Reading {
  readonly kiln: Kiln
  readonly defaults: BriefDefaults
  readonly signal: AbortSignal
}

/** Briefs out of a CSV with a column `brief`, or one for each folder inside a folder, which becomes its source. */
export async function readBriefs(path: string, reading: Reading): Promise<Brief[]> {
  const found = await stat(path).catch(() => undefined)
  if (!found)
    throw new KilnError('not-found', `Nothing at ${path}`, {
      action: 'Name a CSV file with a column "brief", or a folder of repositories.',
    })
  return found.isDirectory() ? briefsOfFolders(path, reading) : briefsOfCsv(path, reading)
}

async function briefsOfCsv(path: string, { defaults, signal }: Reading): Promise<Brief[]> {
  const content = await readFile(path, { signal })
  const rows = readRows(content, path)
  return rows.map((row, at) => {
    const given = Object.fromEntries(Object.entries(row).filter(([, value]) => value.trim() !== ''))
    const { words, variants, seed } = given
    const brief = Brief.safeParse({
      ...defaults,
      ...given,
      ...(words !== undefined && { words: Number(words) }),
      ...(variants !== undefined && { variants: Number(variants) }),
      ...(seed !== undefined && { seed: Number(seed) }),
      thread: given['thread'] === undefined ? defaults.thread : given['thread'] === 'true',
      sourceIds: defaults.sourceIds,
    })
    if (brief.success) return brief.data
    const [issue] = brief.error.issues
    throw new KilnError(
      'invalid-input',
      `Row ${at + 2} of ${basename(path)}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
      { action: 'Mend the row and run the command again; nothing was written yet.' },
    )
  })
}

function readRows(content: Buffer, path: string): Record<string, string>[] {
  try {
    const rows = parse<Record<string, string>>(content, {
      bom: true,
      columns: (heads: string[]) => heads.map((head) => head.trim().toLowerCase()),
      skip_empty_lines: true,
      relax_column_count: true,
    })
    if (rows.length > 0 && rows.every((row) => 'brief' in row)) return rows
  } catch (error) {
    throw new KilnError('unreadable-file', `${path} is not a CSV file`, {
      action: 'Give a CSV with a header row that has a column "brief".',
      cause: error,
    })
  }
  throw new KilnError('invalid-input', `${path} has no column "brief"`, {
    action: 'Give a CSV with a header row that has a column "brief".',
  })
}

async function briefsOfFolders(
  path: string,
  { kiln, defaults, signal }: Reading,
): Promise<Brief[]> {
  const entries = await readdir(path, { withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
  const briefs: Brief[] = []
  for (const { name } of folders.toSorted((a, b) => a.name.localeCompare(b.name))) {
    const id = await addSource(kiln, join(path, name), signal)
    briefs.push(
      Brief.parse({
        ...defaults,
        brief: `Write a post about ${name}.`,
        sourceIds: [SourceId.parse(id)],
      }),
    )
  }
  if (briefs.length === 0)
    throw new KilnError('not-found', `No folder inside ${path}`, {
      action: 'Name a folder that holds one folder for each repository.',
    })
  return briefs
}

/** Indexes a path, or finds it indexed already; answers the id of the source. */
export async function addSource(kiln: Kiln, path: string, signal: AbortSignal): Promise<string> {
  for await (const event of kiln.sources.add({ path }, { signal }))
    if (event.type === 'result') return event.source.id
  throw new Error('adding a source ended without a result')
}
