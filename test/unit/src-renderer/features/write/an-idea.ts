import { vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Draft } from '#shared/contract/drafts.ts'
import type { FittingTemplate } from '#shared/contract/ideas.ts'
import type { Kiln } from '#shared/contract/index.ts'
import { PromptId, type Prompt } from '#shared/contract/prompts.ts'
import { TemplateId, type Results } from '#shared/contract/templates.ts'
import { createBriefStore } from '#renderer/features/write/brief-store.ts'
import { createIdeaStores } from '#renderer/features/write/create-idea-stores.ts'
import type { Plan } from '#renderer/features/write/idea-store.ts'
import { createPostStore } from '#renderer/features/write/post-store.ts'
import { createViewStore, recallView } from '#renderer/features/write/view-store.ts'
import { aDraft, anAnalysis, createStorage } from './a-post.ts'

/** What came of something that was used four times, with what a test cares about changed. */
export function someResults(change: Partial<Results> = {}): Results {
  return {
    uses: 4,
    rated: 4,
    good: 3,
    success: { share: 0.75, low: 0.3, high: 0.95 },
    basis: '3 of 4',
    ...change,
  }
}

/** A template that a topic fills, with what a test cares about changed. */
export function aTemplate(change: Partial<FittingTemplate> = {}): FittingTemplate {
  return {
    id: TemplateId.parse('t1'),
    name: 'News first',
    type: 'announcement',
    platforms: [],
    text: '{lead}\n\n{rest}',
    slots: ['lead', 'rest'],
    isOwn: false,
    uses: 0,
    successRate: null,
    reason: 'fits',
    filled: 'The kiln is warm.',
    ...change,
  }
}

/** What is planned for a topic, with what a test cares about changed. */
export function aPlan(change: Partial<Plan> = {}): Plan {
  return {
    analysis: {
      entities: [],
      sentiment: { label: 'neutral', compound: 0 },
      intent: 'announce',
      intentSigns: ['opens'],
      keywords: [],
      complexity: { level: 'simple', grade: 5, ease: 80 },
      emotion: null,
    },
    templates: [aTemplate()],
    recommendations: [],
    prediction: anAnalysis().engagement,
    ...change,
  }
}

/** A prompt, with what a test cares about changed. */
export function aPrompt(change: Partial<Prompt> = {}): Prompt {
  return {
    id: PromptId.parse('p1'),
    name: 'Like a letter',
    text: 'Write to one reader.',
    createdAt: '2026-11-20T10:00:00Z',
    updatedAt: '2026-11-20T10:00:00Z',
    ...change,
  }
}

/** The stores of ideas around a Kiln whose answers each test decides. */
export function createIdeas(prompts: readonly Prompt[] = []) {
  const kept = new Map(prompts.map((prompt) => [prompt.id, prompt]))
  const asked = {
    plan: vi.fn<Kiln['drafts']['plan']>(async () => aPlan()),
    get: vi.fn<Kiln['drafts']['get']>(async () => aDraft()),
    performance: vi.fn<Kiln['templates']['performance']>(),
    list: vi.fn<Kiln['prompts']['list']>(async () => ({
      prompts: [...kept.values()].map((prompt) => ({ ...prompt, results: someResults() })),
    })),
    results: vi.fn<Kiln['prompts']['results']>(async () => ({
      results: [{ promptId: null, name: null, ...someResults({ uses: 9 }) }],
    })),
    save: vi.fn<Kiln['prompts']['save']>(async ({ id, name, text }) => {
      const saved = aPrompt({ id: PromptId.parse(id ?? `p${kept.size + 1}`), name, text })
      kept.set(saved.id, saved)
      return saved
    }),
    remove: vi.fn<Kiln['prompts']['remove']>(async ({ id }) => {
      kept.delete(PromptId.parse(id))
      return {}
    }),
    create: vi.fn<Kiln['comparisons']['create']>(),
    choose: vi.fn<Kiln['comparisons']['choose']>(),
  }
  const { plan, get, performance, list, results, save, remove, create, choose } = asked
  const kiln = {
    drafts: { plan, get },
    templates: { performance },
    prompts: { list, results, save, remove },
    comparisons: { create, choose },
  } as unknown as Kiln
  const storage = createStorage()
  const brief = createBriefStore(storage, 'x')
  const current = createPostStore({ platform: 'x', keep: () => undefined })
  const view = createViewStore(recallView(storage))
  const page = createStore<{ opened: readonly Draft[]; left: number }>(() => ({
    opened: [],
    left: 0,
  }))
  const stores = createIdeaStores({
    kiln,
    brief,
    current,
    view,
    openPost: (draft) => page.setState({ opened: [...page.getState().opened, draft] }),
    leave: () => page.setState({ left: page.getState().left + 1 }),
  })
  return { ...stores, asked, storage, brief, current, view, page }
}
