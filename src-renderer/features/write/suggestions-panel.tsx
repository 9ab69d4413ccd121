import { Check } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { Meter } from '#renderer/ui/meter.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import type { WriteStores } from './create-write-stores.ts'
import { holds, insertion, type Place } from './insertion.ts'
import type { EditorHandle } from './editor-handle.ts'
import { HOOK_NAMES } from './names.ts'
import type { Suggested } from './suggestion-store.ts'
import { useSlow } from './use-slow.ts'

interface SuggestionsPanelProps {
  readonly stores: WriteStores
  readonly editor: () => EditorHandle | null
}

interface Suggestion {
  readonly text: string
  readonly score: number
  readonly reason: string
  readonly kind?: string
}

const PLACES = [0, 1, 2, 3]

/** Hashtags, opening and closing lines for the post, best first, each with why. */
export function SuggestionsPanel({ stores, editor }: SuggestionsPanelProps) {
  const t = useT()
  const { current, suggestions } = stores
  const { text, platform } = useStore(current, ({ post }) => post)
  const { state, suggested, failure, suggest, rest } = useStore(suggestions)
  const [place, setPlace] = useState<Place>('hashtag')
  useEffect(() => suggest({ text, platform }), [suggest, text, platform])
  useEffect(() => rest, [rest])
  const isSlow = useSlow(state === 'asking')
  const shown = toSuggestions(suggested, place)
  const insert = (words: string) => {
    const { start, end, replacement } = insertion(current.getState().post.text, words, place)
    editor()?.replace(start, end, replacement)
  }
  return (
    <div className="suggestions">
      <Segmented
        label={t('What to suggest')}
        value={place}
        onChange={setPlace}
        options={[
          { value: 'hashtag', label: t('Hashtags') },
          { value: 'top', label: t('Hooks') },
          { value: 'end', label: t('Calls to action') },
        ]}
      />
      {failure && (
        <FailureNote {...failure}>
          <Button small onClick={() => suggest({ text, platform })}>
            {t('Try again')}
          </Button>
        </FailureNote>
      )}
      {text.trim() === '' ? (
        <p className="aside-empty muted">{t('Suggestions come from what the post says.')}</p>
      ) : isSlow ? (
        PLACES.map((one) => <Skeleton key={one} height={64} />)
      ) : (
        state === 'ready' &&
        shown.length === 0 && (
          <p className="aside-empty muted">{t('Nothing fits yet. Write a little more.')}</p>
        )
      )}
      <ol>
        {shown.map((suggestion) => (
          <SuggestionItem
            key={suggestion.text}
            suggestion={suggestion}
            isThere={holds(text, suggestion.text)}
            onInsert={insert}
          />
        ))}
      </ol>
    </div>
  )
}

interface SuggestionItemProps {
  readonly suggestion: Suggestion
  readonly isThere: boolean
  readonly onInsert: (words: string) => void
}

function SuggestionItem({ suggestion, isThere, onInsert }: SuggestionItemProps) {
  const t = useT()
  const format = useFormat()
  const said = useSaid()
  const { text, score, reason, kind } = suggestion
  return (
    <li className="suggestion" data-testid="suggestion">
      <p className="suggestion-text">{text}</p>
      <p className="small muted">
        {kind !== undefined && <span>{t(kind)} · </span>}
        {said(reason)}
      </p>
      <div className="suggestion-foot">
        <span className="tabular small muted">{format.percent(score)}</span>
        <Meter share={score} />
        {isThere ? (
          <span className="small muted suggestion-there">
            <Check size={14} aria-hidden="true" />
            {t('In the post')}
          </span>
        ) : (
          <Button
            small
            aria-label={t('Insert {words}', { words: text })}
            onClick={() => onInsert(text)}
          >
            {t('Insert')}
          </Button>
        )}
      </div>
    </li>
  )
}

function toSuggestions(suggested: Suggested, place: Place): readonly Suggestion[] {
  switch (place) {
    case 'hashtag':
      return suggested.hashtags.map(({ tag, ...rest }) => ({
        text: tag.startsWith('#') ? tag : `#${tag}`,
        ...rest,
      }))
    case 'top':
      return suggested.hooks.map(({ kind, ...rest }) => ({ ...rest, kind: HOOK_NAMES[kind] }))
    case 'end':
      return suggested.callsToAction
  }
}
