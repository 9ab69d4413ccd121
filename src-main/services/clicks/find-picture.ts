import { existsSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ClickRow } from '#main/core/clicks/read-click-table.ts'

/** Where the pictures of a table may be. */
export interface PicturePlaces {
  /** The table itself. */
  readonly path: string
  readonly folder?: string | undefined
  /** Pictures that were handed over, by name. */
  readonly pictures: readonly { readonly name: string; readonly path: string }[]
}

const EXTENSIONS = ['.jpg', '.jpeg', '.png', '.webp', '.avif', '.gif', '.tif', '.tiff']
const MOST_NAME = 1000

/** Finds the picture file of a row: as it is named, or named for the video or its title; undefined where there is none. */
export function createPictureFinder({ path, folder, pictures }: PicturePlaces) {
  const home = resolve(folder ?? dirname(path))
  const handed = new Map<string, string>()
  for (const each of pictures) {
    handed.set(basename(each.name).toLowerCase(), each.path)
    handed.set(withoutExtension(each.name).toLowerCase(), each.path)
  }
  return ({ picture, video, title }: ClickRow): string | undefined => {
    if (picture !== '') {
      const named = toPath(picture)
      if (named === undefined) return undefined
      const own = handed.get(basename(named.replaceAll('\\', '/')).toLowerCase())
      const place = isAbsolute(named) ? named : join(home, named)
      return own ?? (isFile(place) ? place : undefined)
    }
    for (const name of [video, title]) {
      if (name === '' || name.length > MOST_NAME || /[/\\\0]/u.test(name)) continue
      const own = handed.get(name.toLowerCase())
      if (own !== undefined) return own
      for (const extension of EXTENSIONS) {
        const place = join(home, `${name}${extension}`)
        if (isFile(place)) return place
      }
    }
    return undefined
  }
}

const withoutExtension = (name: string): string => basename(name).replace(/\.[^.]{1,5}$/u, '')

/** A path as it was written; undefined for an address, since nothing is fetched. */
function toPath(text: string): string | undefined {
  if (text.includes('\0') || text.length > MOST_NAME) return undefined
  if (/^file:\/\//iu.test(text)) {
    try {
      return fileURLToPath(text)
    } catch {
      return undefined
    }
  }
  return /^[a-z][a-z\d+.-]+:\/\//iu.test(text) ? undefined : text
}

function isFile(path: string): boolean {
  try {
    return existsSync(path) && statSync(path).isFile()
  } catch {
    return false
  }
}
