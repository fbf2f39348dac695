import fc from 'fast-check'

/** How many inputs each law is held against; `npm run test:laws` takes more. */
const RUNS = Number(process.env['LAW_RUNS'] ?? 100)

/** Where the inputs begin: told when many are tried, so that a failure can be had again by LAW_SEED. */
const SEED = Number(process.env['LAW_SEED'] ?? Math.trunc(Date.now() % 2 ** 31))

/**
 * Holds a law against inputs at random. A failure tells the seed and the smallest input that breaks it,
 * which belongs into a test of its own then.
 */
export function holds<T>(inputs: fc.Arbitrary<T>, check: (input: T) => void): void {
  if (RUNS > 1000) console.log(`${RUNS} runs, seed ${SEED}`)
  fc.assert(
    fc.property(inputs, (input) => {
      check(input)
    }),
    { numRuns: RUNS, seed: SEED },
  )
}

/** As `holds`, for what answers later. */
export async function holdsLater<T>(
  inputs: fc.Arbitrary<T>,
  check: (input: T) => Promise<void>,
): Promise<void> {
  if (RUNS > 1000) console.log(`${RUNS} runs, seed ${SEED}`)
  await fc.assert(fc.asyncProperty(inputs, check), { numRuns: RUNS, seed: SEED })
}
