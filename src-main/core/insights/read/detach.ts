/**
 * A copy of a text that is kept: V8 makes a longer part of a text a view of the whole, so that a date kept from each
 * piece of a file would keep the whole file.
 */
export function detach(text: string): string {
  return text.length < LEAST_VIEW
    ? text
    : Array.from({ length: text.length }, (_, at) => text[at]).join('')
}

/** Shorter parts are copies. */
const LEAST_VIEW = 13
