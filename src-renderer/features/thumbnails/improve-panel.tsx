import { Check, Type, Undo2, Wand } from 'lucide-react'
import { useStore, type StoreApi } from 'zustand'
import type { Suggestion, Thumbnail } from '#shared/contract/thumbnails.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'
import { editNames } from './edit-name.ts'
import type { Entry } from './entries.ts'
import { type Edited, type Improvements, isApplied, type Searching } from './improve-store.ts'
import type { Lettering } from './lettering-store.ts'
import { partName } from './score-parts.ts'

interface ImprovePanelProps {
  /** The picture that is shown. */
  readonly entry: Entry
  /** The frame that is improved, also while a picture made from it is shown. */
  readonly original: Thumbnail
  readonly improvements: StoreApi<Improvements>
  readonly lettering: StoreApi<Lettering>
}

/** What would raise the scores of a frame, measured, and one click to do it. */
export function ImprovePanel({ entry, original, improvements, lettering }: ImprovePanelProps) {
  const t = useT()
  const searching = useStore(improvements, ({ searches }) => searches[original.id])
  const edited = useStore(improvements, (state) => state.edited[original.id])
  const { state: letteringState, failure } = useStore(lettering)
  const words = useStore(improvements, (state) => state.words[original.id] ?? '')
  const { search, setWords, toggle, undo } = improvements.getState()
  return (
    <section className="improve" aria-labelledby="improve-title" data-testid="improve-panel">
      <header>
        <h2 id="improve-title">{t('Improve')}</h2>
        <Button
          small
          data-testid="add-text"
          icon={<Type size={14} aria-hidden="true" />}
          disabled={letteringState !== 'idle'}
          onClick={() => void lettering.getState().start(entry)}
        >
          {letteringState === 'scoring'
            ? t('Scoring')
            : entry.kind === 'lettered'
              ? t('Change the text…')
              : t('Add text…')}
        </Button>
        <Button
          small
          data-testid="improve-button"
          icon={<Wand size={14} aria-hidden="true" />}
          aria-keyshortcuts="I"
          disabled={searching?.state === 'running'}
          onClick={() => void search(original)}
        >
          {searching?.state === 'done' ? t('Search again') : t('Find improvements')}
          <kbd>I</kbd>
        </Button>
      </header>
      <input
        className="field small"
        aria-label={t('Words to put on the frame')}
        placeholder={t('Words to put on the frame, if any')}
        data-testid="improve-words"
        maxLength={80}
        value={words}
        disabled={searching?.state === 'running'}
        onChange={({ target }) => setWords(original, target.value)}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === 'Enter' && !nativeEvent.isComposing) void search(original)
        }}
      />
      {!searching && (
        <p className="muted small">
          {t(
            'Kiln tries exposure, contrast, colour, sharpness, noise, crop and background blur, and makes five variants. Every score shown is measured on the picture made.',
          )}
        </p>
      )}
      {searching && (
        <Outcome
          searching={searching}
          edited={edited}
          onCancel={improvements.getState().cancel}
          onToggle={(suggestion) => void toggle(original, suggestion)}
          onUndo={() => void undo(original)}
        />
      )}
      {failure && <FailureNote {...failure} />}
      {edited?.state === 'failed' && edited.failure && <FailureNote {...edited.failure} />}
    </section>
  )
}

interface OutcomeProps {
  readonly searching: Searching
  readonly edited: Edited | undefined
  readonly onCancel: () => void
  readonly onToggle: (suggestion: Suggestion) => void
  readonly onUndo: () => void
}

function Outcome({ searching, edited, onCancel, onToggle, onUndo }: OutcomeProps) {
  const t = useT()
  const format = useFormat()
  switch (searching.state) {
    case 'running':
      return (
        <div className="improve-progress">
          <ProgressBar label={t('Finding improvements')} share={searching.share} />
          <p className="muted small tabular" aria-live="polite">
            {searching.remainingMs === undefined
              ? t('Trying edits')
              : t('Trying edits, about {time} left', { time: format.span(searching.remainingMs) })}
          </p>
          <Button small variant="plain" onClick={onCancel}>
            {t('Cancel')}
          </Button>
        </div>
      )
    case 'failed':
      return <FailureNote {...searching.failure} />
    case 'done':
      return searching.suggestions.length === 0 ? (
        <p className="muted small">{t('No single change raises the score of this frame.')}</p>
      ) : (
        <>
          <ul className="suggestions" aria-label={t('Suggestions')}>
            {searching.suggestions.map((suggestion) => (
              <SuggestionLine
                key={suggestion.text}
                suggestion={suggestion}
                edited={edited}
                onToggle={onToggle}
              />
            ))}
          </ul>
          {edited && edited.past.length > 0 && (
            <div className="actions">
              <Button
                small
                variant="plain"
                icon={<Undo2 size={14} aria-hidden="true" />}
                aria-keyshortcuts="Control+Z Meta+Z"
                disabled={edited.state === 'working'}
                onClick={onUndo}
              >
                {t('Undo')}
              </Button>
            </div>
          )}
        </>
      )
    default:
      throw new Error(`unknown state ${String(searching satisfies never)}`)
  }
}

interface SuggestionLineProps {
  readonly suggestion: Suggestion
  readonly edited: Edited | undefined
  readonly onToggle: (suggestion: Suggestion) => void
}

function SuggestionLine({ suggestion, edited, onToggle }: SuggestionLineProps) {
  const t = useT()
  const format = useFormat()
  const { edits, before, after, afterLow, afterHigh, clickBefore, clickAfter, parts } = suggestion
  const applied = isApplied(suggestion, edited)
  const name = editNames(edits, t, format)
  const moved = parts
    .slice(0, 2)
    .map(
      ({ part, before: old, after: now }) =>
        `${t(partName(part))} ${format.number(old, 2)} → ${format.number(now, 2)}`,
    )
  return (
    <li>
      <span className="suggestion-name">
        <strong>{name}</strong>
        <span className="muted small tabular">{moved.join(' · ')}</span>
      </span>
      <span className="suggestion-scores tabular">
        <span>
          {t('Appeal {before} → {after}', {
            before: format.number(before, 2),
            after: format.number(after, 2),
          })}
        </span>
        {afterLow !== undefined && afterHigh !== undefined && (
          <span className="muted small">
            {t('between {low} and {high}', {
              low: format.number(afterLow, 1),
              high: format.number(afterHigh, 1),
            })}
          </span>
        )}
        <span className="muted small">
          {t('Click appeal {before} → {after}', {
            before: format.number(clickBefore, 3),
            after: format.number(clickAfter, 3),
          })}
        </span>
      </span>
      <Button
        small
        aria-pressed={applied}
        aria-label={applied ? t('Take back: {name}', { name }) : t('Apply: {name}', { name })}
        disabled={edited?.state === 'working'}
        icon={applied ? <Check size={14} aria-hidden="true" /> : undefined}
        onClick={() => onToggle(suggestion)}
      >
        {applied ? t('Applied') : t('Apply')}
      </Button>
    </li>
  )
}
