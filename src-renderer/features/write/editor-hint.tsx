import { useStore } from 'zustand'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import type { WriteStores } from './create-write-stores.ts'
import { isClaim, type Mark } from './marks.ts'
import { MARK_NAMES } from './names.ts'

interface EditorHintProps {
  readonly id: string
  readonly marks: readonly Mark[]
  readonly active: number | undefined
  readonly isLong: boolean
  readonly stores: Pick<WriteStores, 'analyses'>
}

/** One quiet line under the page: what was found, which keys go through it, and what is still on its way. */
export function EditorHint({ id, marks, active, isLong, stores }: EditorHintProps) {
  const t = useT()
  const said = useSaid()
  const isGettingReady = useStore(stores.analyses, (state) => state.isGettingReady)
  const mark = active === undefined ? undefined : marks[active]
  return (
    <div className="editor-hint small muted">
      <p id={id}>
        {mark ? (
          <>
            {mark.replacement !== undefined && (
              <span>
                <kbd>Enter</kbd> {t('accepts')}
              </span>
            )}
            <span>
              <kbd>I</kbd> <kbd>Del</kbd> {t('ignores')}
            </span>
            <span>
              <kbd>Tab</kbd> {t('next finding')}
            </span>
            <span>
              <kbd>Esc</kbd> {t('back to the text')}
            </span>
          </>
        ) : isLong ? (
          <span>{t('Long text: looked at after a pause, without underlines.')}</span>
        ) : marks.length > 0 ? (
          <>
            <span className="tabular">
              {marks.every(isClaim)
                ? t('{count, plural, one {# claim} other {# claims}}', { count: marks.length })
                : t('{count, plural, one {# finding} other {# findings}}', {
                    count: marks.length,
                  })}
            </span>
            <span>
              <kbd>Tab</kbd> {marks.every(isClaim) ? t('next claim') : t('next finding')}
            </span>
            <span>
              <kbd>Esc</kbd> <kbd>Tab</kbd> {t('leaves the text')}
            </span>
          </>
        ) : null}
      </p>
      {isGettingReady && <output>{t('Grammar is getting ready')}</output>}
      <output className="visually-hidden">
        {mark &&
          [
            t(MARK_NAMES[mark.kind]),
            mark.original,
            mark.replacement !== undefined && t('change to “{words}”', { words: mark.replacement }),
            said(mark.reason),
          ]
            .filter(Boolean)
            .join('. ')}
      </output>
    </div>
  )
}
