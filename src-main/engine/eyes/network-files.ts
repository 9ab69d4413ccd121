import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where hubs put the network of a folder, best first. */
const PLACES = ['onnx/vision_model.onnx', 'vision_model.onnx', 'onnx/model.onnx', 'model.onnx']

/** The ONNX file that a path means: itself, the usual one of its folder, or the only one there; undefined without. */
export function findNetworkFile(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isDirectory()) return found && path
  const usual = PLACES.map((place) => join(path, place)).find((place) => existsSync(place))
  if (usual !== undefined) return usual
  const inside = [path, join(path, 'onnx')].flatMap((folder) =>
    existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [],
  )
  const networks = inside.filter((name) => /\.onnx$/i.test(name))
  return networks.length === 1 ? networks[0] : undefined
}

/** A JSON file beside a network or one folder up, where hubs have it; undefined without, throws when it is damaged. */
export function readBeside(file: string, name: string): unknown {
  const folders = [dirname(file), dirname(dirname(file))]
  const path = folders.map((folder) => join(folder, name)).find((place) => existsSync(place))
  if (path === undefined) return undefined
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown
  } catch (error) {
    throw new Error(`has a damaged ${name}`, { cause: error })
  }
}
