import { it } from 'vitest'

/**
 * Loads the bundle by itself: vitest would else rewrite its megabytes for each mutant. What cannot be
 * loaded fails a test, since Stryker takes a run without tests for one that noticed nothing.
 */
try {
  await import(new URL('all.bundle.mjs', import.meta.url).href)
} catch (error) {
  it('loads', () => {
    throw error
  })
}
