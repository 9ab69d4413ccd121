import { pick, type Random } from '#main/core/backgrounds/random.ts'

/** What the made-up account writes about; `pull` is how well a subject does against the others. */
export interface Subject {
  readonly name: string
  readonly tags: readonly [string, ...string[]]
  readonly pull: number
}

type Some = readonly [string, ...string[]]

/** The subjects of a small kitchen with a balcony garden, by how often they come. */
export const SUBJECTS: readonly [Subject, ...Subject[]] = [
  { name: 'sourdough bread', tags: ['sourdough', 'baking'], pull: 1.35 },
  { name: 'weeknight pasta', tags: ['pasta', 'weeknightdinner'], pull: 1.1 },
  { name: 'balcony tomatoes', tags: ['balconygarden', 'tomatoes'], pull: 1 },
  { name: 'lentil soup', tags: ['soup', 'mealprep'], pull: 0.85 },
  { name: 'pickled vegetables', tags: ['pickles', 'zerowaste'], pull: 0.95 },
  { name: 'a knife you can trust', tags: ['kitchentips'], pull: 0.7 },
  { name: 'lemon cake', tags: ['baking', 'lemoncake'], pull: 1.25 },
  { name: 'windowsill herbs', tags: ['herbs', 'balconygarden'], pull: 0.9 },
]

const OPENINGS: Some = [
  'Three mistakes I made with {subject}, so that you need not.',
  'What nobody told me about {subject}.',
  'Sunday experiment: {subject}.',
  'I tried {subject} every week for a month.',
  '{Subject} with five things you already have.',
  'Does {subject} have to be this hard?',
  'My quiet evening with {subject}.',
  'The short way to {subject}.',
  'You asked about {subject}. Here it is.',
  'A year of {subject}: what I would do differently.',
]
const MIDDLES: Some = [
  'The second step is where most people stop too early.',
  'It takes eleven minutes, and nine of them are waiting.',
  'The trick is salt, and then patience.',
  'I wrote down the amounts this time.',
  'Half of it went wrong, and that was the useful half.',
  'My neighbour asked for the recipe twice.',
  'It costs less than a coffee.',
  'Start with less heat than you think.',
]
const ENDS: Some = [
  'Which one would you try first?',
  'Tell me how yours went.',
  'Save it for the weekend.',
  'The full list is in the comments.',
  'Next week: the version without an oven.',
  'What should I test next?',
  'Questions are welcome.',
  '',
]
const COMMENTS: readonly Some[] = [
  [
    'This is wonderful, thank you for the clear steps.',
    'I love how calm your videos are.',
    'Made it tonight, it was delicious.',
    'Great tip, I never thought of that.',
    'My kids are happy and so am I.',
  ],
  [
    'Which flour did you use?',
    'How long does it keep in the fridge?',
    'Does it work with dried herbs?',
    'What size is the pan?',
  ],
  [
    'Mine turned out terrible, far too salty.',
    'The sound is bad in this one, I could hardly hear you.',
    'Too long, sadly I gave up in the middle.',
  ],
]
const AUTHORS: Some = ['mira', 'tom_bakes', 'jo', 'plant.dad', 'lucia', 'sam', 'hanna k', 'r_oven']

/** A post about a subject, with its hashtags at the end. */
export function writePost(random: Random, subject: Subject, tags: readonly string[]): string {
  const opening = pick(random, OPENINGS)
    .replace('{subject}', subject.name)
    .replace('{Subject}', subject.name.charAt(0).toUpperCase() + subject.name.slice(1))
  const parts = [opening, pick(random, MIDDLES), pick(random, ENDS)].filter((part) => part !== '')
  return [parts.join(' '), tags.map((tag) => `#${tag}`).join(' ')].filter(Boolean).join('\n\n')
}

/** A comment and who wrote it: mostly kind ones, some questions, a few complaints. */
export function writeComment(random: Random): { author: string; text: string } {
  const share = random()
  const [kind, question, complaint] = COMMENTS
  const list = share < 0.6 ? kind : share < 0.88 ? question : complaint
  return { author: pick(random, AUTHORS), text: pick(random, list ?? ENDS) }
}
