import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Expectation } from '../../src/check/expectation.ts'
import { readExpectation } from '../../src/check/expectation.ts'
import { findPairs } from '../../src/cli/pairs.ts'

/** A page whose truth is known. */
export interface TruePage {
  /** Of its file, without the ending. */
  readonly name: string
  readonly text: string
  /** Where the truth names it: told to every engine, as a crawler would. */
  readonly url: string | undefined
  readonly truth: Expectation
}

/** The pages of a folder, by what they are. */
export interface TruePages {
  readonly text: readonly TruePage[]
  readonly html: readonly TruePage[]
}

/** Reads every page of a folder and its subfolders that has a `NAME.expected.json` beside it. */
export async function readTruePages(folder: string): Promise<TruePages> {
  const { pairs } = await findPairs(folder)
  const files = pairs.flatMap(({ page, expected }) => (page === null ? [] : [{ page, expected }]))
  const read = (isText: boolean): readonly TruePage[] =>
    files
      .filter(({ page }) => page.endsWith('.txt') === isText)
      .map(({ page, expected }) => readTruePage(page, expected))
  return { text: read(true), html: read(false) }
}

function readTruePage(page: string, expected: string): TruePage {
  const truth = readExpectation(JSON.parse(readFileSync(expected, 'utf8')))
  if (typeof truth === 'string') throw new Error(`${expected} ${truth}`)
  const { url } = truth.fields
  return {
    name: basename(page).replace(/\.[a-z]+$/u, ''),
    text: readFileSync(page, 'utf8'),
    url: typeof url === 'string' ? url : undefined,
    truth,
  }
}
