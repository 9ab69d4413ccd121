import { createStore, type StoreApi } from 'zustand/vanilla'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import { createAnswerStore, type Answer } from '#renderer/lib/answer-store.ts'

type Analytics = Kiln['analytics']
type Question = Parameters<Analytics['predict']>[0]
type Accuracy = Awaited<ReturnType<Analytics['accuracy']>>
type Drafts = Awaited<ReturnType<Kiln['drafts']['list']>>['drafts']

/** Predictions that were kept, and the drafts that can be predicted. */
export interface Predictions {
  /** A guess at the text in the form. */
  readonly guess: StoreApi<Answer<Question, Awaited<ReturnType<Analytics['predict']>>>>
  readonly model: StoreApi<Answer<undefined, Awaited<ReturnType<Analytics['predictionModel']>>>>
  readonly accuracy: StoreApi<Answer<undefined, Accuracy>>
  readonly drafts: Drafts
  readonly isKeeping: boolean
  /** The question that was kept last, so that it is not kept twice. */
  readonly kept: Question | undefined
  readonly failure: WireError | undefined
  readonly load: () => Promise<void>
  readonly keep: (question: Question) => Promise<void>
}

const MOST_DRAFTS = 100

/** Makes the store of predictions. */
export function createPredictionStore(
  kiln: Pick<Kiln, 'analytics' | 'drafts'>,
): StoreApi<Predictions> {
  return createStore<Predictions>()((set, get) => ({
    guess: createAnswerStore((input: Question, options) => kiln.analytics.predict(input, options)),
    model: createAnswerStore((_: undefined, options) =>
      kiln.analytics.predictionModel({}, options),
    ),
    accuracy: createAnswerStore((_: undefined, options) => kiln.analytics.accuracy({}, options)),
    drafts: [],
    isKeeping: false,
    kept: undefined,
    failure: undefined,
    load: async () => {
      get().model.getState().ask(undefined)
      get().accuracy.getState().ask(undefined)
      try {
        const { drafts } = await kiln.drafts.list({ limit: MOST_DRAFTS })
        set({ drafts, failure: undefined })
      } catch (error) {
        set({ failure: toWireError(error) })
      }
    },
    keep: async (question) => {
      if (get().isKeeping) return
      set({ isKeeping: true })
      try {
        await kiln.analytics.keepPrediction(question)
        set({ isKeeping: false, kept: question, failure: undefined })
        get().accuracy.getState().ask(undefined)
      } catch (error) {
        set({ isKeeping: false, failure: toWireError(error) })
      }
    },
  }))
}
