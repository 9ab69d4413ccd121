import type { StoreApi } from 'zustand'
import { DraftId, type Draft } from '#shared/contract/drafts.ts'
import { toWireError } from '#shared/contract/errors.ts'
import type { FittingTemplate } from '#shared/contract/ideas.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import type { BriefState } from './brief-store.ts'
import { createComparisonStore, type Comparisons } from './comparison-store.ts'
import { createIdeaStore, type Ideas } from './idea-store.ts'
import type { CurrentPost } from './post-store.ts'
import { createPromptStore, type Prompts } from './prompt-store.ts'
import type { View } from './view-store.ts'

/** The stores of what comes before writing: ideas, the user's prompts, and two of them held against each other. */
export interface IdeaStores {
  readonly ideas: StoreApi<Ideas>
  readonly prompts: StoreApi<Prompts>
  readonly comparison: StoreApi<Comparisons>
  /** Has the brief written in a template; a brief that says nothing takes the topic over. */
  readonly takeTemplate: (template: Pick<FittingTemplate, 'id' | 'name'>) => void
  /** Puts a filled template on the page as a new post. */
  readonly putOnPage: (text: string, platform: PlatformId) => void
  /** Opens one of the posts that were written for a comparison. */
  readonly openCompared: (draftId: string) => Promise<void>
}

/** What of Kiln ideas ask. */
export type IdeaKiln = Pick<Kiln, 'comparisons' | 'drafts' | 'prompts' | 'templates'>

interface IdeaOptions {
  readonly kiln: IdeaKiln
  readonly brief: StoreApi<BriefState>
  readonly current: StoreApi<CurrentPost>
  readonly view: StoreApi<View>
  readonly openPost: (draft: Draft) => void
  /** Gives the page back to the post. */
  readonly leave: () => void
}

/** Builds the stores of ideas around the brief and the post on the page. */
export function createIdeaStores(options: IdeaOptions): IdeaStores {
  const { kiln, brief, current, view, openPost, leave } = options
  const ideas = createIdeaStore(kiln)
  const comparison = createComparisonStore(kiln)
  return {
    ideas,
    comparison,
    prompts: createPromptStore(kiln, (ids) => {
      const { promptId, change } = brief.getState()
      if (promptId !== '' && !ids.includes(promptId)) change({ promptId: '' })
    }),
    takeTemplate: ({ id, name }) => {
      const { text, change } = brief.getState()
      const topic = ideas.getState().planned?.query ?? ''
      change({ template: { id, name }, ...(text.trim() === '' && { text: topic }) })
      view.getState().showList('brief')
    },
    putOnPage: (text, platform) => {
      leave()
      current.getState().startNew()
      current.getState().choosePlatform(platform)
      current.getState().write(text)
    },
    openCompared: async (draftId) => {
      try {
        openPost(await kiln.drafts.get({ id: DraftId.parse(draftId) }))
        view.getState().closeDialog()
      } catch (error) {
        comparison.setState({ failure: toWireError(error) })
      }
    },
  }
}
