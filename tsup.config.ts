import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { defineConfig, type Options } from 'tsup'
import { TABLE_GROUPS } from './scripts/table-groups.ts'

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

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
 * Generated tables, grouped as they are weighed, each group as an entry of its own: esbuild then gives it
 * a chunk to itself, which every door that reads it shares. Few files load faster than many.
 */
const groups = Object.fromEntries(
  Object.keys(TABLE_GROUPS).map((group) => [`tables/${group}`, `tables:${group}`]),
)

const generated = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.generated.ts'),
)

/** A group's entry hands on all that its tables export. */
const tables: Plugin = {
  name: 'tables',
  setup: (build) => {
    // eslint-disable-next-line regexp/require-unicode-regexp -- esbuild hands it to Go, which knows no flag u
    build.onResolve({ filter: /^tables:/ }, ({ path }) => ({
      path: path.slice('tables:'.length),
      namespace: 'tables',
    }))
    // eslint-disable-next-line regexp/require-unicode-regexp -- likewise
    build.onLoad({ filter: /^/, namespace: 'tables' }, ({ path }) => ({
      contents: (TABLE_GROUPS[path]?.tables ?? [])
        .map(
          (table) => generated.find((file) => basename(file) === `${table}.generated.ts`) ?? table,
        )
        .map((file) => `export * from ${JSON.stringify(`./src/${file}`)}`)
        .join('\n'),
      resolveDir: '.',
    }))
  },
}

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
  esbuildPlugins: [tables],
  esbuildOptions: (options) => {
    // Icelandic letters as themselves, not as escapes.
    options.charset = 'utf8'
    // tsup takes files alone for entries.
    if (options.entryPoints && !Array.isArray(options.entryPoints))
      options.entryPoints = { ...options.entryPoints, ...groups }
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
    entry: { ...doors, ...programs },
  },
  {
    ...shared,
    format: 'cjs',
    entry: doors,
    // A module of this kind knows its place by another name; either leads to the package.
    define: { 'import.meta.url': '__filename' },
  },
  {
    format: ['esm', 'cjs'],
    entry: doors,
    dts: { only: true, compilerOptions: { ignoreDeprecations: '6.0' } },
  },
])
