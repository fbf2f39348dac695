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

const shared: Options = {
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  // tsup drops the prefix unless told not to, and the check that no door of the core uses Node's
  // modules looks for it.
  removeNodeProtocol: false,
  external: [/^node:/u],
}

export default defineConfig([
  { ...shared, format: 'esm', entry: { ...doors, ...tables, cli: 'src/cli/main.ts' } },
  { ...shared, format: 'cjs', entry: { ...doors, ...tables } },
  {
    format: ['esm', 'cjs'],
    entry: doors,
    dts: { only: true, compilerOptions: { ignoreDeprecations: '6.0' } },
  },
])
