import type { LicenceClass } from '#shared/contract/models.ts'

const OPEN = /^(apache-?2\.0|mit|bsd(-\d-clause)?|cc0-1\.0|cc-by-4\.0|isc|unlicense)$/i
const NON_COMMERCIAL = /(^|[^a-z])(nc|non-?commercial|research)([^a-z]|$)/i
const CONDITIONS =
  /^(llama|gemma|openrail|bigscience|creativeml|cc-by-sa|falcon|qwen|deepseek|lfm)/i

/** The class of a licence from its short name as model hubs write it; what is not recognised is unknown. */
export function classifyLicence(name: string | null): LicenceClass {
  const short = name?.trim().slice(0, 100) ?? ''
  if (OPEN.test(short)) return 'open'
  if (NON_COMMERCIAL.test(short)) return 'non-commercial'
  return CONDITIONS.test(short) ? 'conditions' : 'unknown'
}
