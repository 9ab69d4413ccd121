import { ICalCalendar, ICalEventStatus } from 'ical-generator'
import type { PlannedPost } from '#shared/contract/posting-times.ts'
import { toInstant } from './to-instant.ts'

/** How long a post stands in the calendar, in minutes. */
const LENGTH = 15
const MINUTE_MS = 60_000
const TITLE_LENGTH = 80

/** Planned posts as an iCalendar file (RFC 5545): UTC times, the same UID each time, no alarms. */
export function toICalendar(posts: readonly PlannedPost[], stamp: Date): string {
  const calendar = new ICalCalendar({
    name: 'Kiln',
    prodId: { company: 'Kiln', product: 'Calendar', language: 'EN' },
  })
  for (const post of posts) {
    const instant = toInstant(post.at)
    if (!instant) continue
    const event = calendar.createEvent({
      id: `${post.id}@kiln`,
      start: new Date(instant.ms),
      end: new Date(instant.ms + LENGTH * MINUTE_MS),
      stamp,
      summary: titleOf(post),
      status: post.state === 'missed' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      categories: [post.platform, toPlain(post.campaign)]
        .filter((name) => name !== '')
        .map((name) => ({ name })),
    })
    const text = toPlain(post.text)
    if (text !== '') event.description(text)
  }
  return calendar.toString()
}

function titleOf({ title, text, platform }: PlannedPost): string {
  const [first = ''] = toPlain(title || text)
    .trim()
    .split('\n', 1)
  if (title !== '') return first || platform
  const start = first.slice(0, TITLE_LENGTH).toWellFormed()
  return (first.length > TITLE_LENGTH ? `${start.replace(/\uFFFD$/, '')}…` : start) || platform
}

/** Text without what RFC 5545 (3.1) does not allow in values: controls other than tab and line ends. */
function toPlain(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\t\n]/gu, '')
}
