/** Loads the bundle by itself: vitest would else rewrite its megabytes for each mutant. */
await import(new URL('all.bundle.mjs', import.meta.url).href)
