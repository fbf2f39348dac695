import type { KnipConfig } from 'knip'

const config: KnipConfig = {
  // The doors are found through tsup.config.ts; these are run by hand or by the type checker.
  entry: ['scripts/*.ts', 'test/**/*.test-d.ts'],
  project: ['src/**/*.ts', 'scripts/**/*.ts', 'test/**/*.ts'],
  // A type that only its own file names is still documentation.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Loaded where they are needed, with a message that says how to install them.
  rules: { optionalPeerDependencies: 'off' },
  // Run by their path in scripts/pack-check.ts.
  ignoreDependencies: ['publint', '@arethetypeswrong/cli'],
}

export default config
