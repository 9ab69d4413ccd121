import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import type { Image } from '#shared/contract/images.ts'
import { copyText } from '#renderer/lib/copy-text.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { IconButton } from '#renderer/ui/button.tsx'

/** A prompt may hold 100,000 characters; laying all of them out takes seconds. */
const MOST_SHOWN = 3000

/** The words a picture was made from, and those that were to be left out. */
export function PictureWords({ image }: { readonly image: Image }) {
  const t = useT()
  const [isCopied, setCopied] = useState(false)
  const { prompt, negativePrompt } = image
  if (prompt === '' && negativePrompt === '') return null
  return (
    <div className="picture-words">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long prompt scrolls */}
      <p className="picture-prompt" data-testid="shown-prompt" tabIndex={0}>
        {prompt.length > MOST_SHOWN ? `${prompt.slice(0, MOST_SHOWN)}…` : prompt}
      </p>
      <IconButton
        small
        label={isCopied ? t('Copied') : t('Copy the prompt')}
        icon={
          isCopied ? <Check size={14} aria-hidden="true" /> : <Copy size={14} aria-hidden="true" />
        }
        onClick={() => void copyText(prompt).then(setCopied)}
      />
      {negativePrompt !== '' && (
        <p className="small muted picture-without">
          {t('Left out: {words}', { words: negativePrompt.slice(0, MOST_SHOWN) })}
        </p>
      )}
    </div>
  )
}
