import type { Kiln } from '#shared/contract/index.ts'
import { createAlertStore } from '../alerts/alert-store.ts'
import { createPredictionStore } from '../predictions/prediction-store.ts'
import { createAnswerStore } from '#renderer/lib/answer-store.ts'

type Analytics = Kiln['analytics']
type Input<N extends keyof Analytics> = Parameters<Analytics[N]>[0]

/** The stores of what Kiln concludes from the numbers, and of what it costs. */
export function createAnalysisStores(
  kiln: Pick<Kiln, 'analytics' | 'alerts' | 'drafts' | 'engine' | 'system'>,
) {
  return {
    predictions: createPredictionStore(kiln),
    alerts: createAlertStore(kiln),
    reach: createAnswerStore((input: Input<'reach'>, options) =>
      kiln.analytics.reach(input, options),
    ),
    forecast: createAnswerStore((input: Input<'forecast'>, options) =>
      kiln.analytics.forecast(input, options),
    ),
    trends: createAnswerStore((input: Input<'trends'>, options) =>
      kiln.analytics.trends(input, options),
    ),
    affinity: createAnswerStore((input: Input<'affinity'>, options) =>
      kiln.analytics.affinity(input, options),
    ),
    segments: createAnswerStore((input: Input<'segments'>, options) =>
      kiln.analytics.segments(input, options),
    ),
    sentiment: createAnswerStore((input: Input<'sentiment'>, options) =>
      kiln.analytics.sentiment(input, options),
    ),
    health: createAnswerStore((_: undefined, options) => kiln.system.health({}, options)),
    costs: createAnswerStore((_: undefined, options) => kiln.system.costs({}, options)),
    engine: createAnswerStore((_: undefined, options) => kiln.engine.status({}, options)),
  }
}
