/** What is known of a post before it is out. Hour 0..23 and weekday 1 (Monday)..7 in the account's zone; null is unknown. */
export interface PostFacts {
  readonly text: string
  readonly kind: string
  readonly durationSeconds: number | null
  readonly atMs: number | null
  readonly weekday: number | null
  readonly hour: number | null
  /** What was measured of its picture or video by name, 0..1 each. */
  readonly media: Readonly<Record<string, number>>
}
