import { setImmediate as turn } from 'node:timers/promises'
import type { Client } from '#shared/contract/define.ts'
import { KilnError } from '#shared/contract/errors.ts'
import type { Progress } from '#shared/contract/progress.ts'
import type { Source, SourceId } from '#shared/contract/sources.ts'
import { fill } from '#shared/sentences/fill.ts'
import { SOURCE_FAILURES, SOURCE_REMEDIES } from '#shared/sentences/sources.ts'
import { ROLE_WEIGHTS } from '#main/core/sources/document-role.ts'
import type { KeptSource, SourceStore } from '#main/database/source-store.ts'
import { mapAhead } from '#main/lib/map-ahead.ts'
import type { ReadingContract, ReadResult, Survey, SurveyedFile } from '#main/sources/contract.ts'
import { createPace } from './remaining-time.ts'

interface IndexingParts {
  readonly reader: Client<ReadingContract>
  readonly sources: SourceStore
}

interface Options {
  readonly title?: string | undefined
  readonly signal: AbortSignal
}

type Problem = Source['problems'][number]

interface Job {
  readonly survey: Survey
  readonly title: string
  readonly signal: AbortSignal
  readonly problems: Problem[]
}

/** Files that are read while one is written. */
const AHEAD = 3
const MOST_PROBLEMS = 200
const COMMITS = 'Commits'

/** Reads what a survey found into the library, only what is new or changed. */
export function createSourceIndexing({ reader, sources }: IndexingParts) {
  async function* findFiles(path: string, signal: AbortSignal): AsyncGenerator<Progress, Survey> {
    yield { type: 'progress', stage: 'reading', done: 0, total: 0 }
    for await (const event of reader.sources.survey({ path }, { signal })) {
      if (event.type === 'result') return event.survey
      yield { type: 'progress', stage: 'reading', done: event.found, total: event.found }
    }
    throw new Error('a survey ended without a result')
  }

  /** The source of a survey, made when the first document is there to be kept. */
  function openSource({ survey, title }: Job, before: KeptSource | undefined) {
    const identity = `path:${survey.path}`
    let kept: KeptSource | undefined
    return {
      known: new Map((before ? sources.known(before.key) : []).map((each) => [each.name, each])),
      /** A source that was made for nothing goes again. */
      close: () => {
        if (!before && kept && sources.known(kept.key).length === 0) sources.remove(kept.id)
      },
      open: () => (kept ??= sources.put({ identity, kind: survey.kind, title, path: survey.path })),
    }
  }

  /** Writes one answer of the reader; false when it was refused. */
  async function take(
    result: ReadResult,
    file: SurveyedFile,
    opened: ReturnType<typeof openSource>,
  ): Promise<boolean> {
    const { name, path, role, sizeBytes, modifiedMs } = file
    const known = opened.known.get(name)
    if (result.type === 'refused') return false
    if (result.type === 'unchanged') {
      if (known) sources.touch(known.key, { sizeBytes, modifiedMs })
      return true
    }
    const weight = role ? ROLE_WEIGHTS[role] : 1
    const { text, ends, hash } = result
    const document = { name, path, weight, sizeBytes, modifiedMs, text, ends, hash }
    for (const _ of sources.write(opened.open().key, document)) await turn()
    return true
  }

  /** Reads what is new or changed; answers the names of all that is kept now. */
  async function* readFiles(
    job: Job,
    opened: ReturnType<typeof openSource>,
  ): AsyncGenerator<Progress, Set<string>> {
    const { survey, signal, problems } = job
    const present = new Set<string>()
    const changed = survey.files.filter((file) => {
      const known = opened.known.get(file.name)
      const isSame = known?.sizeBytes === file.sizeBytes && known.modifiedMs === file.modifiedMs
      if (isSame) present.add(file.name)
      return !isSame
    })
    const pace = createPace(survey.files.length)
    yield pace('indexing', present.size)
    let done = present.size
    const results = mapAhead(changed, AHEAD, async (file) => {
      const hash = opened.known.get(file.name)?.hash ?? null
      return { file, result: await reader.sources.read({ path: file.path, hash }, { signal }) }
    })
    for await (const { file, result } of results) {
      signal.throwIfAborted()
      if (result.type === 'refused' && survey.kind === 'file') throw refused(file, result)
      if (await take(result, file, opened)) present.add(file.name)
      else if (result.type === 'refused' && !result.refusal.expected)
        problems.push({
          path: file.path,
          reason: `${result.refusal.reason}. ${result.refusal.action}`,
        })
      else if (result.type === 'refused' && isTextByName(file.name))
        problems.push({ path: file.path, reason: result.refusal.reason })
      yield pace('indexing', ++done)
    }
    return present
  }

  async function readHistory(job: Job, opened: ReturnType<typeof openSource>): Promise<boolean> {
    const { survey, signal, problems } = job
    const hash = opened.known.get(COMMITS)?.hash ?? null
    const result = await reader.sources.commits({ path: survey.path, hash }, { signal })
    const file = {
      name: COMMITS,
      path: survey.path,
      role: 'commits' as const,
      sizeBytes: 0,
      modifiedMs: 0,
    }
    if (await take(result, file, opened)) return true
    if (result.type === 'refused' && !result.refusal.expected)
      problems.push({
        path: survey.path,
        reason: `${result.refusal.reason}. ${result.refusal.action}`,
      })
    return false
  }

  return {
    survey: findFiles,
    async *index(survey: Survey, { title, signal }: Options): AsyncGenerator<Progress, SourceId> {
      const problems = [...survey.problems]
      const before = sources.findByIdentity(`path:${survey.path}`)
      const job = {
        survey,
        signal,
        problems,
        title: title ?? before?.source.title ?? survey.title,
      }
      const opened = openSource(job, before)
      try {
        const present = yield* readFiles(job, opened)
        if (survey.kind === 'repository' && (await readHistory(job, opened))) present.add(COMMITS)
        if (present.size === 0 && !before) throw nothingIn(job)
        const { id } = opened.open()
        for (const [name, { key }] of opened.known) if (!present.has(name)) sources.hide(key)
        sources.finish(id, shortened(problems))
        return id
      } catch (error) {
        opened.close()
        throw error
      }
    },
  }
}

const isTextByName = (name: string) =>
  /\.(?:txt|md|markdown|mdx|rst|csv|tsv|html?|pdf|docx)$/i.test(name)

function refused(
  file: SurveyedFile,
  { refusal }: Extract<ReadResult, { type: 'refused' }>,
): KilnError {
  return new KilnError(refusal.code, `${file.name} ${refusal.reason}`, { action: refusal.action })
}

function nothingIn({ survey, problems }: Job): KilnError {
  const [first] = problems
  return new KilnError(
    'unreadable-file',
    fill(SOURCE_FAILURES.nothing, { nameSource: survey.title }),
    {
      action: first ? `${first.path} ${first.reason}` : SOURCE_REMEDIES.addText,
    },
  )
}

function shortened(problems: readonly Problem[]): Problem[] {
  const [first] = problems
  if (!first || problems.length <= MOST_PROBLEMS) return [...problems]
  const left = problems.length - MOST_PROBLEMS
  return [
    ...problems.slice(0, MOST_PROBLEMS),
    { path: '', reason: `and ${left} more files could not be read` },
  ]
}
