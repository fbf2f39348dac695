import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Options } from 'tsup'

/** One entry a door: the key is its name in dist and in the `exports` of package.json. */
const doors = {
  index: 'src/index.ts',
  html: 'src/html/index.ts',
  schema: 'src/schema.ts',
  language: 'src/language.ts',
  publishers: 'src/publishers/index.ts',
  feed: 'src/feed/index.ts',
  ingest: 'src/ingest/index.ts',
  dedupe: 'src/dedupe/index.ts',
  inspect: 'src/inspect/index.ts',
  queue: 'src/queue/index.ts',
}

/**
 * Generated tables as entries of their own: esbuild then gives each a chunk to itself, so that the
 * code's size shows in dist and a table is shared by every door that reads it.
 */
const tables = Object.fromEntries(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.generated.ts'))
    .map((path) => [`tables/${path.replace(/^.*[\\/]|\.ts$/gu, '')}`, join('src', path)]),
)

/** What runs by itself: the command, and what each worker of `ingest` runs. */
const programs = { cli: 'src/cli/main.ts', 'ingest-worker': 'src/ingest/worker.ts' }

const shared: Options = {
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  // tsup drops the prefix unless told not to, and the check that no door of the core uses Node's
  // modules looks for it.
  removeNodeProtocol: false,
  external: [/^node:/u],
  // Icelandic letters as themselves, not as escapes.
  esbuildOptions: (options) => {
    options.charset = 'utf8'
  },
}

export default defineConfig([
  // Small for those who bundle; the source maps lead stack traces back. CommonJS stays as it is
  // written, since what splits its chunks cannot read minified code.
  {
    ...shared,
    format: 'esm',
    minify: true,
    sourcemap: true,
    entry: { ...doors, ...tables, ...programs },
  },
  {
    ...shared,
    format: 'cjs',
    entry: { ...doors, ...tables },
    // A module of this kind knows its place by another name; either leads to the package.
    define: { 'import.meta.url': '__filename' },
  },
  {
    format: ['esm', 'cjs'],
    entry: doors,
    dts: { only: true, compilerOptions: { ignoreDeprecations: '6.0' } },
  },
])
