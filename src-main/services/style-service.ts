import type { PlatformId } from '#shared/contract/platforms.ts'
import { type KnownStyle, Style } from '#shared/contract/styles.ts'
import { describeStyle } from '#main/core/learning/describe-style.ts'
import { learnStyle } from '#main/core/learning/learn-style.ts'
import type { OwnStyle, StyleStore } from '#main/database/style-store.ts'

/** Older posts tell less of how somebody writes now. */
const MOST_POSTS = 100

type Changes = { readonly [K in keyof Style]?: Style[K] | null | undefined } & {
  readonly isOn?: boolean | undefined
}

/** How the user writes: learned from their changes, what they set laid over it, and told to those who write. */
export function createStyleService(store: StyleStore) {
  function know(platform: PlatformId | undefined): KnownStyle {
    const { isOn, own } = store.get()
    const observations = store.observations(MOST_POSTS)
    const style = Style.parse({ ...learnStyle(observations), ...own })
    return {
      ...style,
      isOn,
      posts: observations.length,
      setByUser: Object.keys(own).toSorted(),
      sentences: isOn ? describeStyle(style, platform) : [],
    }
  }

  return {
    get: async ({ platform }: { readonly platform?: PlatformId | undefined }) => know(platform),
    async set({ isOn, ...changes }: Changes) {
      const before = store.get()
      store.set({ isOn: isOn ?? before.isOn, own: lay(before.own, changes) })
      return know(undefined)
    },
    async wipe() {
      store.wipe()
      return know(undefined)
    },
    /** Sentences for a prompt; none while the style is off. */
    steering: (platform: PlatformId): string[] => know(platform).sentences,
    /** A post of the user on a platform that was liked or used, as a pattern for a model; null while there is none. */
    example: (platform: PlatformId): string | null => store.liked(platform, 1)[0] ?? null,
    /** Words that candidates lose by, in small letters. */
    deletedWords(): string[] {
      const { isOn, deletedWords } = know(undefined)
      return isOn ? deletedWords.map((word) => word.toLowerCase()) : []
    },
  }
}

/** Changes over what was set: null takes a part out. */
function lay(own: OwnStyle, changes: Omit<Changes, 'isOn'>): OwnStyle {
  const wanted = Object.entries({ ...own, ...withoutUndefined(changes) })
  return Object.fromEntries(wanted.filter(([, value]) => value !== null))
}

const withoutUndefined = (changes: object): object =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))

/** The style service as others see it. */
export type StyleService = ReturnType<typeof createStyleService>
