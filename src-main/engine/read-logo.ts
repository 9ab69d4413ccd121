import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { KilnError } from '#shared/contract/errors.ts'
import { fill } from '#shared/sentences/fill.ts'
import { MEDIA_FAILURES, MEDIA_REMEDIES } from '#shared/sentences/media-failures.ts'
import { leadingColours } from '#main/core/compose/leading-colours.ts'
import { sanitiseSvg } from '#main/core/compose/sanitise-svg.ts'
import { finish, JPEG_QUALITY, loadSharp, MOST_PIXELS, refuseHuge } from './pictures.ts'

/** A logo that is safe to keep and to show. */
export interface ReadLogo {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly width: number
  readonly height: number
  readonly palette: string[]
  readonly removed: string[]
}

const MOST_BYTES = 20_000_000
/** Longest side of a logo that is kept as pixels. */
const SIDE = 1024
/** Longest side at which colours are counted. */
const PALETTE_SIDE = 160

/** Reads a logo (SVG, PNG, JPEG, WebP and what else sharp reads): an SVG is written anew without what could run, other pictures become a PNG of at most 1024 pixels. */
export async function readLogo(path: string): Promise<ReadLogo> {
  const name = basename(path)
  const facts = await stat(path).catch(() => undefined)
  if (!facts?.isFile())
    throw new KilnError('not-found', fill(MEDIA_FAILURES.noFileAt, { namePath: path }), {
      action: MEDIA_REMEDIES.path,
    })
  if (facts.size > MOST_BYTES)
    throw new KilnError(
      'too-large',
      fill(MEDIA_FAILURES.largeFile, { nameFile: name, count: Math.round(facts.size / 1e6) }),
      {
        action: MEDIA_REMEDIES.smallLogo,
      },
    )
  const bytes = new Uint8Array(await readFile(path))
  try {
    const text = toSvgText(bytes)
    return text === undefined ? await readPixels(path) : await readSvg(text, name)
  } catch (error) {
    if (error instanceof KilnError) throw error
    throw unreadable(name, error)
  }
}

const unreadable = (name: string, cause?: unknown): KilnError =>
  new KilnError('unreadable-file', fill(MEDIA_FAILURES.noLogo, { nameFile: name }), {
    action: MEDIA_REMEDIES.logo,
    cause,
  })

/** The text of a file that begins as XML does. */
function toSvgText(bytes: Uint8Array): string | undefined {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0)
  const isUtf16Big = bytes[0] === 0xfe && bytes[1] === 0xff
  const encoding = isUtf16 ? 'utf-16le' : isUtf16Big ? 'utf-16be' : 'utf-8'
  const head = new TextDecoder(encoding).decode(bytes.subarray(0, 400)).trimStart()
  return head.startsWith('<') ? new TextDecoder(encoding).decode(bytes) : undefined
}

async function readSvg(text: string, name: string): Promise<ReadLogo> {
  const safe = sanitiseSvg(text)
  if (!safe) throw unreadable(name)
  const bytes = new TextEncoder().encode(safe.svg)
  const sharp = await loadSharp()
  const scale = Math.min(4, PALETTE_SIDE / Math.max(safe.width, safe.height))
  const { data, info } = await sharp(bytes, { density: Math.max(1, 72 * scale) })
    .resize({ width: PALETTE_SIDE, height: PALETTE_SIDE, fit: 'inside' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return {
    bytes,
    mediaType: 'image/svg+xml',
    width: safe.width,
    height: safe.height,
    palette: leadingColours({ ...info, data: new Uint8Array(data) }),
    removed: [...safe.removed],
  }
}

async function readPixels(path: string): Promise<ReadLogo> {
  await refuseHuge(path)
  const sharp = await loadSharp()
  const upright = sharp(path, { limitInputPixels: MOST_PIXELS })
    .autoOrient()
    .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
  const small = upright
    .clone()
    .resize({ width: PALETTE_SIDE, height: PALETTE_SIDE, fit: 'inside', withoutEnlargement: true })
    .ensureAlpha()
    .raw()
  const [picture, { data, info }] = await Promise.all([
    finish(upright, 'png', JPEG_QUALITY),
    small.toBuffer({ resolveWithObject: true }),
  ])
  return {
    ...picture,
    palette: leadingColours({ ...info, data: new Uint8Array(data) }),
    removed: [],
  }
}
