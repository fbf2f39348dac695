import fc from 'fast-check'

/** Laws are tried on few strings: each of thousands of mutants would else take seconds. */
fc.configureGlobal({ numRuns: 10 })
