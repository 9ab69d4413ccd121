import { ALERTS, FIGURES } from './alerts.ts'
import { AFFINITY, COMPARED, CONFIDENCES, PARTS, SEGMENTS, SENTIMENT, TRAITS } from './audiences.ts'
import { CLAIM_BASES, CLAIMS } from './claims.ts'
import { GRAMMAR, STYLE } from './edits.ts'
import { ENGAGEMENT } from './engagement.ts'
import { EXPERIMENTS, METRICS, SIZES, TESTS, UNITS, WARNINGS } from './experiments.ts'
import { COUNTED, FACTORS, VALUES, WEEKDAYS } from './factors.ts'
import { FAILURES, REMEDIES } from './failures.ts'
import { FORECASTS, SERIES, TRENDS } from './forecasts.ts'
import {
  ADVICE_ON_POSTS,
  ADVICE_REASONS,
  IDEA_WORDS,
  TEMPLATE_NAMES,
  TEMPLATE_REASONS,
} from './ideas.ts'
import { COLUMN, FORMATS, NOTES, REJECTIONS, SORTS } from './imports.ts'
import { READING, WITHOUT } from './languages.ts'
import { MEDIA_FAILURES, MEDIA_REMEDIES } from './media-failures.ts'
import { ANY_FAILURES, MODEL_FAILURES, MODEL_REMEDIES } from './model-failures.ts'
import { CLICK_BASES, PICTURE_NOTES, PICTURE_SCORES, PICTURE_SIZES } from './pictures.ts'
import { MEASURES, PREDICTIONS, WAYS } from './predictions.ts'
import { RATINGS } from './ratings.ts'
import { ADVICE, EVIDENCE, HOLIDAYS, RATES, REACH, REASONS } from './reach.ts'
import { REPORT_BASES, REPORT_NOTES } from './report.ts'
import { RULE_NOTES, RULE_SOURCES } from './rules.ts'
import { POLICY, SAFETY, SECRETS } from './safety.ts'
import { CALLS, CAPTIONS, FITTING_POSTS, HASHTAGS, HOOKS, SENTENCE_COUNTS } from './suggestions.ts'
import {
  BINARIES,
  SAID_OF_FILES,
  SOURCE_FAILURES,
  SOURCE_REMEDIES,
  SYSTEM_REFUSALS,
} from './sources.ts'
import { SYSTEM } from './system.ts'
import { FACTS, STUDIES, TIMES } from './times.ts'

const TOPICS: readonly Readonly<Record<string, string>>[] = [
  ADVICE,
  ADVICE_ON_POSTS,
  ADVICE_REASONS,
  AFFINITY,
  ALERTS,
  ANY_FAILURES,
  BINARIES,
  CALLS,
  CAPTIONS,
  CLAIMS,
  CLAIM_BASES,
  CLICK_BASES,
  COMPARED,
  CONFIDENCES,
  ENGAGEMENT,
  EVIDENCE,
  EXPERIMENTS,
  FACTORS,
  FACTS,
  FAILURES,
  FIGURES,
  FITTING_POSTS,
  FORECASTS,
  GRAMMAR,
  HASHTAGS,
  HOLIDAYS,
  HOOKS,
  MEASURES,
  MEDIA_FAILURES,
  MEDIA_REMEDIES,
  MODEL_FAILURES,
  MODEL_REMEDIES,
  NOTES,
  PICTURE_NOTES,
  PICTURE_SCORES,
  PICTURE_SIZES,
  POLICY,
  PREDICTIONS,
  RATES,
  RATINGS,
  REACH,
  READING,
  REASONS,
  REJECTIONS,
  REMEDIES,
  REPORT_BASES,
  REPORT_NOTES,
  RULE_NOTES,
  RULE_SOURCES,
  SAFETY,
  SECRETS,
  SEGMENTS,
  SENTIMENT,
  SERIES,
  SIZES,
  SORTS,
  SOURCE_FAILURES,
  SOURCE_REMEDIES,
  STUDIES,
  STYLE,
  SYSTEM,
  TEMPLATE_REASONS,
  TIMES,
  TRAITS,
  TRENDS,
  VALUES,
  WARNINGS,
  WAYS,
  WITHOUT,
]

/** Every template that Kiln's answers are written from, each once. */
export const SENTENCES: readonly string[] = [
  ...new Set([
    ...TOPICS.flatMap((topic) => Object.values(topic)),
    ...Object.values(COUNTED).flat(),
    ...Object.values(TESTS).flat(),
    ...Object.values(SYSTEM_REFUSALS).map(({ remedy }) => remedy),
    ...FORMATS,
    ...IDEA_WORDS,
    ...METRICS,
    ...PARTS,
    ...SAID_OF_FILES,
    ...SENTENCE_COUNTS,
    ...TEMPLATE_NAMES,
    ...UNITS,
    ...WEEKDAYS,
    COLUMN,
  ]),
]
