import type { ComposeDocument, ComposeLayer, FontFamily } from '#shared/contract/compositions.ts'
import type { Backdrop } from '../backdrop.ts'
import type { Faces } from '../fonts/face.ts'
import type { Rect } from '../geometry.ts'

/** The bytes of a logo, harmless already, by the asset that a layer names. */
export interface LogoFile {
  readonly assetId: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** What every layer is drawn with. */
export interface Scene {
  readonly document: ComposeDocument
  readonly backdrop: Backdrop
  readonly faces: (family: FontFamily, weight: number) => Faces
  readonly logos: ReadonlyMap<string, LogoFile>
  /** Letters that have a shadow; of many, each is drawn more simply. */
  readonly shadowed: number
}

/** A layer as SVG, before it is turned and faded, and what is to be judged of it. */
export interface DrawnLayer {
  readonly svg: string
  /** Where its ink lies before it is turned. */
  readonly ink: Rect
  /** The point it is turned about. */
  readonly about: { readonly x: number; readonly y: number }
  readonly fontSize: number | null
  readonly contrast: number | null
  /** Letters that no font has. */
  readonly missing: readonly string[]
  readonly isLogoMissing: boolean
}

/** A layer of one kind. */
export type LayerOf<T extends ComposeLayer['type']> = Extract<ComposeLayer, { type: T }>
