import { FAILURES, REMEDIES } from '#shared/sentences/failures.ts'
import type { z } from 'zod'
import type { audiences, Party } from '#shared/contract/audiences.ts'
import { KilnError } from '#shared/contract/errors.ts'
import { AFFINITY, SENTIMENT } from '#shared/sentences/audiences.ts'
import { fill } from '#shared/sentences/fill.ts'
import { judgeAffinity } from '#main/core/insights/affinity/judge-affinity.ts'
import type { PartyFacts } from '#main/core/insights/affinity/party.ts'
import { findTags } from '#main/core/insights/read/find-tags.ts'
import { noComments, takeComments } from '#main/core/insights/sentiment/sum-comments.ts'
import { toIsoDay } from '#main/core/insights/summary/days.ts'
import { createAccountStore } from '#main/database/insights/account-store.ts'
import { createAudienceStore } from '#main/database/insights/audience-store.ts'
import { createSlotStore } from '#main/database/insights/slot-store.ts'
import { inSlices } from '#main/lib/in-slices.ts'
import { readComments } from '../audiences/read-comments.ts'
import { segmentCommenters } from '../audiences/segment-commenters.ts'
import { segmentPosts } from '../audiences/segment-posts.ts'
import type { Answers, InsightsParts } from '../parts.ts'

type SentimentAnswer = z.infer<typeof audiences.sentiment.output>

const MOST_PARTY_POSTS = 2000
const MOST_SENTIMENT_POSTS = 100

/** How two accounts suit each other, groups of posts and of people, and how comments feel. */
export function createAudiences({
  reader,
}: Pick<InsightsParts, 'reader'>): Answers<'analytics', 'affinity' | 'segments' | 'sentiment'> {
  const accounts = createAccountStore(reader)
  const store = createAudienceStore(reader)
  const slots = createSlotStore(reader)

  /** An account by its id or name, `@` left out where no name has it. */
  const idOf = (party: string): number => {
    const name = party.trim()
    const [id] = [
      ...store.named(name),
      ...store.named(name.replace(/^@/, '')),
      ...store.named(`@${name}`),
      ...(/^\d{1,15}$/.test(name) && accounts.find(Number(name)) ? [Number(name)] : []),
    ]
    if (id !== undefined) return id
    throw new KilnError('not-found', fill(FAILURES.unknownAccount, { nameAccount: party }), {
      action: REMEDIES.describe,
    })
  }
  const factsOf = function* (party: Party): Generator<void, PartyFacts, void> {
    if (typeof party !== 'string') return described(party)
    const id = idOf(party)
    const account = accounts.find(id)
    return {
      name: account?.name || party,
      followers: account?.followers ?? null,
      posts: yield* store.partyPosts(id, MOST_PARTY_POSTS),
      tags: [],
      engagementRate: null,
      audience: slots.countries([id]),
    }
  }
  const ownIds = (platform: Parameters<typeof accounts.select>[0]['platform']) =>
    accounts.select({ platform, isOwn: true }).map(({ id }) => id)

  return {
    async affinity({ a, b }, { signal }) {
      const [own, other] = [await inSlices(factsOf(a), signal), await inSlices(factsOf(b), signal)]
      return inSlices(judgeAffinity(own, other), signal)
    },
    async segments({ of, platform }, { signal }) {
      const ids = ownIds(platform)
      const steps = of === 'posts' ? segmentPosts(store, ids) : segmentCommenters(store, ids)
      return inSlices(steps, signal)
    },
    async sentiment({ platform }, { signal }): Promise<SentimentAnswer> {
      const sums = noComments()
      await inSlices(
        readComments(store, ownIds(platform), (page) => takeComments(sums, page)),
        signal,
      )
      const { counts } = sums
      const comments = counts.negative + counts.neutral + counts.positive
      const share = (count: number) => (comments === 0 ? 0 : count / comments)
      return {
        comments,
        shares: {
          negative: share(counts.negative),
          neutral: share(counts.neutral),
          positive: share(counts.positive),
        },
        byDay: [...sums.days]
          .toSorted((x, y) => x[0] - y[0])
          .map(([day, { sum, count }]) => ({
            day: toIsoDay(day),
            mean: sum / count,
            comments: count,
          })),
        posts: [...sums.posts]
          .toSorted((x, y) => y[1].count - x[1].count || x[0] - y[0])
          .slice(0, MOST_SENTIMENT_POSTS)
          .map(([postId, { sum, count }]) => ({
            postId,
            text: store.postText(postId),
            mean: sum / count,
            comments: count,
          })),
        lowest: sums.lowest.map(({ id, sentiment }) => ({
          text: store.commentText(id),
          value: sentiment,
        })),
        basis: comments === 0 ? SENTIMENT.nothing : fill(SENTIMENT.basis, { comments }),
      }
    },
  }
}

function described(party: Exclude<Party, string>): PartyFacts {
  return {
    name: party.name || AFFINITY.described,
    followers: party.followers ?? null,
    posts: party.posts.map((text) => ({
      text: text.slice(0, 3000),
      tags: findTags(text),
      atMs: null,
      day: null,
      likes: null,
      comments: null,
      shares: null,
      engagements: null,
      shown: null,
    })),
    tags: party.tags
      .map((tag) =>
        tag
          .trim()
          .replace(/^[#＃]/, '')
          .normalize('NFKC')
          .toLowerCase(),
      )
      .filter(Boolean),
    engagementRate: party.engagementRate ?? null,
    audience: party.audience,
  }
}
