import { useState } from 'react'
import { useStore } from 'zustand'
import { PLATFORMS, PlatformId } from '#shared/contract/platforms.ts'
import { PlannedPost } from '#shared/contract/posting-times.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import type { InsightTabProps } from '../create-insight-stores.ts'
import { PLATFORM_NAMES } from '#shared/contract/platforms.ts'
import { placeOf, toMoment } from './calendar-days.ts'
import type { PlanWish } from './calendar-store.ts'
import { STATE_NAMES } from './post-chip.tsx'
import './calendar.css'

interface PlanDialogProps extends InsightTabProps {
  readonly wish: PlanWish
  /** Runs once the post is in the calendar. */
  readonly onSaved?: () => void
}

const LONGEST_TITLE = 120

/** When, where and what: plans a post, or changes a planned one. */
export function PlanDialog({ stores, wish, onSaved }: PlanDialogProps) {
  const t = useT()
  const { drafts, campaigns, failure, isBusy } = useStore(stores.calendar)
  const { edit, save, remove } = stores.calendar.getState()
  const [post, setPost] = useState(() => ({
    title: '',
    text: '',
    draftId: null,
    campaign: '',
    ...wish,
  }))
  const [place, setPlace] = useState(() => placeOf(wish.at) ?? { day: '', time: '' })
  const isSound = place.day !== '' && place.time !== '' && (post.title + post.text).trim() !== ''
  const { id, platform, title, text, draftId, state = 'planned' } = post
  const change = (part: Partial<typeof post>) => setPost({ ...post, ...part })
  const chooseDraft = (draft: string) => {
    const found = drafts.find((known) => known.id === draft)
    if (!found) return change({ draftId: null })
    change({
      draftId: found.id,
      text: found.text,
      platform: found.platform,
      title: titleOf(found.text),
    })
  }
  const submit = async () => {
    const sound = { ...post, title: title.trim() || titleOf(text), at: toMoment(place), state }
    if (await save(sound)) onSaved?.()
  }
  const label = id === undefined ? t('Plan a post') : t('Planned post')
  return (
    <Dialog
      label={label}
      className="plan-dialog"
      testId="plan-dialog"
      onClose={() => edit(undefined)}
    >
      <h2>{label}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isSound) void submit()
        }}
      >
        <div className="plan-when">
          <label>
            <span className="small muted">{t('Platform')}</span>
            <select
              className="field"
              value={platform}
              onChange={({ target }) => change({ platform: PlatformId.parse(target.value) })}
            >
              {PLATFORMS.map((each) => (
                <option key={each} value={each}>
                  {PLATFORM_NAMES[each]}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span className="small muted">{t('Day')}</span>
            <input
              type="date"
              required
              className="field tabular"
              value={place.day}
              onChange={({ target }) => setPlace({ ...place, day: target.value })}
            />
          </label>
          <label>
            <span className="small muted">{t('Time of day')}</span>
            <input
              type="time"
              required
              className="field tabular"
              value={place.time}
              onChange={({ target }) => setPlace({ ...place, time: target.value })}
            />
          </label>
        </div>
        {drafts.length > 0 && (
          <label>
            <span className="small muted">{t('From a post in Write')}</span>
            <select
              className="field"
              value={drafts.some((known) => known.id === draftId) ? (draftId ?? '') : ''}
              onChange={({ target }) => chooseDraft(target.value)}
            >
              <option value="">{t('None: written here')}</option>
              {drafts.map((draft) => (
                <option key={draft.id} value={draft.id}>
                  {PLATFORM_NAMES[draft.platform]}: {titleOf(draft.text).slice(0, 60)}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          <span className="small muted">{t('Title')}</span>
          <input
            className="field"
            maxLength={500}
            placeholder={titleOf(text) || t('What the calendar calls it')}
            value={title}
            onChange={({ target }) => change({ title: target.value })}
          />
        </label>
        <label>
          <span className="small muted">{t('Text')}</span>
          <textarea
            className="field"
            rows={5}
            maxLength={100_000}
            value={text}
            onChange={({ target }) => change({ text: target.value })}
          />
        </label>
        <label>
          <span className="small muted">{t('Campaign, if it belongs to one')}</span>
          <input
            className="field"
            maxLength={100}
            list="campaign-names"
            value={post.campaign}
            onChange={({ target }) => change({ campaign: target.value })}
          />
          <datalist id="campaign-names">
            {campaigns.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </datalist>
        </label>
        {id !== undefined && (
          <Segmented
            label={t('What became of it')}
            value={state}
            options={PlannedPost.shape.state.options.map((value) => ({
              value,
              label: t(STATE_NAMES[value]),
            }))}
            onChange={(next) => change({ state: next })}
          />
        )}
        {failure && <FailureNote {...failure} />}
        <p className="small muted">
          {t('Kiln keeps the plan and publishes nothing: you post it yourself.')}
        </p>
        <div className="actions">
          {id !== undefined && (
            <Button variant="plain" disabled={isBusy} onClick={() => void remove(id)}>
              {t('Take it out')}
            </Button>
          )}
          <Button onClick={() => edit(undefined)}>{t('Cancel')}</Button>
          <Button type="submit" variant="primary" disabled={!isSound || isBusy}>
            {id === undefined ? t('Put it in the calendar') : t('Save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** The first line that says something. */
function titleOf(text: string): string {
  const line =
    text
      .trim()
      .slice(0, 2 * LONGEST_TITLE)
      .split(/[\r\n\u2028\u2029]/, 1)[0] ?? ''
  return line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE - 1)}…` : line
}
