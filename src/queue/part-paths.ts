import { join } from 'node:path'

/** What a run may call its parts: no path, no hidden file. */
export const RUN_NAME = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u
/** A part: the name of its run and its number. */
export const PART_NAME = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}-\d{8}$/u

/** The files of one part. */
export interface PartPaths {
  /** The records, named so that the order of the names is that of the input. */
  readonly lines: string
  /** What was lost, where something was. */
  readonly losses: string
  /** What came of it, in counts. */
  readonly tally: string
}

/** The name of a part, numbered from 1. What comes of the input as a whole has 0. */
export function partName(run: string, number: number): string {
  return `${run}-${String(number).padStart(8, '0')}`
}

/** Where the files of a part stand; never outside of `out`. */
export function pathsOf(out: string, part: string): PartPaths {
  if (!PART_NAME.test(part)) throw new TypeError(`${part} is no name of a part.`)
  return {
    lines: join(out, `${part}.jsonl`),
    losses: join(out, 'lost', `${part}.jsonl`),
    tally: join(out, 'tally', `${part}.json`),
  }
}

/** Where it is written down what parts a run comes to. */
export function manifestPath(out: string, run: string): string {
  if (!RUN_NAME.test(run)) throw new TypeError(`${run} is no name of a run.`)
  return join(out, `${run}.manifest.json`)
}
