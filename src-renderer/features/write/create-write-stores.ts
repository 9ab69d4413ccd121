import type { StoreApi } from 'zustand'
import type { Draft } from '#shared/contract/drafts.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { Prediction } from '#shared/contract/predictions.ts'
import { uploadFile } from '#renderer/api/upload-file.ts'
import { createAnswerStore, type Answer } from '#renderer/lib/answer-store.ts'
import { saveText } from '#renderer/lib/save-file.ts'
import { createAnalysisStore, type Analyses, type Subject } from './analysis-store.ts'
import { createCaptionStore, type Captions } from './caption-store.ts'
import {
  createDraftingStores,
  type DraftingKiln,
  type DraftingStores,
} from './create-drafting-stores.ts'
import { createIdeaStores, type IdeaKiln, type IdeaStores } from './create-idea-stores.ts'
import { createIgnoredMarks, type IgnoredMarks } from './ignored-marks.ts'
import { createImproveStore, type Improvement } from './improve-store.ts'
import { createPostKeeper, type PostKeeper } from './post-keeper.ts'
import { createPostStore, type CurrentPost } from './post-store.ts'
import { createPostsStore, type Posts } from './posts-store.ts'
import { createRuleStore, type Rules } from './rule-store.ts'
import { createSuggestionStore, type Suggestions } from './suggestion-store.ts'
import { createUnsavedPosts } from './unsaved-posts.ts'
import { createViewStore, recallView, rememberView, type View } from './view-store.ts'

/** Every store of the Write room, and what concerns more than one of them. */
export interface WriteStores extends DraftingStores, IdeaStores {
  readonly current: StoreApi<CurrentPost>
  readonly posts: StoreApi<Posts>
  readonly analyses: StoreApi<Analyses>
  /** How the post would fare among the user's own. */
  readonly expected: StoreApi<Answer<Subject, Prediction>>
  readonly suggestions: StoreApi<Suggestions>
  readonly improvement: StoreApi<Improvement>
  readonly captions: StoreApi<Captions>
  readonly rules: StoreApi<Rules>
  readonly view: StoreApi<View>
  readonly ignoredMarks: IgnoredMarks
  /** Lists the posts and, the first time, opens the one that was open last. */
  readonly enter: () => void
  readonly openPost: (draft: Draft) => void
  readonly removePost: (draft: Draft) => Promise<void>
  readonly restorePost: () => Promise<void>
  readonly flush: PostKeeper['flush']
}

type WriteKiln = DraftingKiln &
  IdeaKiln &
  Pick<Kiln, 'analytics' | 'captions' | 'platforms' | 'text'>

/** What the page around the stores does with files. */
interface WriteHost {
  readonly upload: (file: File, signal: AbortSignal) => Promise<string>
  readonly save: (content: string, mediaType: string, fileName: string) => void
}

const PAGE: WriteHost = { upload: uploadFile, save: saveText }

/** Builds the stores of the Write room around one connection. */
export function createWriteStores(
  kiln: WriteKiln,
  storage: Storage,
  host: WriteHost = PAGE,
): WriteStores {
  const recalled = recallView(storage)
  const unsaved = createUnsavedPosts(storage)
  const posts = createPostsStore(kiln)
  const keeper = createPostKeeper({
    drafts: kiln.drafts,
    unsaved,
    onSaving: (key, saving) => current.getState().noteSaving(key, saving),
    onSaved: (key, draft) => {
      current.getState().noteSaved(key, draft)
      posts.getState().put(draft)
    },
  })
  const current = createPostStore({ platform: recalled.platform, keep: keeper.keep })
  const analyses = createAnalysisStore(kiln)
  const expected = createAnswerStore((post: Subject, options) =>
    kiln.analytics.predict(post, options),
  )
  const view = createViewStore(recalled)
  const drafting = createDraftingStores({
    kiln,
    storage,
    platform: recalled.platform,
    current,
    flush: keeper.flush,
    ...host,
  })

  current.subscribe(({ post }, { post: before }) => {
    if (post.key !== before.key) {
      analyses.getState().lookAtOther(post)
      expected.getState().forget()
    } else if (post.text !== before.text || post.platform !== before.platform)
      analyses.getState().look(post)
    if (post.platform !== before.platform || post.id !== before.id) remember()
  })
  view.subscribe(remember)

  /** Opens a kept post; what was written since and could not be saved is what counts. */
  function openPost(draft: Draft): void {
    const unkept = keeper.find(draft.id)
    if (unkept && unkept.key !== current.getState().post.key) current.getState().resume(unkept)
    else current.getState().open(draft)
  }

  function remember(): void {
    const { isListOpen, isAsideOpen, list } = view.getState()
    const { platform, id } = current.getState().post
    rememberView(storage, { isListOpen, isAsideOpen, list, platform, postId: id })
  }

  let wanted = recalled.postId
  let hasEntered = false
  /** What was not saved comes back first; else the post that was open, once the list is there. */
  function resume(): void {
    const left = unsaved.read()
    for (const post of left.slice(0, -1)) keeper.keep(post)
    const last = left.at(-1)
    if (last) {
      wanted = undefined
      current.getState().resume(last)
    }
  }
  posts.subscribe(({ drafts, state }, before) => {
    if (drafts !== before.drafts) current.getState().adopt(drafts)
    if (state === 'ready' && view.getState().list === undefined)
      view.setState({ list: drafts.length > 0 ? 'posts' : 'brief' })
    if (wanted === undefined || state !== 'ready') return
    const draft = drafts.find(({ id }) => id === wanted)
    wanted = undefined
    const { post } = current.getState()
    if (draft && post.id === undefined && post.text === '') openPost(draft)
  })

  function openPostAnew(draft: Draft): void {
    drafting.drafting.getState().leave()
    openPost(draft)
  }

  return {
    ...drafting,
    ...createIdeaStores({
      kiln,
      brief: drafting.brief,
      current,
      view,
      openPost: openPostAnew,
      leave: drafting.drafting.getState().leave,
    }),
    current,
    posts,
    analyses,
    expected,
    suggestions: createSuggestionStore(kiln),
    improvement: createImproveStore(kiln),
    captions: createCaptionStore(kiln),
    rules: createRuleStore(kiln),
    view,
    ignoredMarks: createIgnoredMarks(storage),
    enter: () => {
      if (!hasEntered) resume()
      hasEntered = true
      posts.getState().refresh()
    },
    openPost: openPostAnew,
    removePost: async (draft) => {
      const { post } = current.getState()
      const isOpen = post.id === draft.id
      await keeper.forget(isOpen ? post.key : (keeper.find(draft.id)?.key ?? draft.id))
      const asWritten = isOpen ? { ...draft, text: post.text, platform: post.platform } : draft
      if (!(await posts.getState().remove(asWritten))) {
        if (isOpen) keeper.keep(post)
        return
      }
      if (current.getState().post.id === draft.id) current.getState().startNew()
    },
    restorePost: async () => {
      const draft = await posts.getState().restore()
      if (draft) openPost(draft)
    },
    flush: keeper.flush,
  }
}
