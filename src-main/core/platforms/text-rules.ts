import type { PlatformId, TextRule } from '#shared/contract/platforms.ts'
import { RULE_NOTES, RULE_SOURCES } from '#shared/sentences/rules.ts'

const AS_OF = '2026-11-21'

/** The day on which the rules were collected. */
export const TEXT_RULES_VERSION = AS_OF

/** What platforms allow of texts, each rule with source and date; `warnAt` is where sources start to disagree. */
export const TEXT_RULES: readonly TextRule[] = [
  {
    platform: 'x',
    rule: 'length',
    warnAt: null,
    limit: 280,
    source: RULE_SOURCES.xLength,
    asOf: AS_OF,
    confidence: 'documented',
    note: RULE_NOTES.xLength,
  },
  {
    platform: 'x',
    rule: 'hashtags',
    warnAt: null,
    limit: 2,
    source: RULE_SOURCES.several,
    asOf: AS_OF,
    confidence: 'unverified',
    note: RULE_NOTES.xTags,
  },
  {
    platform: 'linkedin',
    rule: 'length',
    warnAt: null,
    limit: 3000,
    source: RULE_SOURCES.agreed,
    asOf: AS_OF,
    confidence: 'reported',
    note: RULE_NOTES.linkedinLength,
  },
  {
    platform: 'linkedin',
    rule: 'fold',
    warnAt: null,
    limit: 210,
    source: RULE_SOURCES.agreed,
    asOf: AS_OF,
    confidence: 'reported',
    note: RULE_NOTES.linkedinFold,
  },
  {
    platform: 'linkedin',
    rule: 'hashtags',
    warnAt: null,
    limit: 5,
    source: RULE_SOURCES.several,
    asOf: AS_OF,
    confidence: 'unverified',
    note: RULE_NOTES.linkedinTags,
  },
  {
    platform: 'facebook',
    rule: 'length',
    warnAt: null,
    limit: 63_206,
    source: RULE_SOURCES.agreed,
    asOf: AS_OF,
    confidence: 'reported',
    note: null,
  },
  {
    platform: 'instagram',
    rule: 'length',
    warnAt: null,
    limit: 2200,
    source: RULE_SOURCES.agreed,
    asOf: AS_OF,
    confidence: 'reported',
    note: null,
  },
  {
    platform: 'instagram',
    rule: 'fold',
    warnAt: null,
    limit: 125,
    source: RULE_SOURCES.agreed,
    asOf: AS_OF,
    confidence: 'reported',
    note: RULE_NOTES.instagramFold,
  },
  {
    platform: 'instagram',
    rule: 'hashtags',
    warnAt: 5,
    limit: 30,
    source: RULE_SOURCES.changed,
    asOf: AS_OF,
    confidence: 'reported',
    note: RULE_NOTES.instagramTags,
  },
  {
    platform: 'tiktok',
    rule: 'length',
    warnAt: 2200,
    limit: 4000,
    source: RULE_SOURCES.disputed,
    asOf: AS_OF,
    confidence: 'reported',
    note: RULE_NOTES.tiktokLength,
  },
  {
    platform: 'tiktok',
    rule: 'hashtags',
    warnAt: null,
    limit: 5,
    source: RULE_SOURCES.several,
    asOf: AS_OF,
    confidence: 'reported',
    note: null,
  },
  {
    platform: 'youtube',
    rule: 'title',
    warnAt: null,
    limit: 100,
    source: RULE_SOURCES.agreed,
    asOf: AS_OF,
    confidence: 'reported',
    note: null,
  },
  {
    platform: 'youtube',
    rule: 'length',
    warnAt: null,
    limit: 5000,
    source: RULE_SOURCES.agreed,
    asOf: AS_OF,
    confidence: 'reported',
    note: RULE_NOTES.youtubeLength,
  },
  {
    platform: 'youtube',
    rule: 'hashtags',
    warnAt: null,
    limit: 60,
    source: RULE_SOURCES.several,
    asOf: AS_OF,
    confidence: 'unverified',
    note: RULE_NOTES.youtubeTags,
  },
  {
    platform: 'threads',
    rule: 'length',
    warnAt: null,
    limit: 500,
    source: RULE_SOURCES.agreed,
    asOf: AS_OF,
    confidence: 'reported',
    note: null,
  },
  {
    platform: 'threads',
    rule: 'hashtags',
    warnAt: null,
    limit: 1,
    source: RULE_SOURCES.several,
    asOf: AS_OF,
    confidence: 'reported',
    note: RULE_NOTES.threadsTags,
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
