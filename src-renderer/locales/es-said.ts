import { esSaidAudiences } from './es-said-audiences.ts'
import { esSaidClaims } from './es-said-claims.ts'
import { esSaidEdits } from './es-said-edits.ts'
import { esSaidEngagement } from './es-said-engagement.ts'
import { esSaidExperiments } from './es-said-experiments.ts'
import { esSaidFailures } from './es-said-failures.ts'
import { esSaidIdeas } from './es-said-ideas.ts'
import { esSaidImports } from './es-said-imports.ts'
import { esSaidMediaFailures } from './es-said-media-failures.ts'
import { esSaidModelFailures } from './es-said-model-failures.ts'
import { esSaidPictures } from './es-said-pictures.ts'
import { esSaidPredictions } from './es-said-predictions.ts'
import { esSaidReach } from './es-said-reach.ts'
import { esSaidRules } from './es-said-rules.ts'
import { esSaidSources } from './es-said-sources.ts'
import { esSaidSuggestions } from './es-said-suggestions.ts'
import { esSaidTimes } from './es-said-times.ts'

/** The Spanish of every sentence that Kiln's answers are written from, by its English source. */
export const esSaid: Readonly<Record<string, string>> = {
  ...esSaidAudiences,
  ...esSaidClaims,
  ...esSaidEdits,
  ...esSaidEngagement,
  ...esSaidExperiments,
  ...esSaidFailures,
  ...esSaidIdeas,
  ...esSaidImports,
  ...esSaidMediaFailures,
  ...esSaidModelFailures,
  ...esSaidPictures,
  ...esSaidPredictions,
  ...esSaidReach,
  ...esSaidRules,
  ...esSaidSources,
  ...esSaidSuggestions,
  ...esSaidTimes,
}
