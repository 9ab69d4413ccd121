import type { Client, Router } from './define.ts'
import { captions } from './captions.ts'
import { clicks } from './clicks.ts'
import { drafts } from './drafts.ts'
import { engine } from './engine.ts'
import { images } from './images.ts'
import { insights } from './insights.ts'
import { library } from './library.ts'
import { models } from './models.ts'
import { platforms } from './platforms.ts'
import { comparisons, prompts } from './prompts.ts'
import { settings } from './settings.ts'
import { sources } from './sources.ts'
import { styles } from './styles.ts'
import { system } from './system.ts'
import { templates } from './templates.ts'
import { text } from './texts.ts'
import { thumbnails } from './thumbnails.ts'
import { videoReports } from './video-report.ts'
import { transcripts } from './transcripts.ts'
import { videos } from './videos.ts'

/** The complete list of what Kiln can be asked. */
export const contract = {
  ...insights,
  captions,
  clicks,
  comparisons,
  drafts,
  engine,
  images,
  library,
  models,
  platforms,
  prompts,
  settings,
  sources,
  styles,
  system,
  templates,
  text,
  thumbnails,
  videos: { ...videos, ...videoReports, ...transcripts },
}

/** The type of `contract`, from which clients and routers follow. */
export type KilnContract = typeof contract
/** Kiln as a caller sees it, on any transport. */
export type Kiln = Client<KilnContract>
/** Kiln as a host provides it. */
export type KilnRouter = Router<KilnContract>
