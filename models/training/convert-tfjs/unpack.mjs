// Writes a TensorFlow.js model that a package keeps as JavaScript modules as model.json and shards.
// node unpack.mjs PACKAGE_FOLDER/dist/models/mobilenet_v2 OUT_FOLDER
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

const [folder, out] = process.argv.slice(2).map((path) => resolve(path))
const require = createRequire(join(folder, 'index.js'))
const model = require('./model.min.js')
mkdirSync(out, { recursive: true })
for (const name of model.weightsManifest.flatMap(({ paths }) => paths))
  writeFileSync(join(out, name), Buffer.from(require(`./${name}.min.js`), 'base64'))
writeFileSync(join(out, 'model.json'), JSON.stringify(model))
