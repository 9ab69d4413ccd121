import type { Hook } from '#shared/contract/texts.ts'

/** An opening line; `{topic}`, `{line}` and `{count}` are filled from the text, `{Topic}` with a capital. */
export interface HookTemplate {
  readonly kind: Hook['kind']
  readonly text: string
  /** What the line is filled with. */
  readonly from: 'topic' | 'claim' | 'figure' | 'event' | 'steps'
  readonly quality: number
}

const ENGLISH: readonly HookTemplate[] = [
  { kind: 'statistic', from: 'figure', quality: 0.9, text: '{line}' },
  { kind: 'statistic', from: 'figure', quality: 0.65, text: 'One number first. {line}' },
  { kind: 'story', from: 'event', quality: 0.9, text: '{line}' },
  { kind: 'story', from: 'event', quality: 0.65, text: 'A short story. {line}' },
  { kind: 'story', from: 'topic', quality: 0.5, text: 'The story behind {topic}:' },
  { kind: 'bold-claim', from: 'claim', quality: 0.9, text: '{line}' },
  {
    kind: 'bold-claim',
    from: 'claim',
    quality: 0.7,
    text: 'If you remember one thing, make it this: {line-inside}',
  },
  { kind: 'bold-claim', from: 'claim', quality: 0.65, text: 'I stand by this: {line-inside}' },
  {
    kind: 'question',
    from: 'topic',
    quality: 0.75,
    text: 'What do most people get wrong about {topic}?',
  },
  {
    kind: 'question',
    from: 'topic',
    quality: 0.65,
    text: 'What would you want to know about {topic}?',
  },
  { kind: 'question', from: 'claim', quality: 0.55, text: 'Agree or not? {line}' },
  { kind: 'how-to', from: 'steps', quality: 0.85, text: '{count} things to know about {topic}:' },
  { kind: 'how-to', from: 'topic', quality: 0.6, text: 'A short guide to {topic}:' },
  { kind: 'how-to', from: 'topic', quality: 0.55, text: 'How to think about {topic}:' },
]

const SPANISH: readonly HookTemplate[] = [
  { kind: 'statistic', from: 'figure', quality: 0.9, text: '{line}' },
  { kind: 'statistic', from: 'figure', quality: 0.65, text: 'Primero, una cifra. {line}' },
  { kind: 'story', from: 'event', quality: 0.9, text: '{line}' },
  { kind: 'story', from: 'event', quality: 0.65, text: 'Una historia breve. {line}' },
  { kind: 'story', from: 'topic', quality: 0.5, text: 'Lo que hay detrás: {topic}.' },
  { kind: 'bold-claim', from: 'claim', quality: 0.9, text: '{line}' },
  {
    kind: 'bold-claim',
    from: 'claim',
    quality: 0.7,
    text: 'Si te quedas con una sola idea, que sea esta: {line-inside}',
  },
  { kind: 'bold-claim', from: 'claim', quality: 0.65, text: 'Lo tengo claro: {line-inside}' },
  {
    kind: 'question',
    from: 'topic',
    quality: 0.75,
    text: '¿Qué es lo que casi nadie cuenta sobre {topic}?',
  },
  { kind: 'question', from: 'topic', quality: 0.65, text: '¿Qué te gustaría saber sobre {topic}?' },
  { kind: 'question', from: 'claim', quality: 0.55, text: '¿De acuerdo o no? {line}' },
  {
    kind: 'how-to',
    from: 'steps',
    quality: 0.85,
    text: '{count} cosas que conviene saber sobre {topic}:',
  },
  { kind: 'how-to', from: 'topic', quality: 0.6, text: 'Guía breve sobre {topic}:' },
  { kind: 'how-to', from: 'topic', quality: 0.55, text: 'Cómo pensar sobre {topic}:' },
]

/** Opening lines by language, written for Kiln. */
export const HOOK_TEMPLATES: Readonly<Record<'en' | 'es', readonly HookTemplate[]>> = {
  en: ENGLISH,
  es: SPANISH,
}

type Fit = Readonly<Record<Hook['kind'], number>>

// question, bold claim, statistic, story, how-to
const fit = (...[question, claim, statistic, story, howTo]: readonly number[]): Fit => ({
  question: question ?? 0,
  'bold-claim': claim ?? 0,
  statistic: statistic ?? 0,
  story: story ?? 0,
  'how-to': howTo ?? 0,
})

/** How well each kind opens a post of a type, 0..1: our judgement, not measured. */
export const KIND_BY_TYPE: Readonly<Record<string, Fit>> = {
  announcement: fit(0.5, 0.8, 0.9, 0.7, 0.3),
  educational: fit(0.7, 0.7, 0.9, 0.4, 1),
  event: fit(0.7, 0.7, 0.7, 0.5, 0.4),
  hiring: fit(0.8, 0.8, 0.6, 0.5, 0.2),
  opinion: fit(0.7, 1, 0.7, 0.5, 0.2),
  promotional: fit(0.6, 0.8, 0.9, 0.6, 0.6),
  question: fit(1, 0.6, 0.6, 0.5, 0.2),
  story: fit(0.5, 0.7, 0.6, 1, 0.2),
}
