import { createStore, type StoreApi } from 'zustand/vanilla'
import type { WireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import type { Analysis, Edit } from '#shared/contract/texts.ts'
import { createLatestCall } from '#renderer/lib/latest-call.ts'

/** A text and where it goes. */
export interface Subject {
  readonly text: string
  readonly platform: PlatformId
}

/** What Kiln says of the post, and of which text it said so. */
export interface Analyses {
  readonly analysis: Analysis | undefined
  readonly analysed: string
  /** Whether what is shown has been behind the text for longer than a reader would not notice. */
  readonly isLate: boolean
  readonly failure: WireError | undefined
  readonly edits: readonly Edit[]
  readonly edited: string
  /** Whether the grammar part takes its time to start. */
  readonly isGettingReady: boolean
  readonly look: (subject: Subject) => void
  /** As `look`, for another post: what was said of the one before is not shown with it. */
  readonly lookAtOther: (subject: Subject) => void
  readonly retry: () => void
}

/** The longest text that is underlined and looked at while typing; longer ones wait for a pause. */
export const MOST_LIVE_CHARACTERS = 20_000

const ANALYSE_AFTER_MS = 50
const ANALYSE_LONG_AFTER_MS = 800
const ENHANCE_AFTER_MS = 600
const LATE_AFTER_MS = 300
const READY_WITHIN_MS = 1000

const NOTHING = {
  analysis: undefined,
  analysed: '',
  isLate: false,
  failure: undefined,
  edits: [],
  edited: '',
  isGettingReady: false,
} as const

/** Makes the store that follows the page: `look` is called with every change of the post. */
export function createAnalysisStore(kiln: Pick<Kiln, 'text'>): StoreApi<Analyses> {
  return createStore<Analyses>()((set, get) => {
    let subject: Subject | undefined
    let late: ReturnType<typeof setTimeout> | undefined
    let ready: ReturnType<typeof setTimeout> | undefined
    let wasEnhanced = false

    const inTime = () => {
      clearTimeout(late)
      late = undefined
    }
    const startLate = () => {
      late ??= setTimeout(() => set({ isLate: true }), LATE_AFTER_MS)
    }
    const analysing = createLatestCall({
      call: (asked: Subject, options) => kiln.text.analyze(asked, options),
      onAnswer: (analysis, { text }) => {
        inTime()
        set({ analysis, analysed: text, isLate: false, failure: undefined })
        if (text !== subject?.text) startLate()
      },
      onFailure: (failure) => {
        inTime()
        set({ failure, isLate: get().analysis !== undefined })
      },
    })
    const enhancing = createLatestCall({
      call: (asked: Subject, options) => {
        clearTimeout(ready)
        if (!wasEnhanced) ready = setTimeout(() => set({ isGettingReady: true }), READY_WITHIN_MS)
        return kiln.text.enhance(asked, options)
      },
      onAnswer: ({ edits }, { text }) => {
        clearTimeout(ready)
        wasEnhanced = true
        set({ edits, edited: text, isGettingReady: false })
      },
      onFailure: () => {
        clearTimeout(ready)
        set({ isGettingReady: false }) // the inspector says what is wrong; underlines come with the next pause
      },
    })

    function look(next: Subject): void {
      subject = next
      if (next.text.trim() === '') {
        analysing.cancel()
        enhancing.cancel()
        inTime()
        clearTimeout(ready)
        set(NOTHING)
        return
      }
      const isLong = next.text.length > MOST_LIVE_CHARACTERS
      startLate()
      analysing.ask(next, isLong ? ANALYSE_LONG_AFTER_MS : ANALYSE_AFTER_MS)
      if (isLong) {
        enhancing.cancel()
        clearTimeout(ready)
        set({ edits: [], edited: '', isGettingReady: false })
      } else enhancing.ask(next, ENHANCE_AFTER_MS)
    }

    return {
      ...NOTHING,
      look,
      lookAtOther: (other) => {
        analysing.cancel()
        enhancing.cancel()
        set(NOTHING)
        look(other)
      },
      retry: () => {
        if (!subject) return
        set({ failure: undefined })
        look(subject)
      },
    }
  })
}
