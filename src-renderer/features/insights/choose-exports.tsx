import { FileUp } from 'lucide-react'
import { useRef, type ComponentProps } from 'react'
import type { StoreApi } from 'zustand'
import { useT } from '#renderer/lib/i18n.ts'
import { PICTURE_ACCEPT } from '#renderer/lib/picture-file.ts'
import { TABLE_ACCEPT } from '#renderer/lib/table-file.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { Imports } from './import-store.ts'

interface ChooseExportsProps extends Pick<ComponentProps<typeof Button>, 'variant' | 'small'> {
  readonly imports: StoreApi<Imports>
  /** Runs once files were chosen. */
  readonly onChosen?: () => void
}

/** Chooses exports, or screenshots of a page of numbers, to look at before they are imported. */
export function ChooseExports({ imports, onChosen, ...look }: ChooseExportsProps) {
  const t = useT()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button
        {...look}
        icon={<FileUp size={14} aria-hidden="true" />}
        onClick={() => input.current?.click()}
      >
        {t('Choose exports')}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        multiple
        accept={`${TABLE_ACCEPT},${PICTURE_ACCEPT}`}
        data-testid="exports-input"
        aria-label={t('Exports of numbers')}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          target.value = ''
          if (files.length === 0) return
          imports.getState().add(files)
          onChosen?.()
        }}
      />
    </>
  )
}
