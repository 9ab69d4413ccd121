import { fromComfyPrompt, fromComfyWorkflow } from './comfy-graph.ts'
import { readUserComment } from './exif-comment.ts'
import { PictureMetadata, toMetadata } from './picture-metadata.ts'
import { readChunks } from './png-chunks.ts'
import { readPngTexts, writePngTexts } from './png-texts.ts'
import { fromSettingsJson, parseObject } from './settings-json.ts'
import { fromSettingsText, toSettingsText } from './settings-text.ts'

const OWN = 'kiln'
const SHARED = 'parameters'

/** Writes what a picture was made with into a PNG: as text for other programs and as JSON for Kiln; what is no PNG comes back as it is. */
export function writePngMetadata(png: Uint8Array, metadata: PictureMetadata): Uint8Array {
  const whole = toMetadata({ ...metadata, software: metadata.software ?? 'Kiln' })
  return writePngTexts(png, {
    [SHARED]: toSettingsText(whole),
    [OWN]: JSON.stringify({ version: 1, ...whole }),
  })
}

/** What Kiln, A1111, Forge, ComfyUI, InvokeAI, Fooocus, SwarmUI or NovelAI wrote into a PNG; null when nothing was, or it is no PNG. */
export function readPngMetadata(bytes: Uint8Array): PictureMetadata | null {
  const texts = readPngTexts(bytes)
  const found = readOwn(texts.get(OWN)) ?? readForeign(texts) ?? readExif(bytes)
  return found ? withSize(found, bytes) : null
}

function readOwn(text: string | undefined): PictureMetadata | undefined {
  const { success, data } = PictureMetadata.safeParse(parseObject(text))
  return success ? toMetadata(data) : undefined
}

function readForeign(texts: ReadonlyMap<string, string>): PictureMetadata | undefined {
  const graph = parseObject(texts.get('prompt'))
  const workflow = parseObject(texts.get('workflow'))
  return (
    readSettings(texts.get(SHARED)) ??
    (graph && fromComfyPrompt(graph)) ??
    (workflow && fromComfyWorkflow(workflow)) ??
    readJson(texts.get('invokeai_metadata') ?? texts.get('sd-metadata'), 'InvokeAI') ??
    readJson(texts.get('Comment'), texts.get('Software') ?? 'NovelAI')
  )
}

/** Fooocus and SwarmUI keep JSON under the keyword under which the web UIs keep text. */
function readSettings(text: string | undefined): PictureMetadata | undefined {
  if (text === undefined) return undefined
  const json = parseObject(text)
  if (!json) return fromSettingsText(text)
  return fromSettingsJson(json, 'sui_image_params' in json ? 'SwarmUI' : 'Fooocus')
}

function readJson(text: string | undefined, software: string): PictureMetadata | undefined {
  const json = parseObject(text)
  return json && fromSettingsJson(json, software)
}

function readExif(bytes: Uint8Array): PictureMetadata | undefined {
  const exif = readChunks(bytes).find(({ type }) => type === 'eXIf')
  const comment = exif && readUserComment(exif.data)
  return comment === undefined ? undefined : readSettings(comment)
}

/** A size that the settings do not tell is the picture's own. */
function withSize(found: PictureMetadata, bytes: Uint8Array): PictureMetadata {
  if (found.width !== null && found.height !== null) return found
  const header = readChunks(bytes).find(({ type, data }) => type === 'IHDR' && data.length >= 8)
  if (!header) return found
  const view = new DataView(header.data.buffer, header.data.byteOffset)
  return { ...found, width: view.getUint32(0), height: view.getUint32(4) }
}
