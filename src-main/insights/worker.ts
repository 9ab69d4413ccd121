import { workerData } from 'node:worker_threads'
import { z } from 'zod'
import { openInsights, openInsightsReader } from '#main/database/insights/insights-file.ts'
import { openModelFolder } from '#main/models/model-folder.ts'
import { answerAsThread } from '#main/threads/answer.ts'
import { insightsContract } from './contract.ts'
import type { InsightsParts } from './parts.ts'
import { createSettledGroups } from './settled-groups.ts'
import { createCalendar } from './tasks/calendar.ts'
import { createAlerts } from './tasks/alerts.ts'
import { createAudiences } from './tasks/audiences.ts'
import { createExperiments } from './tasks/experiments.ts'
import { createFile } from './tasks/file.ts'
import { createImports } from './tasks/imports.ts'
import { createPostingTimes } from './tasks/posting-times.ts'
import { createPredictions } from './tasks/predictions.ts'
import { createSample } from './tasks/sample.ts'
import { createScreenshots } from './tasks/screenshots.ts'
import { createForecasts } from './tasks/forecasts.ts'
import { createReach } from './tasks/reach.ts'
import { createTrends } from './tasks/trends.ts'
import { createViews } from './tasks/views.ts'

/** What the insights thread is started with. */
const InsightsData = z.object({ path: z.string(), modelsDir: z.string() })

const { path, modelsDir } = InsightsData.parse(workerData)
const database = openInsights(path)
const reader = openInsightsReader(path)
const parts: InsightsParts = {
  path,
  database,
  reader,
  settled: createSettledGroups(database, reader),
  models: openModelFolder(modelsDir),
  now: () => new Date(),
}

answerAsThread(
  insightsContract,
  {
    analytics: {
      ...createImports(parts),
      ...createPostingTimes(parts),
      ...createReach(parts),
      ...createForecasts(parts),
      ...createTrends(parts),
      ...createAudiences(parts),
      ...createScreenshots(parts),
      ...createPredictions(parts),
      ...createViews(parts),
      ...createSample(parts),
    },
    experiments: createExperiments(parts),
    calendar: createCalendar(parts),
    alerts: createAlerts(parts),
    file: createFile(parts),
  },
  {
    onClose() {
      reader.close()
      database.close()
    },
  },
)
