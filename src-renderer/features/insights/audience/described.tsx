import type { Party } from '#shared/contract/audiences.ts'
import { useT } from '#renderer/lib/i18n.ts'

/** What is typed of an account that the library has no numbers of. */
export interface Description {
  readonly name: string
  readonly followers: string
  readonly tags: string
  readonly posts: string
}

/** Nothing typed yet. */
export const NOBODY: Description = { name: '', followers: '', tags: '', posts: '' }

/** What was typed as an account; undefined while there are neither hashtags nor posts to go by. */
export function toParty({ name, followers, tags, posts }: Description): Party | undefined {
  const words = tags.split(/[\s,]+/).filter(Boolean)
  const texts = posts.split('\n').filter((line) => line.trim() !== '')
  const count = followers.replaceAll(/[\s.,]/g, '')
  if (words.length === 0 && texts.length === 0) return undefined
  return {
    name: name.trim(),
    posts: texts.slice(0, 5000),
    tags: words.slice(0, 5000),
    audience: [],
    ...(/^\d{1,12}$/.test(count) && { followers: Number(count) }),
  }
}

interface DescribedProps {
  readonly value: Description
  readonly onChange: (value: Description) => void
}

/** Fields that describe an account. */
export function Described({ value, onChange }: DescribedProps) {
  const t = useT()
  return (
    <>
      <div className="affinity-pair">
        <label className="labelled">
          <span className="small muted">{t('Name')}</span>
          <input
            className="field"
            maxLength={200}
            value={value.name}
            onChange={({ target }) => onChange({ ...value, name: target.value })}
          />
        </label>
        <label className="labelled">
          <span className="small muted">{t('Followers')}</span>
          <input
            className="field tabular"
            inputMode="numeric"
            maxLength={20}
            value={value.followers}
            onChange={({ target }) => onChange({ ...value, followers: target.value })}
          />
        </label>
      </div>
      <label className="labelled">
        <span className="small muted">{t('Their hashtags')}</span>
        <input
          className="field"
          maxLength={2000}
          value={value.tags}
          placeholder="#ceramics #glaze"
          onChange={({ target }) => onChange({ ...value, tags: target.value })}
        />
      </label>
      <label className="labelled">
        <span className="small muted">{t('Some of their posts, one a line')}</span>
        <textarea
          className="field"
          rows={4}
          maxLength={100_000}
          value={value.posts}
          onChange={({ target }) => onChange({ ...value, posts: target.value })}
        />
      </label>
    </>
  )
}
