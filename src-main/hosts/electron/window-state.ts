import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { BrowserWindow, Rectangle } from 'electron'

const DEFAULT_SIZE = { width: 1280, height: 840 }
const SAVE_DELAY_MS = 500
/** How much of a window has to be on a screen for a person to be able to move it. */
const REACHABLE = { width: 120, height: 40 }

/** Where a window was; without a position the system chooses one. */
export interface WindowState {
  readonly bounds: { x?: number; y?: number; width: number; height: number }
  readonly isMaximized: boolean
}

/** The kept state, made to fit the screens that are there now; defaults when nothing sound was kept. */
export function readWindowState(path: string, screens: readonly Rectangle[]): WindowState {
  const kept = parseWindowState(readText(path))
  if (!kept) return { bounds: fitSize(DEFAULT_SIZE, screens[0]), isMaximized: false }
  const { isMaximized, ...bounds } = kept
  const screen = screens.find((area) => isReachable(bounds, area))
  const size = fitSize(bounds, screen ?? screens[0])
  return { bounds: screen ? { x: bounds.x, y: bounds.y, ...size } : size, isMaximized }
}

/** Keeps the state of `window` in a file from now on: soon after it changes, and when it closes. */
export function keepWindowState(window: BrowserWindow, path: string): void {
  let timer: NodeJS.Timeout | undefined
  const save = () => {
    clearTimeout(timer)
    if (window.isDestroyed()) return
    const state = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
    try {
      writeFileSync(`${path}.new`, JSON.stringify(state))
      renameSync(`${path}.new`, path)
    } catch {
      // a window that forgets its place is no reason to bother anyone
    }
  }
  const saveSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(save, SAVE_DELAY_MS)
  }
  window.on('resize', saveSoon)
  window.on('move', saveSoon)
  window.on('maximize', saveSoon)
  window.on('unmaximize', saveSoon)
  window.on('close', save)
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function parseWindowState(text: string): (Rectangle & { isMaximized: boolean }) | undefined {
  try {
    const { x, y, width, height, isMaximized }: Record<string, unknown> = JSON.parse(text)
    if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height)) return undefined
    if (width < 1 || height < 1) return undefined
    return { x, y, width, height, isMaximized: isMaximized === true }
  } catch {
    return undefined
  }
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value)
}

function fitSize(size: { width: number; height: number }, screen: Rectangle | undefined) {
  return {
    width: Math.min(size.width, screen?.width ?? size.width),
    height: Math.min(size.height, screen?.height ?? size.height),
  }
}

/** Whether enough of the upper edge, where a window is held, lies on the screen. */
function isReachable(window: Rectangle, screen: Rectangle): boolean {
  const across =
    Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x)
  const isTopOn = window.y >= screen.y && window.y + REACHABLE.height <= screen.y + screen.height
  return isTopOn && across >= Math.min(REACHABLE.width, window.width)
}
