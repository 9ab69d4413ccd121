import { useState } from 'react'
import { useStore } from 'zustand'
import type { Entity } from '#shared/contract/texts.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import type { WriteStores } from './create-write-stores.ts'
import { findLimit } from './find-limit.ts'
import { followText } from './marks.ts'
import { PLATFORM_NAMES } from '#shared/contract/platforms.ts'

const SHOWN_CHARACTERS = 70_000
const COLOURED: ReadonlySet<Entity['kind']> = new Set(['hashtag', 'mention', 'link'])

/** The post as the platform shows it: cut with "more" where it folds, and marked where it is too long. */
export function PreviewPanel({ stores }: { readonly stores: WriteStores }) {
  const t = useT()
  const format = useFormat()
  const { text, platform } = useStore(stores.current, ({ post }) => post)
  const { analysis, analysed } = useStore(stores.analyses)
  const [opened, setOpened] = useState<string>()
  if (text.trim() === '')
    return (
      <p className="aside-empty muted">{t('The post as the platform will cut it shows here.')}</p>
    )
  const name = PLATFORM_NAMES[platform]
  const foldAt = analysis?.counts.foldAt ?? undefined
  const isCut = foldAt !== undefined && foldAt < text.length
  const isOpen = opened === platform
  const limitAt = analysis && findLimit(text, analysis, analysed)
  const until = isCut && !isOpen ? foldAt : Math.min(text.length, SHOWN_CHARACTERS)
  const entities = followText(analysis?.entities ?? [], analysed, text)
    .filter(({ kind, end }) => COLOURED.has(kind) && end <= until)
    .toSorted((a, b) => a.start - b.start)
  return (
    <div className="preview">
      <article aria-label={t('The post on {name}', { name })}>
        <header>
          <span className="preview-face" aria-hidden="true" />
          <span>
            <strong>{t('You')}</strong>
            <span className="small muted">{name}</span>
          </span>
        </header>
        <p className="preview-text">
          <Coloured text={text.slice(0, Math.min(until, limitAt ?? until))} entities={entities} />
          {limitAt !== undefined && limitAt < until && (
            <del className="over">{text.slice(limitAt, until)}</del>
          )}
          {isCut && !isOpen && '… '}
          {isCut && (
            <button
              type="button"
              className="preview-more"
              onClick={() => setOpened(isOpen ? undefined : platform)}
            >
              {isOpen ? t('less') : t('more')}
            </button>
          )}
        </p>
      </article>
      <p className="small muted tabular">
        {isCut
          ? t('{name} shows about {count} characters before “more”.', {
              name,
              count: format.number(foldAt),
            })
          : t('{name} shows all of this.', { name })}
      </p>
    </div>
  )
}

interface ColouredProps {
  readonly text: string
  readonly entities: readonly Pick<Entity, 'start' | 'end'>[]
}

function Coloured({ text, entities }: ColouredProps) {
  const parts = []
  let at = 0
  for (const { start, end } of entities) {
    if (start < at || end > text.length) continue
    parts.push(
      text.slice(at, start),
      <span key={start} className="preview-link">
        {text.slice(start, end)}
      </span>,
    )
    at = end
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}
