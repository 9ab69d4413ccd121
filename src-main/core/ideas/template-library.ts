import type { PlatformId } from '#shared/contract/platforms.ts'
import type { PostType } from '#shared/contract/texts.ts'

/** A shape that ships with Kiln. */
export interface LibraryTemplate {
  readonly id: string
  readonly name: string
  readonly type: PostType
  readonly platforms: readonly PlatformId[]
  readonly text: string
}

/** Written for Kiln: type, name, platforms ("any" or a list), and the text, in which " / " ends a paragraph. */
const TABLE = `
announcement | News first | any | {lead} / {rest}
announcement | News, details, next step | linkedin facebook instagram threads youtube | {lead} / {rest} / {details} / {call}
announcement | News and next step | any | {lead} / {rest} / {call}
announcement | What is new, in points | linkedin facebook instagram youtube | {lead} / What is new: / {points} / {rest}
announcement | Figure first | linkedin x threads facebook | {result} / {lead} / {rest}
announcement | Question, then news | linkedin facebook threads instagram | {question} / {lead} / {rest}
announcement | News in two lines | x threads tiktok | {lead} / {call}
educational | Lesson in points | linkedin facebook instagram threads youtube | {lead} / {points} / {rest}
educational | Step by step | linkedin instagram youtube tiktok facebook | {lead} / Step by step: / {points}
educational | Question, then answer | any | {question} / {lead} / {rest}
educational | A figure and what is behind it | linkedin x threads facebook | {result} / What is behind it: / {lead} / {rest}
educational | Short answer, long answer | linkedin facebook threads | The short answer: / {lead} / The longer one: / {rest}
educational | List to keep | instagram linkedin facebook tiktok | {lead} / {points} / Save this for when you need it.
educational | In this video | youtube tiktok | {lead} / In this video: / {points} / {call}
event | What, when, how | any | {lead} / {rest} / {call}
event | Date on a line of its own | linkedin facebook instagram threads youtube | {lead} / When: {date} / {rest} / {call}
event | When and where | linkedin facebook instagram | {lead} / When: {date} / Where: {place} / {rest}
event | Programme | linkedin facebook instagram youtube | {lead} / On the programme: / {points} / {call}
event | Question, then invitation | linkedin facebook threads instagram | {question} / {lead} / {rest} / {call}
event | Invitation in two lines | x threads | {lead} / {call}
hiring | The role, then how to apply | any | {lead} / {rest} / {call}
hiring | What the work is | linkedin facebook | {lead} / What the work is: / {points} / {call}
hiring | Role with details | linkedin facebook threads | {lead} / {details} / {call}
hiring | Question to the right person | linkedin facebook threads x | {question} / {lead} / {rest}
hiring | Pass it on | linkedin facebook threads | {lead} / {rest} / Know somebody who fits? Send them this post.
opinion | View and reasons | any | {lead} / {rest}
opinion | Reasons in points | linkedin facebook threads | {lead} / The reasons: / {points} / {rest}
opinion | View, then the floor | linkedin x threads facebook | {lead} / {rest} / Where do you see it differently?
opinion | Figure, then view | linkedin x threads | {result} / {lead} / {rest}
opinion | Question, then view | linkedin threads facebook | {question} / {lead} / {rest}
promotional | Offer and next step | any | {lead} / {rest} / {call}
promotional | What you get | linkedin facebook instagram youtube | {lead} / What you get: / {points} / {call}
promotional | Need, then offer | linkedin facebook instagram threads | {question} / {lead} / {rest} / {call}
promotional | Proof first | linkedin facebook x threads | {result} / {lead} / {rest} / {call}
promotional | Offer with details | facebook instagram linkedin | {lead} / {rest} / {details} / {call}
question | Question and background | any | {question} / {rest}
question | Background, then question | linkedin facebook threads | {lead} / {rest} / {question}
question | Which one | linkedin facebook threads instagram x | {question} / {points} / Which one, and why?
question | Answers from practice | linkedin threads facebook | {question} / {rest} / Answers from practice are welcome.
story | From start to end | any | {lead} / {rest}
story | Outcome first | linkedin facebook threads x | {result} / How it came about: / {lead} / {rest}
story | What it taught | linkedin facebook instagram | {lead} / {rest} / What it taught: / {points}
story | Question, then story | linkedin facebook threads instagram | {question} / {lead} / {rest}
story | Story, then the floor | linkedin facebook instagram threads | {lead} / {rest} / Has something like it happened to you?`

/** The templates of Kiln, by type and platform. */
export const TEMPLATE_LIBRARY: readonly LibraryTemplate[] = TABLE.trim().split('\n').map(toTemplate)

function toTemplate(line: string): LibraryTemplate {
  const [type = '', name = '', platforms = '', text = ''] = line.split(' | ')
  return {
    id: `kiln-${type}-${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`,
    name,
    type: type as PostType,
    platforms: platforms === 'any' ? [] : (platforms.split(' ') as PlatformId[]),
    text: text.replaceAll(' / ', '\n\n'),
  }
}
