const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

const MEDIA = set(
  'png jpg jpeg gif webp avif bmp ico icns tif tiff heic heif psd ai eps svg xcf raw cr2 nef mp4 mov m4v mkv webm avi wmv ' +
    'flv mpg mpeg mp3 m4a aac wav flac ogg opus aiff mid zip gz tgz bz2 xz 7z rar tar zst br jar war whl egg deb rpm dmg ' +
    'iso pkg exe dll so dylib a o obj lib class pyc pyo wasm node bin dat db sqlite sqlite3 gguf onnx safetensors pt pth ' +
    'npy npz h5 pkl parquet arrow feather ttf otf woff woff2 eot map lock min.js min.css snap pack idx blend glb fbx stl',
)
const OFFICE = set('doc rtf odt pages ppt pptx odp key xls xlsx ods numbers epub mobi msg eml')
const GENERATED = set(
  'package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml composer.lock cargo.lock poetry.lock pipfile.lock ' +
    'gemfile.lock go.sum uv.lock bun.lockb .ds_store thumbs.db desktop.ini .gitattributes .gitmodules .gitkeep',
)
const SECRETS =
  /^(?:\.env(?:\..+)?|id_(?:rsa|dsa|ecdsa|ed25519)|\.netrc|\.npmrc|\.pypirc|\.pgpass|\.git-credentials|credentials(?:\.json)?|secrets?\.(?:json|ya?ml|toml))$|\.(?:pem|key|p12|pfx|jks|keystore|kdbx)$/i
const SAMPLE = /\.(?:example|sample|template|dist)$/i
const SKIPPED_FOLDERS = set(
  '.git .hg .svn node_modules bower_components __pycache__ .venv venv .tox .mypy_cache .pytest_cache .ruff_cache .cache ' +
    '.idea .gradle .next .nuxt .terraform .yarn .pnpm-store .trash .trashes .spotlight-v100 $recycle.bin',
)

/** What the name of a file says of whether it is worth opening; only `perhaps` is. */
export type NameHint = 'perhaps' | 'no-text' | 'other-office' | 'secret'

/** The extension in lower case without its dot; empty for none. */
export function extensionOf(name: string): string {
  const at = name.lastIndexOf('.')
  return at > 0 ? name.slice(at + 1).toLowerCase() : ''
}

/** Judges a file of a folder by its name alone. */
export function hintOf(name: string): NameHint {
  const lower = name.toLowerCase()
  if (SECRETS.test(name) && !SAMPLE.test(name)) return 'secret'
  if (GENERATED.has(lower) || lower.endsWith('.min.js') || lower.endsWith('.min.css'))
    return 'no-text'
  const extension = extensionOf(name)
  if (MEDIA.has(extension)) return 'no-text'
  return OFFICE.has(extension) ? 'other-office' : 'perhaps'
}

/** Whether a folder holds what others wrote or made: packages, caches, histories. */
export function isSkippedFolder(name: string): boolean {
  return SKIPPED_FOLDERS.has(name.toLowerCase())
}
