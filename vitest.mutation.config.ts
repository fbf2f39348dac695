import { defineConfig } from 'vitest/config'

/** The tests that judge mutants, as scripts/mutation/bundle.mjs lays them together. */
export default defineConfig({
  test: {
    include: ['test/mutation/all.mutation.ts'],
    server: { deps: { external: [/all\.bundle/u] } },
    setupFiles: 'test/mutation/few-runs.ts',
    env: { TZ: 'America/St_Johns' },
    pool: 'threads',
    isolate: false,
    // A busy machine is no reason to fail, and a loop without end is found by counting.
    testTimeout: 0,
  },
})
