import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Half an hour off any whole zone: a date read through the local clock shows at once.
    env: { TZ: 'America/St_Johns' },
    pool: 'forks',
    // The test of what an article keeps alive collects garbage before it measures.
    execArgv: ['--expose-gc'],
    testTimeout: 20_000,
    reporters: ['default', 'json'],
    outputFile: { json: '.cache/tests.json' },
  },
})
