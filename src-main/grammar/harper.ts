import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import { createBinaryModuleFromUrl, Dialect, type Linter, LocalLinter } from 'harper.js'
import { KilnError } from '#shared/contract/errors.ts'
import { RULES_OFF } from './rules-off.ts'

/**
 * Starts harper.js from its WebAssembly file beside the package, which takes 120 MB less than the
 * copy inlined in JavaScript. Fails with `not-found` when the package is not installed.
 */
export async function openHarper(): Promise<Linter> {
  const manifest = findPackageJSON('harper.js', import.meta.url)
  if (manifest === undefined) throw new KilnError('not-found', 'harper.js is not installed')
  const bytes = readFileSync(join(dirname(manifest), 'dist', 'harper_wasm_slim_bg.wasm'))
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/wasm' }))
  try {
    const linter = new LocalLinter({
      binary: createBinaryModuleFromUrl(url, 'slim'),
      dialect: Dialect.American,
    })
    await linter.setup()
    const config = await linter.getDefaultLintConfig()
    for (const rule of RULES_OFF) if (rule in config) config[rule] = false
    await linter.setLintConfig(config)
    return linter
  } finally {
    URL.revokeObjectURL(url)
  }
}
