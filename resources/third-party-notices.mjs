// Collects what the licences of the packages in Kiln ask to be passed on; electron-builder calls it before packing.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const TARGET = join(ROOT, '.cache/third-party-notices.txt')
const SOURCES = ['src-main', 'src-shared', 'src-renderer']
const IMPORT =
  /^\s*(?:(?:import|export)\b(?:[\w\s{},*$]*\bfrom)?|@import|src:\s*url\()\s*['"]([^'"]+)['"]/gm
const LICENCE_FILE = /^(licen[cs]e|notice|copying|third.?party|ofl)/i
/** Whose packages say "MIT" and hold no text of it; the name is in their sources. */
const MIT_HOLDERS = {
  'onnxruntime-common': 'Microsoft Corporation',
  'onnxruntime-node': 'Microsoft Corporation',
}
const MIT = `MIT License

Copyright (c) HOLDER

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`
/** Packages that are imported for their types or run elsewhere only. */
const NOT_SHIPPED = /^(electron|@types\/.*)$/

/** Writes the notices for everything that ships, and answers the packages they cover. */
export async function writeNotices() {
  const packages = await findPackages()
  const sections = await Promise.all([...packages.values()].map(toSection))
  const text = [
    'Kiln contains or ships the software below, unchanged. The runtime it lives in, Electron with',
    'Chromium, has its own notices: LICENSE.electron.txt and LICENSES.chromium.html.',
    ...sections.toSorted(),
  ].join(`\n\n${'-'.repeat(100)}\n\n`)
  await mkdir(join(ROOT, '.cache'), { recursive: true })
  await writeFile(TARGET, `${text}\n`)
  return [...packages.keys()].toSorted((a, b) => a.localeCompare(b))
}

/** The hook's name in electron-builder.yml. */
export const beforePack = writeNotices

/** Every package that our sources import, and every one that these load. */
async function findPackages() {
  const found = new Map()
  const waiting = [...(await importedNames())]
  while (waiting.length > 0) {
    const name = waiting.pop()
    if (found.has(name) || NOT_SHIPPED.test(name)) continue
    const folder = join(ROOT, 'node_modules', name)
    const manifest = await readFile(join(folder, 'package.json'), 'utf8').catch(() => undefined)
    if (!manifest) continue
    const data = JSON.parse(manifest)
    found.set(name, { folder, data })
    waiting.push(...Object.keys({ ...data.dependencies, ...data.optionalDependencies }))
  }
  return found
}

/** What sources import, and what they find by its name at run time, such as fonts. */
async function importedNames() {
  const { dependencies } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'))
  const names = new Set(Object.keys(dependencies))
  for (const source of SOURCES) {
    const files = await readdir(join(ROOT, source), { recursive: true })
    for (const file of files.filter((path) => /\.(tsx?|css)$/.test(path))) {
      const text = await readFile(join(ROOT, source, file), 'utf8')
      for (const [, specifier] of text.matchAll(IMPORT))
        if (/^[\w@]/.test(specifier) && !specifier.startsWith('node:'))
          names.add(specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'))
    }
  }
  return names
}

/** The licence's text where a package leaves it out, or what its README says about licences. */
async function restate({ name }, folder) {
  const holder = MIT_HOLDERS[name]
  if (holder) return [MIT.replace('HOLDER', holder)]
  const readme = await readFile(join(folder, 'README.md'), 'utf8').catch(() => '')
  return readme.match(/^#+ Licen[cs]\w*\n[^]*/m)?.slice(0, 1) ?? []
}

/** The texts of a folder's files that are meant, by name; of a folder that is meant, all of them. */
async function readAll(folder, isMeant) {
  const entries = await readdir(folder, { withFileTypes: true })
  const meant = entries.filter(({ name }) => isMeant(name))
  const texts = await Promise.all(
    meant
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map(async (entry) => {
        const path = join(folder, entry.name)
        return entry.isDirectory()
          ? readAll(path, () => true)
          : (await readFile(path, 'utf8')).trim()
      }),
  )
  return texts.flat()
}

async function toSection({ folder, data }) {
  const { name, version, license, author, homepage } = data
  const people = typeof author === 'string' ? author : author?.name
  const texts = await readAll(folder, (file) => LICENCE_FILE.test(file))
  if (texts.length === 0) texts.push(...(await restate(data, folder)))
  const head = [`${name} ${version}`, `Licence: ${license}`, people && `By: ${people}`, homepage]
  return [head.filter(Boolean).join('\n'), ...texts].join('\n\n')
}
