import { BUFFER_POSTS } from './buffer-posts.ts'
import { FACEBOOK_POSTS } from './facebook-posts.ts'
import type { Format } from './format.ts'
import { INSTAGRAM_POSTS } from './instagram-posts.ts'
import {
  LINKEDIN_PAGE_DAYS,
  LINKEDIN_PAGE_FOLLOWERS,
  LINKEDIN_PAGE_POSTS,
} from './linkedin-page.ts'
import { LINKEDIN_AUDIENCE, LINKEDIN_DAYS, LINKEDIN_PERSONAL } from './linkedin-personal.ts'
import { META_AUDIENCE, META_DAYS } from './meta-pages.ts'
import { TIKTOK_GENDER, TIKTOK_TERRITORIES } from './tiktok-audience.ts'
import { TIKTOK_FOLLOWERS, TIKTOK_OVERVIEW, TIKTOK_VIEWERS } from './tiktok-days.ts'
import { TIKTOK_VIDEOS } from './tiktok-videos.ts'
import { X_CONTENT } from './x-content.ts'
import { X_OVERVIEW } from './x-overview.ts'
import { X_TWEETS } from './x-tweets.ts'
import { YOUTUBE_CONTENT } from './youtube-content.ts'
import { YOUTUBE_DAILY } from './youtube-daily.ts'

/** Every export that is known by its headings; a new one is a file of its own, a line here and a fixture. */
export const FORMATS: readonly Format[] = [
  YOUTUBE_CONTENT,
  YOUTUBE_DAILY,
  X_CONTENT,
  X_TWEETS,
  X_OVERVIEW,
  LINKEDIN_PERSONAL,
  LINKEDIN_DAYS,
  LINKEDIN_AUDIENCE,
  LINKEDIN_PAGE_POSTS,
  LINKEDIN_PAGE_DAYS,
  LINKEDIN_PAGE_FOLLOWERS,
  TIKTOK_OVERVIEW,
  TIKTOK_FOLLOWERS,
  TIKTOK_VIEWERS,
  TIKTOK_GENDER,
  TIKTOK_TERRITORIES,
  TIKTOK_VIDEOS,
  INSTAGRAM_POSTS,
  FACEBOOK_POSTS,
  META_DAYS,
  META_AUDIENCE,
  BUFFER_POSTS,
]
