import { CircleAlert, Trash2 } from 'lucide-react'
import type { Draft } from '#shared/contract/drafts.ts'
import type { Limit } from '#shared/contract/texts.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { PLATFORM_NAMES } from '#shared/contract/platforms.ts'
import { firstLine } from './post.ts'
import { useMoment } from './use-moment.ts'

interface PostItemProps {
  readonly post: Pick<Draft, 'text' | 'platform'>
  readonly limits?: readonly Limit[]
  readonly updatedAt?: string
  readonly isCurrent: boolean
  readonly onOpen: () => void
  readonly onRemove?: () => void
}

/** One post in the list: its first line, where it goes, when it was changed, whether it breaks a limit. */
export function PostItem(props: PostItemProps) {
  const { post, limits = [], updatedAt, isCurrent, onOpen, onRemove } = props
  const t = useT()
  const moment = useMoment()
  const line = firstLine(post.text) || t('Empty post')
  const isBroken = limits.some(({ level }) => level === 'error')
  return (
    <li className="post-item" data-testid="post-item">
      <button type="button" aria-current={isCurrent || undefined} onClick={onOpen}>
        <span className="truncate">{line}</span>
        <span className="post-facts small muted tabular">
          <span>{PLATFORM_NAMES[post.platform]}</span>
          {updatedAt !== undefined && <span>{moment(updatedAt)}</span>}
          {isBroken && (
            <span className="level error">
              <CircleAlert size={12} aria-hidden="true" />
              {t('Over')}
            </span>
          )}
        </span>
      </button>
      {onRemove && (
        <IconButton
          small
          label={t('Delete “{line}”', { line })}
          icon={<Trash2 size={14} aria-hidden="true" />}
          onClick={onRemove}
        />
      )}
    </li>
  )
}
