import { Share } from 'lucide-react'
import { useStore } from 'zustand'
import { EXPORT_FORMATS } from '#shared/contract/drafts.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Menu } from '#renderer/ui/menu.tsx'
import type { WriteStores } from './create-write-stores.ts'
import { FORMAT_NAMES } from './names.ts'

interface ExportMenuProps {
  readonly stores: WriteStores
  /** The post is being written anew. */
  readonly isResting: boolean
  /** Puts the post in the calendar. */
  readonly onSchedule: (() => void) | undefined
}

/** Saves the open post as a file for another program, or plans it. */
export function ExportMenu({ stores, isResting, onSchedule }: ExportMenuProps) {
  const t = useT()
  const isEmpty = useStore(stores.current, ({ post }) => post.text.trim() === '')
  return (
    <Menu
      label={t('Export the post')}
      icon={<Share size={16} aria-hidden="true" />}
      disabled={isEmpty || isResting}
      items={[
        ...(onSchedule
          ? [{ id: 'schedule', label: t('Plan in the calendar'), run: onSchedule }]
          : []),
        ...EXPORT_FORMATS.map((format) => ({
          id: format,
          label: t(FORMAT_NAMES[format]),
          run: () => void stores.exportPost(format),
        })),
      ]}
    />
  )
}
