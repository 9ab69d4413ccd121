import { centreOf, toPixels, type Rect } from '../geometry.ts'
import { element } from '../svg.ts'
import type { DrawnLayer, LayerOf, LogoFile, Scene } from './layer-scene.ts'

/** A logo as large as goes into its box, in the middle; nothing when the library does not have it. */
export function drawLogo(layer: LayerOf<'logo'>, scene: Scene): DrawnLayer {
  const box = toPixels(layer, scene.document)
  const logo = scene.logos.get(layer.assetId)
  const ink = logo ? inside(box, logo) : box
  return {
    svg: logo ? element('image', { ...ink, href: dataUrl(logo) }) : '',
    ink,
    about: centreOf(box),
    fontSize: null,
    contrast: null,
    missing: [],
    isLogoMissing: !logo,
  }
}

function inside(box: Rect, logo: LogoFile): Rect {
  const ratio = logo.height > 0 && logo.width > 0 ? logo.width / logo.height : 1
  const width = Math.min(box.width, box.height * ratio)
  const height = width / ratio
  return {
    x: box.x + (box.width - width) / 2,
    y: box.y + (box.height - height) / 2,
    width,
    height,
  }
}

function dataUrl({ bytes, mediaType }: LogoFile): string {
  const type = /^image\/[a-z+]{1,20}$/.test(mediaType) ? mediaType : 'image/png'
  const { buffer, byteOffset, byteLength } = bytes
  return `data:${type};base64,${Buffer.from(buffer, byteOffset, byteLength).toString('base64')}`
}
