import { join } from 'node:path'
import './open-app.mjs' // lets Node read schemas

const PREVIEW = { width: 384, height: 216 }

/** Makes a library with `count` pictures that share `distinct` painted previews. */
export async function fillGallery(folder, { count, distinct }) {
  const { default: sharp } = await import('sharp')
  const { paintBackground } = await import('../../src-main/core/backgrounds/paint-background.ts')
  const { BACKGROUND_STYLES } = await import('../../src-main/core/backgrounds/scene.ts')
  const { createChanges } = await import('../../src-main/database/changes.ts')
  const { openDatabase } = await import('../../src-main/database/connection.ts')
  const { createAssetFiles } = await import('../../src-main/database/asset-files.ts')
  const { createImageStore } = await import('../../src-main/database/image-store.ts')
  const { fakeImage } = await import('../../test/helpers/fake-image.ts')
  const database = openDatabase(join(folder, 'kiln.db'))
  const assets = createAssetFiles(database, join(folder, 'assets'))
  const images = createImageStore(database, assets, createChanges())
  const previews = []
  for (let seed = 0; seed < distinct; seed++) {
    const scene = `${BACKGROUND_STYLES[seed % BACKGROUND_STYLES.length]} in many colours`
    const { data } = paintBackground({ scene, ...PREVIEW, seed })
    const bytes = await sharp(data, { raw: { ...PREVIEW, channels: 3 } })
      .webp()
      .toBuffer()
    previews.push(await assets.add(new Uint8Array(bytes), 'image/webp'))
  }
  database.transaction(() => {
    for (let at = 0; at < count; at++)
      images.put(fakeImage(previews[at % distinct], { prompt: `picture ${at}` }))
  })()
  database.close()
}
