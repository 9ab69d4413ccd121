import type { Frame } from '#shared/media/frame.ts'
import type { KilnRouter } from '#shared/contract/index.ts'
import type { VideoInfo } from '#shared/contract/videos.ts'

/** What services may ask of the desktop; the headless hosts answer `unsupported`. */
export interface Shell {
  reveal(path: string): Promise<void>
  /** Says something while the window may be behind others; nothing where there is no desktop. */
  notify(text: string): Promise<void>
}

/** Where the library is; a new choice takes effect at the next start. */
export interface FolderChoice {
  get(): string
  set(folder: string): void
}

/** A frame with the time, in ms from the start, at which it is shown. */
export interface TimedFrame {
  readonly timeMs: number
  readonly frame: Frame
}

/** A video opened for reading, wherever its decoder runs; frames come upright and with square pixels. */
export interface FrameSource {
  readonly info: VideoInfo
  /** Times, in ms and ascending, that cover the video at a bounded decoding cost. */
  readonly sampleTimesMs: readonly number[]
  /** Those of them that are key frames: encoders start one at most cuts. */
  readonly keyTimesMs: readonly number[]
  /** Decodes the frames at `timesMs`, ascending, scaled to a longest side of `side` pixels or in full when null; a frame that can't be decoded is left out. */
  frames(
    timesMs: readonly number[],
    options: { readonly side: number | null; readonly signal: AbortSignal },
  ): AsyncIterable<TimedFrame>
  close(): Promise<void>
}

/** Opens a page, in a browser found on this machine, that offers to decode the file behind a ticket. */
export interface PageOpener {
  open(ticket: string): Promise<{ close(): Promise<void> }>
}

/** One decoded frame as a page uploads it: raw RGB rows. */
export interface UploadedFrame {
  readonly source: string
  readonly request: number
  readonly timeMs: number
  readonly width: number
  readonly height: number
}

/** A file that a host may hand out. */
export interface ServedFile {
  readonly path: string
  readonly mediaType: string
}

/** Everything a host needs of Kiln: the router, and the bytes that do not ride in frames. */
export interface Backend {
  readonly router: KilnRouter
  /** The picture with this SHA-256, if the library has it. */
  findAsset(id: string): ServedFile | undefined
  /** Lets the page with `ticket` read the file at `path`, until released. */
  issueTicket(path: string): { readonly ticket: string; release(): void }
  /** The source that the page with `ticket` offers, once it does. */
  waitForPage(ticket: string, signal: AbortSignal): Promise<FrameSource>
  /** The video that a hidden page was given a ticket for. */
  findTicket(ticket: string): ServedFile | undefined
  /** Takes one frame a page decoded; throws `not-found` when nobody waits for it. */
  takeFrame(frame: UploadedFrame, data: Uint8Array): void
  /** Stores a dropped file that the page can't decode, for as long as Kiln runs; answers its path. */
  takeUpload(name: string, body: AsyncIterable<Uint8Array>): Promise<string>
  /** Writes an unexpected failure to the log. */
  report(path: string, error: unknown): void
  close(): Promise<void>
}
