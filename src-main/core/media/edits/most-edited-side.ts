/** Longest side, in pixels, of an edited picture: no platform shows more. */
export const MOST_EDITED_SIDE = 4096
