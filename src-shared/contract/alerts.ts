import { z } from 'zod'
import { command, query } from './define.ts'
import { Metric } from './metrics.ts'
import { PlatformId } from './platforms.ts'

export const AlertId = z.string().brand<'AlertId'>()
export type AlertId = z.infer<typeof AlertId>

/** A rule on the numbers, and when it last held. */
export const Alert = z.object({
  id: AlertId,
  name: z.string(),
  platform: PlatformId.nullable(),
  metric: z.union([Metric, z.enum(['posts', 'rate', 'reach-drop', 'comment-sentiment'])]),
  /** `below-usual` and `above-usual`: by `value` as a share of what is usual. */
  condition: z.enum(['below', 'above', 'below-usual', 'above-usual', 'happens']),
  value: z.number(),
  /** Days the figure is taken over. */
  days: z.number().int().min(1).max(365),
  isOn: z.boolean(),
  lastSeen: z.object({ at: z.string(), text: z.string(), value: z.number() }).nullable(),
  createdAt: z.string(),
})
export type Alert = z.infer<typeof Alert>

export const alerts = {
  list: query({
    summary: 'Rules on the numbers, and what they last found',
    input: z.object({}),
    output: z.object({ alerts: z.array(Alert) }),
  }),
  save: command({
    summary: 'Add or change a rule',
    input: Alert.pick({ name: true, metric: true, condition: true, value: true }).extend({
      id: AlertId.optional(),
      platform: PlatformId.nullable().default(null),
      days: z.number().int().min(1).max(365).default(7),
      isOn: z.boolean().default(true),
    }),
    output: Alert,
  }),
  remove: command({
    summary: 'Forget a rule',
    input: z.object({ id: AlertId }),
    output: z.object({}),
  }),
  check: command({
    summary: 'Hold every rule against the numbers now; imports do so by themselves',
    input: z.object({}),
    output: z.object({
      found: z.array(z.object({ id: AlertId, text: z.string(), isNew: z.boolean() })),
    }),
  }),
}
