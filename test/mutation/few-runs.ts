import fc from 'fast-check'

/**
 * Laws are tried on few strings, since each of thousands of mutants would else take seconds; and on the same
 * ones each time, so that a score can be had again.
 */
fc.configureGlobal({ numRuns: 10, seed: 1 })
