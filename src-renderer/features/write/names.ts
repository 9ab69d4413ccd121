import type { PolicyFinding, Verdict } from '#shared/contract/claims.ts'
import type { DraftVersion, ExportFormat } from '#shared/contract/drafts.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import type { Analysis, Entity, Hook, Limit, SafetyFinding } from '#shared/contract/texts.ts'
import { msg } from '#renderer/lib/i18n.ts'
import type { MarkKind } from './marks.ts'

type Names<K extends string> = Readonly<Record<K, string>>

/** What the rules of a platform are called; an unknown rule goes by its own name. */
export const RULE_NAMES: Readonly<Record<string, string>> = {
  length: msg('Length'),
  hashtags: msg('Hashtags'),
  fold: msg('Fold'),
  title: msg('Title'),
}

/** How a limit stands. */
export const LEVEL_NAMES: Names<Limit['level']> = {
  ok: msg('Fits'),
  warn: msg('Check'),
  error: msg('Over'),
}

/** How sure the source of a rule is. */
export const CONFIDENCE_NAMES: Names<Limit['confidence']> = {
  documented: msg('Documented'),
  reported: msg('Reported'),
  unverified: msg('Unverified'),
}

/** The three ways a text can lean, and the parts that say so. */
export const SENTIMENT_NAMES: Names<Analysis['sentiment']['label']> = {
  negative: msg('Negative'),
  neutral: msg('Neutral'),
  positive: msg('Positive'),
}

/** What the parts of the sentiment are called. */
export const PART_NAMES: Readonly<Record<string, string>> = {
  transformer: msg('Classifier'),
  vader: 'VADER',
  polarity: msg('Word polarity'),
}

/** What the labels of the classifier are called: emotions, kinds of post and tones. */
export const LABEL_NAMES: Readonly<Record<string, string>> = {
  anger: msg('Anger'),
  joy: msg('Joy'),
  optimism: msg('Optimism'),
  sadness: msg('Sadness'),
  fear: msg('Fear'),
  surprise: msg('Surprise'),
  announcement: msg('Announcement'),
  educational: msg('Educational'),
  event: msg('Event'),
  hiring: msg('Hiring'),
  opinion: msg('Opinion'),
  promotional: msg('Promotional'),
  question: msg('Question'),
  story: msg('Story'),
  appreciative: msg('Appreciative'),
  confident: msg('Confident'),
  critical: msg('Critical'),
  curious: msg('Curious'),
  enthusiastic: msg('Enthusiastic'),
  humorous: msg('Humorous'),
  neutral: msg('Neutral'),
  supportive: msg('Supportive'),
  vulnerable: msg('Vulnerable'),
}

/** What kinds of names are called, in the order they are shown. */
export const ENTITY_NAMES: Names<Entity['kind']> = {
  person: msg('People'),
  place: msg('Places'),
  organization: msg('Organizations'),
  date: msg('Dates'),
  time: msg('Times'),
  money: msg('Amounts'),
  percent: msg('Percentages'),
  number: msg('Numbers'),
  link: msg('Links'),
  email: msg('E-mail addresses'),
  mention: msg('Mentions'),
  hashtag: msg('Hashtags'),
}

/** What a safety finding is about. */
export const FINDING_NAMES: Names<SafetyFinding['kind']> = {
  profanity: msg('Strong language'),
  'personal-data': msg('Personal data'),
  offensive: msg('May offend'),
  hate: msg('May read as hateful'),
  claim: msg('Claim to check'),
}

/** What kinds of marks are called. */
export const MARK_NAMES: Names<MarkKind> = {
  grammar: msg('Grammar'),
  readability: msg('Readability'),
  engagement: msg('Engagement'),
  creativity: msg('Creativity'),
  sentiment: msg('Sentiment'),
  safety: msg('Safety'),
  supported: msg('Supported'),
  contradicted: msg('Contradicted'),
  'not-found': msg('Not in the sources'),
}

/** What kinds of opening lines are called. */
export const HOOK_NAMES: Names<Hook['kind']> = {
  question: msg('Question'),
  'bold-claim': msg('Bold claim'),
  statistic: msg('Statistic'),
  story: msg('Story'),
  'how-to': msg('How to'),
}

/** How a claim stands against its sources. */
export const VERDICT_NAMES: Names<Verdict> = {
  supported: msg('Supported'),
  contradicted: msg('Contradicted'),
  'not-found': msg('Not in the sources'),
  opinion: msg('Opinion'),
}

/** What the policy check looks for. */
export const POLICY_NAMES: Names<PolicyFinding['kind']> = {
  health: msg('Health'),
  money: msg('Money'),
  harassment: msg('Harassment'),
  'personal-data': msg('Personal data'),
  secret: msg('Secret'),
}

/** What the formats of an export are called. */
export const FORMAT_NAMES: Names<ExportFormat> = {
  text: msg('Export as plain text'),
  markdown: msg('Export as Markdown'),
  notion: msg('Export for Notion'),
  buffer: msg('Export for Buffer'),
  publer: msg('Export for Publer'),
  metricool: msg('Export for Metricool'),
  csv: msg('Export as CSV'),
  json: msg('Export as JSON'),
}

/** What a version came from. */
export const ORIGIN_NAMES: Names<DraftVersion['origin']> = {
  generated: msg('Written from the brief'),
  refined: msg('Refined'),
  edited: msg('By hand'),
}

/** What the palette calls choosing a platform. */
export const WRITE_FOR: Names<PlatformId> = {
  x: msg('Write for X'),
  linkedin: msg('Write for LinkedIn'),
  facebook: msg('Write for Facebook'),
  instagram: msg('Write for Instagram'),
  tiktok: msg('Write for TikTok'),
  youtube: msg('Write for YouTube'),
  threads: msg('Write for Threads'),
}
