import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What stays outside the bundle: native modules, and packages that find their own files at run time. */
const external = [
  'electron',
  'better-sqlite3',
  'onnxruntime-node',
  'sharp',
  'node-llama-cpp',
  '@huggingface/transformers',
]

export default defineConfig({
  main: {
    // its build for Node declares a `require` that electron-vite declares too
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      outDir: 'out/main',
      target: 'node24',
      sourcemap: false,
      externalizeDeps: false,
      rolldownOptions: {
        external,
        input: {
          index: at('src-main/index.ts'),
          cli: at('src-main/cli.ts'),
          'engine-worker': at('src-main/engine/worker.ts'),
          'engine-trial': at('src-main/engine/trial.ts'),
          'decoding-worker': at('src-main/decoding/worker.ts'),
          'language-worker': at('src-main/language/worker.ts'),
          'grammar-worker': at('src-main/grammar/worker.ts'),
          'reading-worker': at('src-main/sources/worker.ts'),
          'insights-worker': at('src-main/insights/worker.ts'),
          'painting-worker': at('src-main/painting/worker.ts'),
          'speech-worker': at('src-main/speech/worker.ts'),
          'writer-worker': at('src-main/writer/worker.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        external: ['electron'],
        input: { index: at('src-preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src-renderer'),
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: at('out/renderer'),
      assetsDir: 'static', // `/assets` are the pictures of the library
      target: 'chrome140',
      minify: true,
      sourcemap: false,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { index: at('src-renderer/index.html'), decode: at('src-renderer/decode.html') },
      },
    },
  },
})
