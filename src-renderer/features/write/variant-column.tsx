import { useEffect, useRef } from 'react'
import type { GeneratedDraft } from '#shared/contract/generation.ts'
import { classNames } from '#renderer/lib/class-names.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { CopyButton } from './copy-button.tsx'
import { lengthLimit } from './find-limit.ts'
import { LevelMark } from './level-mark.tsx'
import { Provenance } from './provenance.tsx'

interface VariantColumnProps {
  readonly place: number
  readonly isOnly: boolean
  readonly text: string
  readonly draft: GeneratedDraft | undefined
  readonly isWriting: boolean
  readonly onUse: (() => void) | undefined
}

/** One variant: its text as it comes, then what is known of it and the button that takes it. */
export function VariantColumn(props: VariantColumnProps) {
  const { place, isOnly, text, draft, isWriting, onUse } = props
  const t = useT()
  const end = useRef<HTMLSpanElement>(null)
  const isThread = draft !== undefined && draft.posts.length > 1
  useEffect(() => {
    if (isWriting && text !== '') end.current?.scrollIntoView({ block: 'nearest' })
  }, [isWriting, text])
  return (
    <li
      className={classNames('variant', isWriting && 'writing')}
      data-testid="variant"
      aria-label={t('Variant {place}', { place: place + 1 })}
      aria-busy={isWriting}
    >
      {!isOnly && <h2 className="small muted">{t('Variant {place}', { place: place + 1 })}</h2>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
      <div className="variant-text" tabIndex={0}>
        {text === '' && !draft && <Skeleton height={14} width="60%" />}
        {isThread ? (
          <ol className="thread">
            {draft.posts.map((post, at) => (
              <li key={post}>
                <p className="small muted tabular">
                  {at + 1}/{draft.posts.length}
                  <CopyButton
                    text={post}
                    label={t('Copy')}
                    name={t('Copy part {place}', { place: at + 1 })}
                  />
                </p>
                {post}
              </li>
            ))}
          </ol>
        ) : (
          text
        )}
        {isWriting && <span ref={end} className="caret" aria-hidden="true" />}
      </div>
      {draft && <VariantFacts draft={draft} />}
      {onUse && text.trim() !== '' && (
        <Button onClick={onUse}>{isOnly && isThread ? t('Open it') : t('Use this one')}</Button>
      )}
    </li>
  )
}

/** How a finished variant stands: its limit, its claims, what it may be worth, and what made it. */
function VariantFacts({ draft }: { readonly draft: GeneratedDraft }) {
  const t = useT()
  const said = useSaid()
  const format = useFormat()
  const { analysis, claims, report } = draft
  const limit = draft.posts.length > 1 ? undefined : lengthLimit(analysis)
  const asserting = claims.filter(({ verdict }) => verdict !== 'opinion')
  const supported = asserting.filter(({ verdict }) => verdict === 'supported').length
  const { engagement } = analysis
  return (
    <>
      <dl className="facts small tabular">
        {limit && (
          <div>
            <dt>{t('Length')}</dt>
            <dd>
              {format.number(limit.value)}/{format.number(limit.limit)}{' '}
              <LevelMark level={limit.level} />
            </dd>
          </div>
        )}
        <div>
          <dt>{t('Claims')}</dt>
          <dd title={said(report.basis)}>
            {asserting.length === 0
              ? t('asserts nothing')
              : t('{supported} of {total} supported', { supported, total: asserting.length })}
          </dd>
        </div>
        <div>
          <dt>{t('Engagement')}</dt>
          <dd title={said(engagement.basis)}>
            <strong>{format.number(engagement.score)}</strong> ({format.number(engagement.low)}–
            {format.number(engagement.high)})
          </dd>
        </div>
      </dl>
      <Provenance {...draft} />
    </>
  )
}
