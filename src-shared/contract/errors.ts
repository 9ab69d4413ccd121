/** Every failure a caller may act on, with the HTTP status the local server answers (RFC 9110; 499 is nginx's). */
export const ERROR_STATUS = {
  'invalid-input': 400,
  unauthorized: 401,
  forbidden: 403,
  'not-found': 404,
  'model-missing': 409,
  'library-newer': 409,
  'library-damaged': 409,
  'too-large': 413,
  'unsupported-media': 415,
  'unreadable-file': 422,
  'rate-limited': 429,
  cancelled: 499,
  internal: 500,
  unsupported: 501,
  'remote-failed': 502,
  disconnected: 503,
  'remote-unreachable': 504,
  'out-of-memory': 507,
  'storage-full': 507,
} as const

/** A condition the caller can branch on. */
export type ErrorCode = keyof typeof ERROR_STATUS

/** A failure as it travels: the condition, what happened, and what to do next. */
export interface WireError {
  readonly code: ErrorCode
  readonly message: string
  readonly action?: string | undefined
}

interface KilnErrorOptions extends ErrorOptions {
  readonly action?: string | undefined
}

/** A failure whose cause is understood and can be told to a person. */
export class KilnError extends Error {
  override readonly name = 'KilnError'
  readonly code: ErrorCode
  readonly action: string | undefined

  constructor(code: ErrorCode, message: string, options?: KilnErrorOptions) {
    super(message, options)
    this.code = code
    this.action = options?.action
  }
}

const FULL_DISK = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL'])

/** What the other side may know; details of unexpected failures stay in the log. */
export function toWireError(error: unknown): WireError {
  if (error instanceof KilnError)
    return {
      code: error.code,
      message: error.message,
      ...(error.action && { action: error.action }),
    }
  if (error instanceof Error && error.name === 'AbortError')
    return { code: 'cancelled', message: 'Cancelled' }
  if (error instanceof Error && 'code' in error && FULL_DISK.has(String(error.code)))
    return {
      code: 'storage-full',
      message: 'The disk is full',
      action: 'Free some space and try again; the library is as it was before.',
    }
  return {
    code: 'internal',
    message: 'Something unexpected failed inside Kiln',
    action: 'Try again. The details are in the log of the library folder.',
  }
}

/** Rebuilds a thrown error from what travelled. */
export function fromWireError({ code, message, action }: WireError): KilnError {
  return new KilnError(code, message, { action })
}
