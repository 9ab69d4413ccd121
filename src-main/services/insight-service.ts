import { join, resolve } from 'node:path'
import type { Client } from '#shared/contract/define.ts'
import type { Change } from '#shared/contract/library.ts'
import type { KilnRouter } from '#shared/contract/index.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import type { Changes } from '#main/database/changes.ts'
import type { InsightsContract } from '#main/insights/contract.ts'
import type { UploadFolder } from '#main/lib/upload-folder.ts'
import { forward } from './forward.ts'

/** What the insights need of the rest of Kiln. */
export interface InsightParts {
  readonly thread: Client<InsightsContract>
  readonly changes: Changes
  readonly uploads: Pick<UploadFolder, 'release'>
  /** What was measured of a picture, thumbnail or video of the library, 0..1 each; undefined for an unknown id. */
  readonly measuresOf: (mediaId: string) => Readonly<Record<string, number>> | undefined
  /** The lines of text in a picture file. */
  readonly readText: (path: string, signal: AbortSignal) => Promise<ReadLines>
  /** Tells the person at the machine; nothing where there is no desktop. */
  readonly notify: (text: string) => Promise<void>
  readonly report: (path: string, error: unknown) => void
}

type ReadLines = NonNullable<
  Parameters<Client<InsightsContract>['analytics']['readScreenshot']>[0]['lines']
>

/** The domains that the insights thread answers. */
export type InsightService = Pick<
  KilnRouter,
  'analytics' | 'experiments' | 'calendar' | 'alerts'
> & {
  /** Keeps a prediction of each post that leaves Kiln, to hold against what comes of it; one that is kept already stays. */
  notePublishing(posts: readonly Publishing[]): void
  backup(folder: string): Promise<void>
  restore(folder: string): Promise<void>
  close(): Promise<void>
}

type KeepInput = Parameters<KilnRouter['analytics']['keepPrediction']>[0]

/** A post as it goes out. */
export interface Publishing {
  readonly text: string
  readonly platform: PlatformId
}

const FILE = 'insights.db'

/** The numbers of accounts and posts: the insights thread knows them, the rest of Kiln adds what it sees. */
export function createInsightService(parts: InsightParts): InsightService {
  const { thread, changes, uploads } = parts
  const analytics = forward('analytics', thread.analytics)
  const experiments = forward('experiments', thread.experiments)
  const calendar = forward('calendar', thread.calendar)
  const alerts = forward('alerts', thread.alerts)
  const stop = new AbortController()
  let learning = Promise.resolve()
  let isDue = false

  function announce(
    entity: Change['entity'],
    id: string | number,
    type: Change['type'] = 'updated',
  ) {
    changes.announce({ type, entity, id: String(id) })
  }

  async function learnOnce(): Promise<void> {
    isDue = false
    if (stop.signal.aborted) return
    try {
      const call = { signal: stop.signal }
      for await (const event of thread.analytics.refit({}, call))
        if (event.type === 'result') {
          announce('prediction', 'model')
          announce('planned-post', 'all')
        }
      const { found } = await thread.alerts.check({}, call)
      for (const { id, text, isNew } of found)
        if (isNew) {
          announce('alert', id)
          await parts.notify(text)
        }
    } catch (error) {
      if (!stop.signal.aborted) parts.report('analytics.refit', error)
    }
  }

  /** Learns from new numbers in the background and tells which rules hold; changes that come meanwhile wait for one more round. */
  function learn(): void {
    if (isDue) return
    isDue = true
    learning = learning.then(learnOnce)
  }

  async function keepEach(posts: readonly Publishing[]): Promise<void> {
    if (stop.signal.aborted) return
    try {
      const call = { signal: stop.signal }
      const { predictions } = await thread.analytics.accuracy({}, call)
      const isKept = ({ text, platform }: Publishing) =>
        predictions.some((kept) => kept.text === text && kept.platform === platform)
      for (const { text, platform } of posts.filter((post) => !isKept(post))) {
        const { id } = await thread.analytics.keepPrediction({ text, platform }, call)
        announce('prediction', id, 'added')
      }
    } catch (error) {
      if (!stop.signal.aborted) parts.report('analytics.keepPrediction', error)
    }
  }

  /** After a command, says what it changed. */
  function changing<I, O>(
    act: (input: I, call: { readonly signal: AbortSignal }) => Promise<O>,
    tell: (output: O, input: I) => void,
  ) {
    return async (input: I, call: { readonly signal: AbortSignal }): Promise<O> => {
      const output = await act(input, call)
      tell(output, input)
      return output
    }
  }

  const numbersChanged = (id: string | number, type?: Change['type']) => {
    announce('import', id, type)
    learn()
  }

  return {
    analytics: {
      ...analytics,
      preview: async (input, call) =>
        analytics.preview({ ...input, path: resolve(input.path) }, call),
      async *import(input, call) {
        const path = resolve(input.path)
        let isTaken = false
        try {
          for await (const event of analytics.import({ ...input, path }, call)) {
            if (event.type === 'result') {
              isTaken = true
              numbersChanged(event.id, 'added')
            }
            yield event
          }
        } finally {
          if (isTaken) await uploads.release(path)
        }
      },
      undo: changing(analytics.undo, (_output, { id }) => numbersChanged(id, 'removed')),
      addSample: changing(analytics.addSample, ({ id }) => numbersChanged(id, 'added')),
      removeSample: changing(analytics.removeSample, () => numbersChanged('sample', 'removed')),
      saveAccount: changing(analytics.saveAccount, () => numbersChanged('account')),
      removeAccount: changing(analytics.removeAccount, () => numbersChanged('account', 'removed')),
      predict: async (input, call) => thread.analytics.predict(withMeasures(input), call),
      keepPrediction: changing(
        async (input: KeepInput, call) =>
          thread.analytics.keepPrediction(withMeasures(input), call),
        ({ id }) => announce('prediction', id, 'added'),
      ),
      async *readScreenshot(input, call) {
        const path = resolve(input.path)
        yield { type: 'progress', stage: 'reading', done: 0, total: 1 }
        const lines = await parts.readText(path, call.signal)
        yield* thread.analytics.readScreenshot({ ...input, path, lines }, call)
      },
    },
    experiments: {
      ...experiments,
      create: changing(experiments.create, ({ id }) => announce('experiment', id, 'added')),
      record: changing(experiments.record, ({ id }) => announce('experiment', id)),
      remove: changing(experiments.remove, (_out, { id }) => announce('experiment', id, 'removed')),
    },
    calendar: {
      ...calendar,
      save: changing(calendar.save, ({ id }) => announce('planned-post', id)),
      remove: changing(calendar.remove, (_out, { id }) => announce('planned-post', id, 'removed')),
    },
    alerts: {
      ...alerts,
      save: changing(alerts.save, ({ id }) => announce('alert', id)),
      remove: changing(alerts.remove, (_out, { id }) => announce('alert', id, 'removed')),
    },
    notePublishing(posts) {
      learning = learning.then(() => keepEach(posts))
    },
    async backup(folder) {
      await thread.file.backup({ path: join(folder, FILE) })
    },
    async restore(folder) {
      const { restored } = await thread.file.restore({ path: join(folder, FILE) })
      if (restored) numbersChanged('all', 'replaced')
    },
    async close() {
      stop.abort()
      await learning
    },
  }

  function withMeasures<I extends { readonly mediaId?: string | undefined }>(input: I): I {
    const media = input.mediaId === undefined ? undefined : parts.measuresOf(input.mediaId)
    return media ? { ...input, media } : input
  }
}
