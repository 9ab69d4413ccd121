import { createStore, type StoreApi } from 'zustand/vanilla'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { Prompt, PromptId } from '#shared/contract/prompts.ts'
import type { Results } from '#shared/contract/templates.ts'

/** An instruction of the user with what came of it. */
export type RatedPrompt = Prompt & { readonly results: Results }

/** An instruction as it is typed; without an id it is a new one. */
export interface PromptForm {
  readonly id?: PromptId | undefined
  readonly name: string
  readonly text: string
}

/** The user's own instructions for writing models. */
export interface Prompts {
  readonly state: 'loading' | 'ready' | 'failed'
  readonly prompts: readonly RatedPrompt[]
  /** What came of drafts made without an instruction. */
  readonly without: Results | undefined
  readonly failure: WireError | undefined
  readonly load: () => Promise<void>
  /** Answers with the id of what was kept; undefined when it could not be. */
  readonly save: (form: PromptForm) => Promise<PromptId | undefined>
  readonly remove: (id: PromptId) => Promise<boolean>
}

/** Makes the store of the prompt library; `onListed` hears which prompts there are. */
export function createPromptStore(
  kiln: Pick<Kiln, 'prompts'>,
  onListed: (ids: readonly PromptId[]) => void,
): StoreApi<Prompts> {
  return createStore<Prompts>()((set, get) => {
    /** Does what changes the library, then reads it again. */
    async function change<T>(work: () => Promise<T>): Promise<T | undefined> {
      try {
        const done = await work()
        await get().load()
        return done
      } catch (error) {
        set({ failure: toWireError(error) })
        return undefined
      }
    }
    return {
      state: 'loading',
      prompts: [],
      without: undefined,
      failure: undefined,
      load: async () => {
        try {
          const [{ prompts }, { results }] = await Promise.all([
            kiln.prompts.list({}),
            kiln.prompts.results({}),
          ])
          const without = results.find(({ promptId }) => promptId === null)
          set({ state: 'ready', prompts, without, failure: undefined })
          onListed(prompts.map(({ id }) => id))
        } catch (error) {
          set({ state: 'failed', failure: toWireError(error) })
        }
      },
      save: async ({ id, name, text }) => {
        const kept = await change(() => kiln.prompts.save({ ...(id && { id }), name, text }))
        return kept?.id
      },
      remove: async (id) => (await change(() => kiln.prompts.remove({ id }))) !== undefined,
    }
  })
}
