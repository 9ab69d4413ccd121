import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const MISSING = missing()

/** Why a desktop window can't be opened here, if so. */
function missing(): string | undefined {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist')
  const isThere = ['electron', 'electron.exe', 'Electron.app'].some((name) =>
    existsSync(join(dist, name)),
  )
  if (!isThere) return "Electron's binary is not installed (npx install-electron)"
  const hasDisplay = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']
  if (process.platform === 'linux' && !hasDisplay) return 'there is no display (try xvfb-run)'
  if (!existsSync(join(ROOT, 'out/main/index.js'))) return 'out/ is not built'
  return undefined
}

test.describe('the desktop window', () => {
  test.skip(MISSING !== undefined, MISSING)

  let folder: string
  let app: ElectronApplication
  let page: Page

  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kiln-window-'))
    app = await _electron.launch({
      args: [ROOT, `--user-data-dir=${join(folder, 'user')}`],
      env: { ...process.env, KILN_DATA: join(folder, 'library') } as Record<string, string>,
    })
    page = await app.firstWindow()
    await page.waitForLoadState('load')
  })
  test.afterAll(async () => {
    await app.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('shows Kiln under its own scheme, and reaches the backend', async () => {
    expect(page.url()).toMatch(/^kiln:\/\/app\//)
    await expect(page).toHaveTitle('Kiln')
    await expect(page.getByRole('main')).toBeVisible()
  })

  test('has no Node in the page', async () => {
    const globals = ['require', 'process', 'module', 'Buffer', 'electron']
    const seen = await page.evaluate((names) => names.filter((name) => name in window), globals)
    expect(seen).toEqual([])
  })

  test('asks no server and opens no second window', async () => {
    const asked = await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => true,
        () => false,
      ),
    )
    expect(asked).toBe(false)
    expect(await page.evaluate(() => window.open('https://example.com/'))).toBeNull()
    await page.evaluate(() => location.assign('https://example.com/'))
    await page.waitForTimeout(300)
    expect(page.url()).toMatch(/^kiln:\/\/app\//)
    expect(app.windows()).toHaveLength(1)
  })

  test('serves files with the policy, and none outside the interface', async () => {
    const answers = await page.evaluate(async () => {
      const [index, outside] = await Promise.all([fetch('/'), fetch('/..%2f..%2fpackage.json')])
      return [index.headers.get('content-security-policy'), outside.status]
    })
    expect(answers).toEqual([expect.stringContaining("object-src 'none'"), 404])
  })
})
