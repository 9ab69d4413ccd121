import type { PlatformId, TextRule } from '#shared/contract/platforms.ts'

const AS_OF = '2026-11-21'
const AGREED = 'several tools that agree'

/** The day on which the rules were collected. */
export const TEXT_RULES_VERSION = AS_OF

/** What platforms allow of texts, each rule with source and date; `warnAt` is where sources start to disagree. */
export const TEXT_RULES: readonly TextRule[] = [
  {
    platform: 'x',
    rule: 'length',
    warnAt: null,
    limit: 280,
    source: 'X developer documentation, "Counting characters"; twitter-text, config version 3',
    asOf: AS_OF,
    confidence: 'documented',
    note: 'Weighted: a link counts 23, an emoji 2, many scripts 2 a character. Premium accounts may write 25,000.',
  },
  {
    platform: 'x',
    rule: 'hashtags',
    warnAt: null,
    limit: 2,
    source: 'several tools',
    asOf: AS_OF,
    confidence: 'unverified',
    note: 'Advice, no rule of the platform: 1 or 2 hashtags.',
  },
  {
    platform: 'linkedin',
    rule: 'length',
    warnAt: null,
    limit: 3000,
    source: AGREED,
    asOf: AS_OF,
    confidence: 'reported',
    note: 'Posts. A comment may have 1,250 characters, a headline 220.',
  },
  {
    platform: 'linkedin',
    rule: 'fold',
    warnAt: null,
    limit: 210,
    source: AGREED,
    asOf: AS_OF,
    confidence: 'reported',
    note: 'About 210 characters are shown before "more"; line breaks and the screen move it.',
  },
  {
    platform: 'linkedin',
    rule: 'hashtags',
    warnAt: null,
    limit: 5,
    source: 'several tools',
    asOf: AS_OF,
    confidence: 'unverified',
    note: 'Advice, no rule of the platform: 3 to 5. LinkedIn gives hashtags less weight than it did.',
  },
  {
    platform: 'facebook',
    rule: 'length',
    warnAt: null,
    limit: 63_206,
    source: AGREED,
    asOf: AS_OF,
    confidence: 'reported',
    note: null,
  },
  {
    platform: 'instagram',
    rule: 'length',
    warnAt: null,
    limit: 2200,
    source: AGREED,
    asOf: AS_OF,
    confidence: 'reported',
    note: null,
  },
  {
    platform: 'instagram',
    rule: 'fold',
    warnAt: null,
    limit: 125,
    source: AGREED,
    asOf: AS_OF,
    confidence: 'reported',
    note: 'About 125 characters are shown before "more".',
  },
  {
    platform: 'instagram',
    rule: 'hashtags',
    warnAt: 5,
    limit: 30,
    source: 'reports on the change of December 2025; most tools still say 30',
    asOf: AS_OF,
    confidence: 'reported',
    note: 'At most 5 since December 2025 where the change has arrived, 30 elsewhere.',
  },
  {
    platform: 'tiktok',
    rule: 'length',
    warnAt: 2200,
    limit: 4000,
    source: 'several tools that disagree',
    asOf: AS_OF,
    confidence: 'reported',
    note: 'Disputed: 4,000, 2,200 and 2,000 are all claimed.',
  },
  {
    platform: 'tiktok',
    rule: 'hashtags',
    warnAt: null,
    limit: 5,
    source: 'several tools',
    asOf: AS_OF,
    confidence: 'reported',
    note: null,
  },
  {
    platform: 'youtube',
    rule: 'title',
    warnAt: null,
    limit: 100,
    source: AGREED,
    asOf: AS_OF,
    confidence: 'reported',
    note: null,
  },
  {
    platform: 'youtube',
    rule: 'length',
    warnAt: null,
    limit: 5000,
    source: AGREED,
    asOf: AS_OF,
    confidence: 'reported',
    note: 'The description. Tags may have 500 characters in all (unverified).',
  },
  {
    platform: 'youtube',
    rule: 'hashtags',
    warnAt: null,
    limit: 60,
    source: 'several tools',
    asOf: AS_OF,
    confidence: 'unverified',
    note: 'Over 60 hashtags all of them are ignored; the first 3 are shown above the title.',
  },
  {
    platform: 'threads',
    rule: 'length',
    warnAt: null,
    limit: 500,
    source: AGREED,
    asOf: AS_OF,
    confidence: 'reported',
    note: null,
  },
  {
    platform: 'threads',
    rule: 'hashtags',
    warnAt: null,
    limit: 1,
    source: 'several tools',
    asOf: AS_OF,
    confidence: 'reported',
    note: 'A post has one topic.',
  },
]

/** The rule of that kind, or undefined where none is known. */
export function findTextRule(platform: PlatformId, rule: TextRule['rule']): TextRule | undefined {
  return TEXT_RULES.find((known) => known.platform === platform && known.rule === rule)
}

/** Most hashtags that no source warns about, or null where no rule is known. */
export function hashtagLimit(platform: PlatformId): number | null {
  const rule = findTextRule(platform, 'hashtags')
  return rule === undefined ? null : (rule.warnAt ?? rule.limit)
}
