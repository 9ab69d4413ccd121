import type { Scheduler } from '#shared/contract/images.ts'

/** What the common web UIs call each scheduler. */
const WRITTEN: Readonly<Record<Scheduler, string>> = {
  'dpmpp-2m': 'DPM++ 2M',
  'dpmpp-2m-karras': 'DPM++ 2M Karras',
  euler: 'Euler',
  'euler-ancestral': 'Euler a',
  ddim: 'DDIM',
  lcm: 'LCM',
}

/** Names of other programs in letters and digits only, without a leading "k_" or "sample_". */
const READ: Readonly<Record<string, Scheduler>> = {
  dpmpp2m: 'dpmpp-2m',
  dpmpp2mk: 'dpmpp-2m-karras',
  dpmpp2mkarras: 'dpmpp-2m-karras',
  dpmsolvermultistep: 'dpmpp-2m',
  euler: 'euler',
  eulera: 'euler-ancestral',
  eulerancestral: 'euler-ancestral',
  ddim: 'ddim',
  lcm: 'lcm',
}

/** The name that other programs read; a name that is not ours stays. */
export const toSamplerName = (scheduler: string): string =>
  Object.hasOwn(WRITTEN, scheduler) ? WRITTEN[scheduler as Scheduler] : scheduler

/** Our scheduler for another program's sampler and its schedule, or their names joined when it is none of ours. */
export function fromSamplerName(sampler: string, schedule = ''): string {
  const plain = bare(sampler)
  const kind = bare(schedule)
  // "automatic" takes the sampler's own schedule, which of DPM++ 2M is Karras' since web UI 1.9
  const isKarras = kind === 'karras' || (kind === 'automatic' && plain === 'dpmpp2m')
  const isPlain = kind === '' || kind === 'normal' || kind === 'automatic'
  const key = isKarras ? `${plain}karras` : plain
  const known = isKarras || isPlain ? READ[key] : undefined
  if (known && Object.hasOwn(READ, key)) return known
  return [sampler, isPlain ? '' : schedule].filter(Boolean).join(' ').slice(0, 100)
}

const bare = (name: string): string =>
  name
    .slice(0, 100)
    .toLowerCase()
    .replaceAll('++', 'pp')
    .replace(/^(?:sample|k)_/, '')
    .replaceAll(/[^a-z0-9]/g, '')
