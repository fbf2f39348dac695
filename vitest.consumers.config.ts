import { defineConfig } from 'vitest/config'

/** The packed package in projects of its users. Needs a build, npm's registry and Chromium. */
export default defineConfig({
  test: {
    include: ['test/consumers/*.consumer.ts'],
    globalSetup: 'test/consumers/install.ts',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // They start programs of their own, and one holds a clock.
    fileParallelism: false,
    reporters: ['default', 'json'],
    outputFile: { json: '.cache/consumers.json' },
  },
})
