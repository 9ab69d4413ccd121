/** What Kiln tells of its own parts and of what calls cost. */
export const SYSTEM = {
  energy:
    'Energy is processor time at {watts} W a core, an assumption, not a measurement; graphics cards and screens are not counted. Where calls overlap, each is charged an equal part of the processor time.',
  library: 'library',
  engine: 'engine',
  videos: '{count} videos',
  idle: 'idle',
  running: 'running',
  stopped: 'stopped',
  noFfmpeg: 'not installed; the window decodes by itself',
} as const
