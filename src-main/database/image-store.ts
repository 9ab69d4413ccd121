import { Image, type ImageId } from '#shared/contract/images.ts'
import type { AssetFiles } from './asset-files.ts'
import type { Changes } from './changes.ts'
import type { Database } from './connection.ts'

type Row = Record<string, string | number | null>

/** A part of the gallery: newest first, those that fit every word of `query`. */
export interface ImagePage {
  readonly query?: string | undefined
  readonly offset: number
  readonly limit: number
}

/** The pictures of the gallery. */
export interface ImageStore {
  put(image: Image): void
  find(id: string): Image | undefined
  page(page: ImagePage): { images: Image[]; total: number }
  count(): number
  remove(id: string): boolean
  /** Notes that a file was made from a picture, so that it is kept as long as that is. */
  noteExport(id: ImageId, assetId: string): void
}

const INSERT = `
  INSERT INTO images (id, kind, parent_id, asset_id, preview_id, width, height, size_bytes, seed, model, model_name,
    licence, licence_class, prompt, negative_prompt, settings, understood, notes, unsafe, document, took_ms, created_at,
    words)
  VALUES (@id, @kind, @parentId, @assetId, @previewId, @width, @height, @sizeBytes, @seed, @model, @modelName,
    @licence, @licenceClass, @prompt, @negativePrompt, @settings, @understood, @notes, @unsafe, @document, @tookMs,
    @createdAt, @words)`

const IN_ORDER = 'SELECT key FROM images ORDER BY created_at DESC, key DESC LIMIT ? OFFSET ?'
const FITTING =
  'SELECT rowid AS key FROM image_words WHERE image_words MATCH ? ORDER BY rowid DESC LIMIT ? OFFSET ?'

/** SQL of the tables `images`, `image_words` and `image_exports`. */
export function createImageStore(
  database: Database,
  assets: Pick<AssetFiles, 'find'>,
  changes: Changes,
): ImageStore {
  const insert = database.prepare(INSERT)
  const select = database.prepare<[string], Row>('SELECT * FROM images WHERE id = ?')
  const inOrder = database.prepare<[number, number], Row>(
    `SELECT images.* FROM (${IN_ORDER}) JOIN images USING (key) ORDER BY created_at DESC, key DESC`,
  )
  const fitting = database.prepare<[string, number, number], Row>(
    `SELECT images.* FROM (${FITTING}) JOIN images USING (key) ORDER BY key DESC`,
  )
  const total = database.prepare<[], { total: number }>('SELECT count(*) AS total FROM images')
  const fittingTotal = database.prepare<[string], { total: number }>(
    'SELECT count(*) AS total FROM image_words WHERE image_words MATCH ?',
  )
  const erase = database.prepare<[string]>('DELETE FROM images WHERE id = ?')
  const insertExport = database.prepare(
    'INSERT INTO image_exports (image_id, asset_id, exported_at) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET exported_at = excluded.exported_at',
  )
  const count = () => total.get()?.total ?? 0

  const toImage = (row: Row): Image =>
    Image.parse({
      id: row['id'],
      kind: row['kind'],
      parentId: row['parent_id'],
      path: assets.find(String(row['asset_id']))?.path ?? '',
      assetId: row['asset_id'],
      previewId: row['preview_id'],
      width: row['width'],
      height: row['height'],
      sizeBytes: row['size_bytes'],
      seed: row['seed'],
      model: row['model'],
      modelName: row['model_name'],
      licence: row['licence'],
      licenceClass: row['licence_class'],
      prompt: row['prompt'],
      negativePrompt: row['negative_prompt'],
      settings: JSON.parse(String(row['settings'])),
      understood: fromJson(row['understood']),
      notes: JSON.parse(String(row['notes'])),
      unsafe: row['unsafe'],
      document: fromJson(row['document']),
      tookMs: row['took_ms'],
      createdAt: row['created_at'],
    })

  return {
    put(image) {
      const { path: _, ...values } = image
      insert.run({
        ...values,
        settings: JSON.stringify(image.settings),
        understood: toJson(image.understood),
        notes: JSON.stringify(image.notes),
        document: toJson(image.document),
        words: wordsOf(image),
      })
      changes.announce({ type: 'added', entity: 'image', id: image.id })
    },
    find(id) {
      const row = select.get(id)
      return row && toImage(row)
    },
    page({ query, offset, limit }) {
      const words = query === undefined ? null : toMatch(query)
      if (words === null) return { images: inOrder.all(limit, offset).map(toImage), total: count() }
      return {
        images: fitting.all(words, limit, offset).map(toImage),
        total: fittingTotal.get(words)?.total ?? 0,
      }
    },
    count,
    remove(id) {
      const removed = erase.run(id).changes > 0
      if (removed) changes.announce({ type: 'removed', entity: 'image', id })
      return removed
    },
    noteExport: (id, assetId) => void insertExport.run(id, assetId, new Date().toISOString()),
  }
}

const toJson = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))

const fromJson = (value: string | number | null | undefined): unknown =>
  typeof value === 'string' ? JSON.parse(value) : null

const MOST_WORDS = 16

/** Every word somewhere in a picture's words, each as the beginning of one; null when there is no word. */
function toMatch(query: string): string | null {
  const words = query.match(/[\p{L}\p{N}]+/gu)?.slice(0, MOST_WORDS) ?? []
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' ')
}

const MOST_PROMPT = 4000

function wordsOf({ prompt, settings, modelName, kind, understood, document }: Image): string {
  const laidOver = document?.layers.flatMap((layer) => ('text' in layer ? [layer.text] : [])) ?? []
  return [
    prompt.slice(0, MOST_PROMPT),
    settings.style ?? '',
    settings.software ?? '',
    modelName,
    kind,
    understood?.style ?? '',
    ...laidOver,
  ].join('\n')
}
