import { useLingui } from '@lingui/react'
import { Check, Copy, Download, PenLine } from 'lucide-react'
import { useState } from 'react'
import type { Transcript } from '#shared/contract/transcripts.ts'
import { copyText } from '#renderer/lib/copy-text.ts'
import { msg, useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { languageName } from './language-field.tsx'
import { findIn } from './find-in.ts'
import { SegmentList } from './segment-list.tsx'
import type { CaptionFormat } from './transcript-store.ts'

const FORMATS: Readonly<Record<CaptionFormat, string>> = {
  srt: msg('SubRip (.srt)'),
  vtt: msg('WebVTT (.vtt)'),
  text: msg('Text (.txt)'),
}

interface TranscriptViewProps {
  readonly transcript: Transcript
  /** The name of the model that heard it. */
  readonly model: string
  readonly onWrite: () => void
  readonly onSave: (format: CaptionFormat) => void
  /** Listens once more; absent without a speech model. */
  readonly onAgain: (() => void) | undefined
}

/** What is said, to be searched, copied, saved as captions or written about. */
export function TranscriptView(props: TranscriptViewProps) {
  const { transcript, onWrite, onSave } = props
  const t = useT()
  const [wanted, setWanted] = useState('')
  const { segments } = transcript
  if (segments.length === 0)
    return (
      <>
        <p className="muted">{t('Nobody speaks, or not loud enough to be heard.')}</p>
        <Notes {...props} />
      </>
    )
  const count = segments.filter(({ text }) =>
    findIn(text, wanted).some(({ isFound }) => isFound),
  ).length
  return (
    <>
      <div className="transcript-bar">
        <SearchField
          className="transcript-search"
          label={t('Find in what is said')}
          value={wanted}
          onChange={setWanted}
        />
        <CopyAll text={transcript.text} />
        <Menu
          small
          label={t('Save captions')}
          icon={<Download size={14} aria-hidden="true" />}
          items={(['srt', 'vtt', 'text'] as const).map((format) => ({
            id: format,
            label: t(FORMATS[format]),
            run: () => onSave(format),
          }))}
        >
          {t('Save captions')}
        </Menu>
        <Button small icon={<PenLine size={14} aria-hidden="true" />} onClick={onWrite}>
          {t('Write a post from this')}
        </Button>
      </div>
      {wanted.trim() !== '' && (
        <p className="muted small" aria-live="polite">
          {t('{count, plural, =0 {Not found} one {# line} other {# lines}}', { count })}
        </p>
      )}
      <SegmentList segments={segments} found={wanted.trim()} />
      <Notes {...props} />
    </>
  )
}

function CopyAll({ text }: { readonly text: string }) {
  const t = useT()
  const [copied, setCopied] = useState<string>()
  const isCopied = copied === text
  return (
    <Button
      small
      icon={
        isCopied ? <Check size={14} aria-hidden="true" /> : <Copy size={14} aria-hidden="true" />
      }
      onClick={() => void copyText(text).then((isDone) => isDone && setCopied(text))}
    >
      {isCopied ? t('Text copied') : t('Copy text')}
    </Button>
  )
}

function Notes({ transcript, model, onAgain }: Omit<TranscriptViewProps, 'onWrite' | 'onSave'>) {
  const t = useT()
  const { i18n } = useLingui()
  const { language, fastCaptions } = transcript
  return (
    <p className="muted small">
      {language === 'und'
        ? t('Heard by {model}.', { model })
        : t(
            'Language: {language}. Heard by {model}, which may mishear: read it before you publish it.',
            {
              language: languageName(language, i18n.locale),
              model,
            },
          )}{' '}
      {fastCaptions > 0 &&
        t(
          '{count, plural, one {One caption is} other {# captions are}} faster than 17 characters a second, which is hard to follow.',
          { count: fastCaptions },
        )}{' '}
      {onAgain && (
        <Button small variant="plain" onClick={onAgain}>
          {t('Listen again')}
        </Button>
      )}
    </p>
  )
}
