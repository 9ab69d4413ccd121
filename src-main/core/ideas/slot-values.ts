import type { Entity } from '#shared/contract/texts.ts'
import type { SlotValues } from './fill-template.ts'

/** Names and values of a text that stand alone: only those of which there is exactly one, so that none is chosen wrong. */
export function toSlotValues(entities: readonly Entity[]): SlotValues {
  const only = (...kinds: readonly Entity['kind'][]): string | null => {
    const found = new Set(
      entities.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text.trim()),
    )
    const [first = null] = found
    return found.size === 1 ? first : null
  }
  return {
    subject: only('organization') ?? only('person'),
    place: only('place'),
    date: only('date'),
    price: only('money'),
  }
}
