import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { copyText } from '#renderer/lib/copy-text.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'

interface CopyButtonProps {
  readonly text: string
  readonly label: string
  /** What it is called where several stand on one page. */
  readonly name?: string
}

/** Puts a text on the clipboard and says so until the text changes. */
export function CopyButton({ text, label, name }: CopyButtonProps) {
  const t = useT()
  const [copied, setCopied] = useState<string>()
  const isCopied = copied === text
  return (
    <Button
      small
      aria-label={isCopied ? undefined : name}
      icon={
        isCopied ? <Check size={14} aria-hidden="true" /> : <Copy size={14} aria-hidden="true" />
      }
      onClick={() => void copyText(text).then((isDone) => isDone && setCopied(text))}
    >
      {isCopied ? t('Copied') : label}
    </Button>
  )
}
