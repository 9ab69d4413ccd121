import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { PLATFORMS } from '#shared/contract/platforms.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { WriteStores } from './create-write-stores.ts'
import { PLATFORM_NAMES } from '#shared/contract/platforms.ts'
import { isPlatform } from './is-platform.ts'

interface IdeaTopicProps {
  readonly stores: Pick<WriteStores, 'brief'>
  readonly topic: string
  readonly onType: (topic: string) => void
}

/** What ideas are looked for: the brief, or another topic; platform and audience are the brief's. */
export function IdeaTopic({ stores, topic, onType }: IdeaTopicProps) {
  const t = useT()
  const { text, platform, audience, change } = useStore(stores.brief)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const isOther = topic.trim() !== '' && topic !== text
  return (
    <div className="idea-topic">
      <label>
        <span>{t('Topic')}</span>
        <textarea
          ref={field}
          className="field"
          data-testid="idea-topic"
          placeholder={t('A topic, a question or a few facts')}
          value={topic}
          onChange={({ target }) => onType(target.value)}
        />
      </label>
      {isOther && (
        <p>
          <Button small variant="plain" onClick={() => change({ text: topic })}>
            {text.trim() === '' ? t('Make this the brief') : t('Put this in place of the brief')}
          </Button>
        </p>
      )}
      <label>
        <span>{t('Platform')}</span>
        <select
          className="field"
          value={platform}
          onChange={({ target }) => {
            if (isPlatform(target.value)) change({ platform: target.value })
          }}
        >
          {PLATFORMS.map((one) => (
            <option key={one} value={one}>
              {PLATFORM_NAMES[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('Audience')}</span>
        <input
          className="field"
          maxLength={500}
          placeholder={t('people who follow you')}
          value={audience}
          onChange={({ target }) => change({ audience: target.value })}
        />
      </label>
    </div>
  )
}
