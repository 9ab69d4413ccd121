import { createRequire, registerHooks } from 'node:module'

const PARAMETER = 'stand-in'
const SCHEME = 'kiln-stand-in:'

const nativeImport: (url: string) => Promise<unknown> = createRequire(import.meta.url)(
  './native-import.cjs',
)
const modules = new Map<string, object>()
// what the modules below read, which are not of Vitest's world
Object.assign(globalThis, { [Symbol.for(SCHEME)]: modules })

registerHooks({
  resolve(specifier, context, next) {
    const id = context.parentURL && new URL(context.parentURL).searchParams.get(PARAMETER)
    if (!id) return next(specifier, context)
    if (specifier === 'electron')
      return { url: `${SCHEME}electron?id=${id}`, format: 'module', shortCircuit: true }
    const result = next(specifier, context)
    const isOurs = result.url.startsWith('file:') && !result.url.includes('/node_modules/')
    return isOurs ? { ...result, url: withStandIn(result.url, id) } : result
  },
  load(url, context, next) {
    if (!url.startsWith(SCHEME)) return next(url, context)
    const id = new URL(url).searchParams.get('id') ?? ''
    const names = Object.keys(modules.get(id) ?? {})
    const source = `export const { ${names.join(', ')} } = globalThis[Symbol.for('${SCHEME}')].get('${id}')`
    return { format: 'module', source, shortCircuit: true }
  },
})

/** Imports a file afresh, with all it imports, the way Node does; `electron` is the given module there. */
export async function importWithElectron<T>(file: URL, electron: { id: string }): Promise<T> {
  modules.set(electron.id, electron)
  return (await nativeImport(withStandIn(file.href, electron.id))) as T
}

function withStandIn(address: string, id: string): string {
  const url = new URL(address)
  url.searchParams.set(PARAMETER, id)
  return url.href
}
