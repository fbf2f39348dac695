/** What `npm run test:mutation` breaks, and who is to notice; docs/mutation.md. */
const config = {
  mutate: ['src/{text,passes}/*.ts', 'src/{draft,assemble}.ts', '!src/**/*.generated.ts'],
  buildCommand: 'node scripts/mutation/bundle.mjs',
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  checkers: ['draw'],
  plugins: ['@stryker-mutator/vitest-runner', './scripts/mutation/draw.mjs'],
  coverageAnalysis: 'perTest',
  // Patterns and word lists are read when a module loads: they are most of what there is to break.
  ignoreStatic: false,
  concurrency: 2,
  timeoutMS: 120_000,
  // No type checker looks at the mutants.
  disableTypeChecks: false,
  tempDirName: '.cache/stryker',
  ignorePatterns: ['dist', 'coverage', 'docs', 'bench'],
  reporters: ['json', 'dots'],
  jsonReporter: { fileName: '.cache/mutation.json' },
}

export default config
