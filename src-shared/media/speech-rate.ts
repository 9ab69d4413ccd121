/** Samples a second that speech models listen at. */
export const SPEECH_RATE = 16_000
