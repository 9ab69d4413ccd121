import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ClickTest, ClickTestId } from '#shared/contract/click-tests.ts'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { ThumbnailId } from '#shared/contract/thumbnails.ts'

/** What a test is planned with; rates as shares 0..1. */
export interface TestPlan {
  readonly ids: readonly ThumbnailId[]
  readonly files: readonly File[]
  readonly expectedCtr: number
  readonly leastDifference: number
  readonly impressionsPerDay: number | undefined
}

/** Impressions and clicks of one variant. */
export interface Counted {
  readonly impressions: number
  readonly clicks: number
}

/** Tests of thumbnails against each other. */
export interface ClickTests {
  readonly tests: readonly ClickTest[]
  readonly isBusy: boolean
  readonly failure: WireError | undefined
  readonly load: () => Promise<void>
  /** Whether the plan was made. */
  readonly plan: (plan: TestPlan) => Promise<boolean>
  readonly record: (id: ClickTestId, variants: readonly Counted[]) => Promise<void>
  readonly remove: (id: ClickTestId) => Promise<void>
}

interface TestHost {
  readonly upload: (file: File, signal: AbortSignal) => Promise<string>
  /** Told when there is more, or less, to learn from. */
  readonly onChange: () => void
}

/** Makes the store behind Test & compare. */
export function createClickTestStore(
  kiln: Pick<Kiln, 'clicks'>,
  { upload, onChange }: TestHost,
): StoreApi<ClickTests> {
  return createStore<ClickTests>()((set, get) => {
    async function busy(work: () => Promise<void>): Promise<boolean> {
      set({ isBusy: true, failure: undefined })
      try {
        await work()
        return true
      } catch (error) {
        set({ failure: toWireError(error) })
        return false
      } finally {
        set({ isBusy: false })
      }
    }
    const load = async () => set({ tests: (await kiln.clicks.tests({})).tests })
    return {
      tests: [],
      isBusy: false,
      failure: undefined,
      load: async () => void (await busy(load)),
      plan: ({ ids, files, ...plan }) =>
        busy(async () => {
          const { signal } = new AbortController()
          const paths: string[] = []
          for (const file of files) paths.push(await upload(file, signal))
          const test = await kiln.clicks.plan({ ...plan, ids: [...ids], paths })
          set({ tests: [test, ...get().tests] })
        }),
      record: async (id, variants) => {
        await busy(async () => {
          await kiln.clicks.outcome({ id, variants: [...variants] })
          await load()
          onChange()
        })
      },
      remove: async (id) => {
        await busy(async () => {
          await kiln.clicks.removeTest({ id })
          await load()
          onChange()
        })
      },
    }
  })
}
