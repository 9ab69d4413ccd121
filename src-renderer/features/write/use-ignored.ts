import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { WriteStores } from './create-write-stores.ts'
import { nameMark, type Mark } from './marks.ts'

/** What is ignored in the post on the page, and how to ignore more; kept once the post has an id. */
export function useIgnored({ current, ignoredMarks }: WriteStores) {
  const id = useStore(current, ({ post }) => post.id)
  const [ignored, setIgnored] = useState<ReadonlySet<string>>(() =>
    id === undefined ? new Set() : ignoredMarks.of(id),
  )
  useEffect(() => {
    if (id !== undefined && ignored.size > 0) ignoredMarks.keep(id, ignored)
  }, [id, ignored, ignoredMarks])
  const ignore = (mark: Mark) => setIgnored(new Set(ignored).add(nameMark(mark)))
  return { ignored, ignore }
}
