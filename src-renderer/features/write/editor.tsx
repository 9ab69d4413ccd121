import { useEffect, useId, useRef, useState, type RefObject } from 'react'
import { useStore } from 'zustand'
import { classNames } from '#renderer/lib/class-names.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { MOST_LIVE_CHARACTERS } from './analysis-store.ts'
import { Backdrop } from './backdrop.tsx'
import type { WriteStores } from './create-write-stores.ts'
import { createEditorHandle, type EditorHandle } from './editor-handle.ts'
import { EditorHint } from './editor-hint.tsx'
import { MarkCard } from './mark-card.tsx'
import { isClaim, type Mark } from './marks.ts'
import { useIgnored } from './use-ignored.ts'
import { useMarkKeys } from './use-mark-keys.ts'
import { usePainted } from './use-marks.ts'

interface EditorProps {
  readonly stores: WriteStores
  readonly handleRef: RefObject<EditorHandle | null>
}

const LEAVE_AFTER_MS = 160

/** The text on the page with what Kiln found in it; made anew for every post, so that each has its own history. */
export function Editor({ stores, handleRef }: EditorProps) {
  const t = useT()
  const hintId = useId()
  const { current, analyses } = stores
  const text = useStore(current, ({ post }) => post.text)
  const [first] = useState(text) // the field keeps its own text, and with it its history
  const code = useStore(analyses, ({ analysis }) => analysis?.language.code)
  const { ignored, ignore: forget } = useIgnored(stores)
  const [hovered, setHovered] = useState<number>()
  const field = useRef<HTMLTextAreaElement>(null)
  const paper = useRef<HTMLDivElement>(null)
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)
  const painted = usePainted(stores, ignored)
  const { marks } = painted
  const isLong = text.length > MOST_LIVE_CHARACTERS

  useEffect(() => {
    const element = field.current
    if (!element) return
    handleRef.current = createEditorHandle(element)
    element.focus({ preventScroll: true })
    element.setSelectionRange(element.value.length, element.value.length)
    return () => {
      handleRef.current = null
    }
  }, [handleRef])

  const accept = ({ start, end, replacement }: Mark) => {
    setHovered(undefined)
    if (replacement !== undefined) handleRef.current?.replace(start, end, replacement)
  }
  const ignore = (mark: Mark) => {
    setHovered(undefined)
    forget(mark)
    handleRef.current?.focus()
  }
  const find = (index: number | undefined) =>
    paper.current?.querySelector(`[data-mark="${index}"]`) ?? null
  const { active, onKeyDown, leave } = useMarkKeys({
    marks,
    field,
    accept,
    ignore,
    onEnter: (index) => find(index)?.scrollIntoView({ block: 'nearest' }),
  })
  const shown = active ?? hovered
  const mark = shown === undefined ? undefined : marks[shown]
  const opened = useStore(stores.claims, ({ open }) => open)
  const claim = marks.findIndex(
    (one) => isClaim(one) && opened !== undefined && one.start <= opened && opened < one.end,
  )

  /** The field lies over the painted text, so what is under the pointer is looked up. */
  const onPointer = (x: number, y: number) => {
    const under = document
      .elementsFromPoint(x, y)
      .find((element) => element instanceof HTMLElement && element.dataset['mark'] !== undefined)
    const index = under instanceof HTMLElement ? Number(under.dataset['mark']) : undefined
    if (index === hovered) return keepCard(index !== undefined)
    if (index === undefined) keepCard(false)
    else {
      keepCard(true)
      setHovered(index)
    }
  }
  const keepCard = (isKept: boolean) => {
    clearTimeout(leaving.current)
    if (!isKept) leaving.current = setTimeout(() => setHovered(undefined), LEAVE_AFTER_MS)
  }

  return (
    <>
      <div ref={paper} className={classNames('paper', isLong && 'long')}>
        {!isLong && (
          <Backdrop text={text} active={shown ?? (claim < 0 ? undefined : claim)} {...painted} />
        )}
        <textarea
          ref={field}
          defaultValue={first}
          aria-label={t('Text of the post')}
          aria-describedby={hintId}
          placeholder={t('Write or paste a post')}
          spellCheck={code !== undefined && code !== 'en'}
          data-testid="post-text"
          onInput={({ currentTarget }) => {
            leave()
            setHovered(undefined)
            current.getState().write(currentTarget.value)
          }}
          onKeyDown={onKeyDown}
          onPointerDown={leave}
          onPointerMove={({ clientX, clientY }) => onPointer(clientX, clientY)}
          onPointerLeave={() => keepCard(false)}
          onBlur={leave}
        />
        {mark && (
          <MarkCard
            mark={mark}
            findAnchor={() => find(shown)}
            onAccept={() => {
              leave()
              accept(mark)
            }}
            onIgnore={() => {
              leave()
              ignore(mark)
            }}
            onHover={keepCard}
          />
        )}
      </div>
      <EditorHint id={hintId} marks={marks} active={active} isLong={isLong} stores={stores} />
    </>
  )
}
