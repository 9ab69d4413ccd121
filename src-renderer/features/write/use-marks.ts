import { useMemo } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { MOST_LIVE_CHARACTERS } from './analysis-store.ts'
import type { WriteStores } from './create-write-stores.ts'
import { findLimit } from './find-limit.ts'
import { nameMark, toClaimMarks, toMarks, type Mark } from './marks.ts'

/** What is painted under the text. */
export interface Painted {
  readonly marks: readonly Mark[]
  readonly limitAt: number | undefined
  readonly foldAt: number | undefined
}

const NOTHING: Painted = { marks: [], limitAt: undefined, foldAt: undefined }

/** What is painted under the text on the page, less what is ignored; claims while their tab is open; nothing under a very long text. */
export function usePainted(
  {
    current,
    analyses,
    claims,
    view,
  }: Pick<WriteStores, 'current' | 'analyses' | 'claims' | 'view'>,
  ignored: ReadonlySet<string>,
): Painted {
  const text = useStore(current, ({ post }) => post.text)
  const said = useStore(
    analyses,
    useShallow(({ analysis, analysed, edits, edited }) => ({ analysis, analysed, edits, edited })),
  )
  const report = useStore(claims, (state) => state.report)
  const checked = useStore(claims, (state) => state.of)
  const isChecking = useStore(view, ({ aside, isAsideOpen }) => isAsideOpen && aside === 'claims')
  return useMemo(() => {
    const { analysis, analysed, edits, edited } = said
    if (text.length > MOST_LIVE_CHARACTERS) return NOTHING
    const marks =
      isChecking && report
        ? toClaimMarks(report.claims, checked, text)
        : toMarks({ text, safety: analysis?.safety, analysed, edits, edited })
    const foldAt = analysis?.counts.foldAt ?? undefined
    return {
      marks: marks.filter((mark) => !ignored.has(nameMark(mark))),
      limitAt: analysis && findLimit(text, analysis, analysed),
      foldAt: foldAt !== undefined && foldAt < text.length ? foldAt : undefined,
    }
  }, [text, said, ignored, report, checked, isChecking])
}
