import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Kiln } from '#shared/contract/index.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import { PromptId } from '#shared/contract/prompts.ts'
import { SourceId } from '#shared/contract/sources.ts'
import { TemplateId } from '#shared/contract/templates.ts'
import { POST_TYPES, type PostType } from '#shared/contract/texts.ts'
import { isPlatform } from './is-platform.ts'

/** A brief as it is sent. */
export type Wish = Parameters<Kiln['drafts']['generate']>[0]

/** What the user asks for, as typed; it is kept until it is cleared. */
export interface BriefForm {
  readonly text: string
  readonly platform: PlatformId
  readonly tone: string
  readonly audience: string
  readonly postType: PostType | undefined
  /** As typed; anything that is no number asks for the usual length. */
  readonly words: string
  readonly variants: number
  /** The id of a model, `composer` for none, empty for Kiln's choice. */
  readonly model: string
  readonly thread: boolean
  readonly sourceIds: readonly SourceId[]
  /** An instruction of the user for the model; empty for none. */
  readonly promptId: PromptId | ''
  /** The template to write it in, with the name it is shown by. */
  readonly template: { readonly id: TemplateId; readonly name: string } | undefined
}

/** The brief and what can be done with it. */
export interface BriefState extends BriefForm {
  readonly change: (part: Partial<BriefForm>) => void
  readonly tickSource: (id: SourceId, isUsed: boolean) => void
  readonly clear: () => void
}

const KEY = 'kiln-brief'
const FEWEST_WORDS = 5
const MOST_WORDS = 3000
/** Most variants that are asked for at once. */
export const MOST_VARIANTS = 6

/** Platforms where a long post may go out in parts. */
export const canThread = (platform: PlatformId): boolean =>
  platform === 'x' || platform === 'threads'

const blank = (platform: PlatformId): BriefForm => ({
  text: '',
  platform,
  tone: '',
  audience: '',
  postType: undefined,
  words: '',
  variants: 1,
  model: '',
  thread: false,
  sourceIds: [],
  promptId: '',
  template: undefined,
})

/** The wish behind a form; undefined while the brief says nothing. */
export function toWish(form: BriefForm): Wish | undefined {
  const { text, platform, postType, variants, model, thread, sourceIds, promptId, template } = form
  const [tone, audience] = [form.tone.trim(), form.audience.trim()]
  if (text.trim() === '') return undefined
  const words = Math.round(Number(form.words))
  return {
    brief: text,
    platform,
    variants,
    thread: thread && canThread(platform),
    ...(tone && { tone: tone.slice(0, 200) }),
    ...(audience && { audience: audience.slice(0, 500) }),
    ...(postType && { postType }),
    ...(words > 0 && { words: Math.min(MOST_WORDS, Math.max(FEWEST_WORDS, words)) }),
    ...(model && { model }),
    ...(sourceIds.length > 0 && { sourceIds: [...sourceIds] }),
    ...(promptId && { promptId }),
    ...(template && { templateId: template.id }),
  }
}

/** Makes the store of the brief; it starts as it was left. */
export function createBriefStore(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  platform: PlatformId,
): StoreApi<BriefState> {
  const store = createStore<BriefState>()((set, get) => ({
    ...recallBrief(storage, platform),
    change: (part) => set(part),
    tickSource: (id, isUsed) => {
      const others = get().sourceIds.filter((other) => other !== id)
      set({ sourceIds: isUsed ? [...others, id] : others })
    },
    clear: () => set(blank(get().platform)),
  }))
  store.subscribe((form) => {
    try {
      storage.setItem(KEY, JSON.stringify(form))
    } catch {
      // a brief that the storage refuses lives in this window only
    }
  })
  return store
}

function recallBrief(storage: Pick<Storage, 'getItem'>, platform: PlatformId): BriefForm {
  const kept: unknown = (() => {
    try {
      return JSON.parse(storage.getItem(KEY) ?? '{}')
    } catch {
      return {}
    }
  })()
  const form = Object(kept) as Record<string, unknown>
  const word = (name: string) => {
    const value = form[name]
    return typeof value === 'string' ? value : ''
  }
  const variants = Math.round(Number(form['variants']))
  const template = Object(form['template']) as Record<string, unknown>
  const { id: templateId, name: templateName } = template
  const ids = Array.isArray(form['sourceIds']) ? form['sourceIds'] : []
  return {
    text: word('text'),
    platform: isPlatform(form['platform']) ? form['platform'] : platform,
    tone: word('tone'),
    audience: word('audience'),
    postType: POST_TYPES.find((type) => type === form['postType']),
    words: word('words'),
    variants: variants >= 1 && variants <= MOST_VARIANTS ? variants : 1,
    model: word('model'),
    thread: form['thread'] === true,
    sourceIds: ids.flatMap((id) => (typeof id === 'string' ? [SourceId.parse(id)] : [])),
    promptId: word('promptId') && PromptId.parse(word('promptId')),
    template:
      typeof templateId === 'string' && typeof templateName === 'string'
        ? { id: TemplateId.parse(templateId), name: templateName }
        : undefined,
  }
}
