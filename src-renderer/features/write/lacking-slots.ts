import type { FittingTemplate } from '#shared/contract/ideas.ts'
import type { SlotName } from '#shared/contract/templates.ts'

/**
 * The slots for which a topic has nothing, as far as its other templates tell: one that another template could fill
 * is not lacking. None, where nothing can be told or only the whole does not fit.
 */
export function lackingSlots(
  template: Pick<FittingTemplate, 'slots' | 'filled'>,
  all: readonly Pick<FittingTemplate, 'slots' | 'filled'>[],
): SlotName[] {
  if (template.filled !== null) return []
  const there = new Set(all.flatMap(({ slots, filled }) => (filled === null ? [] : slots)))
  if (there.size === 0) return []
  return template.slots.filter((slot) => !there.has(slot))
}
