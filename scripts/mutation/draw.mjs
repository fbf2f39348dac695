/**
 * A sample of the mutants: a whole run takes hours. Stryker asks its checkers about each mutant before it
 * runs a test; this one turns away whichever is not drawn, so that it counts nowhere. Plain JavaScript,
 * since Stryker loads it by itself.
 */
import { createHash } from 'node:crypto'

/** Of all mutants, how many are drawn: from 0 to 1. */
export const SHARE = Number(process.env['MUTANTS'] ?? 0.04)
/** Another word draws other mutants. */
const SEED = process.env['SEED'] ?? '1'

/**
 * Whether a mutant belongs to the sample: its hash, as a number from 0 to 1, lies under the share. The hash
 * is of file, place and change alone, so that a larger share holds all of a smaller one.
 */
export function isDrawn(file, { location, replacement }) {
  const { start, end } = location
  const name = [SEED, file, start.line, start.column, end.line, end.column, replacement].join(':')
  return createHash('sha256').update(name).digest().readUInt32BE() / 2 ** 32 < SHARE
}

/** The path from src on, the same in Stryker's copy of the project and in its report. */
export function fromSource(path) {
  return path.slice(path.lastIndexOf('src/'))
}

const checker = {
  init: async () => {},
  check: async (mutants) =>
    Object.fromEntries(mutants.map((mutant) => [mutant.id, answer(mutant)])),
}

function answer(mutant) {
  return isDrawn(fromSource(mutant.fileName), mutant)
    ? { status: 'passed' }
    : { status: 'compileError', reason: 'not drawn' }
}

export const strykerPlugins = [{ kind: 'Checker', name: 'draw', factory: () => checker }]
