import type { Sums } from '#main/core/insights/summary/sums.ts'
import type { Range, SummaryStore } from './summary-store.ts'

/** What a summary is read with. */
export interface GroupReader extends Pick<SummaryStore, 'kinds' | 'days' | 'earlier'> {
  /** By hour of the day, of posts whose time is known. */
  hours(range: Range): { hour: number; sums: Sums }[]
  /** The tags of most posts; of equal ones that seen first. */
  tags(range: Range, most: number): { tag: string; sums: Sums }[]
  /** Ids of the posts of the highest and the lowest rate among those that are well seen. */
  ranked(range: Range, most: number): { best: number[]; worst: number[] }
}
