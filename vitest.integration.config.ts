import { defineConfig } from 'vitest/config'

/** Tests with programs that a plain install does not bring; each says what it needs. */
export default defineConfig({
  test: {
    include: ['test/integration/**/*.integration.{mjs,ts}'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // They start programs of their own and share the machine.
    fileParallelism: false,
    reporters: ['default', 'json'],
    outputFile: { json: '.cache/integration.json' },
  },
})
