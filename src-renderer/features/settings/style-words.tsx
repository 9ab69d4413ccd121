import { useState } from 'react'
import type { KnownStyle } from '#shared/contract/styles.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { StyleState } from './style-store.ts'

interface StyleWordsProps {
  readonly style: KnownStyle
  readonly onSave: StyleState['change']
}

const LONGEST_WORD = 100
const MOST_WORDS = 200

/** The words of a list that is parted by commas or lines, each once. */
export const parseWords = (text: string): string[] => {
  const words = text.split(/[,\n]/).map((word) => word.trim().slice(0, LONGEST_WORD))
  return [...new Set(words.filter(Boolean))].slice(0, MOST_WORDS)
}

/** The words that drafts leave out, what else the user wants, and what models are told of it all. */
export function StyleWords({ style, onSave }: StyleWordsProps) {
  const t = useT()
  const [words, setWords] = useState(style.deletedWords.join(', '))
  const [note, setNote] = useState(style.note)
  const deletedWords = parseWords(words)
  const areWordsChanged = deletedWords.join() !== style.deletedWords.join()
  const isChanged = areWordsChanged || note !== style.note
  return (
    <form
      className="remote-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (isChanged) void onSave({ note, ...(areWordsChanged && { deletedWords }) })
      }}
    >
      <label>
        {t('Words that drafts leave out')}
        <input
          className="field"
          spellCheck={false}
          placeholder={t('Parted by commas')}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </label>
      <label>
        {t('What else you want')}
        <textarea
          className="field"
          rows={2}
          maxLength={2000}
          placeholder={t('British spelling. Never open with a quote.')}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </label>
      <div className="actions">
        <Button type="submit" disabled={!isChanged}>
          {t('Save')}
        </Button>
      </div>
      {style.sentences.length > 0 && (
        <p className="muted small">
          {t('What models are told: {sentences}', { sentences: style.sentences.join(' ') })}
        </p>
      )}
    </form>
  )
}
