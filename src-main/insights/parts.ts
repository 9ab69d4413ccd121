import type { Router } from '#shared/contract/define.ts'
import type { Database } from '#main/database/connection.ts'
import type { ModelFolder } from '#main/models/model-folder.ts'
import type { InsightsContract } from './contract.ts'
import type { SettledGroups } from './settled-groups.ts'

/** What every task of the insights thread is made with. */
export interface InsightsParts {
  /** The file of both connections; `:memory:` in tests. */
  readonly path: string
  /** The connection that writes. */
  readonly database: Database
  /** A second connection to the same file: it answers while a long import holds the first. */
  readonly reader: Database
  /** Over both connections. */
  readonly settled: SettledGroups
  readonly models: ModelFolder
  readonly now: () => Date
}

/** Some of the thread's answers, by domain. */
export type Answers<D extends keyof InsightsContract, N extends keyof InsightsContract[D]> = Pick<
  Router<InsightsContract>[D],
  N
>
