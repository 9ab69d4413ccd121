const EXTENSIONS = ['mkv', 'mov', 'avi', 'webm', 'mp4', 'ts', 'flv', '3gp', 'm4v'] as const

/** What the file chooser offers. */
export const VIDEO_ACCEPT = ['video/*', ...EXTENSIONS.map((extension) => `.${extension}`)].join(',')

/** Whether a file looks like a video, by its type or, where the system gives none, by its name. */
export function isVideoFile({ name, type }: Pick<File, 'name' | 'type'>): boolean {
  const lowered = name.toLowerCase()
  return type.startsWith('video/') || EXTENSIONS.some((known) => lowered.endsWith(`.${known}`))
}

/** Whether dragged things may hold a video; names are hidden until they are dropped. */
export function mayHoldVideo(items: readonly Pick<DataTransferItem, 'kind' | 'type'>[]): boolean {
  const files = items.filter((item) => item.kind === 'file')
  const doubtful = new Set(['', 'application/octet-stream', 'text/vnd.trolltech.linguist'])
  return (
    files.length === 0 || files.some(({ type }) => type.startsWith('video/') || doubtful.has(type))
  )
}
