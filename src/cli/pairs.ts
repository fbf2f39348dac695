import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** A page and what must come out of it; `page` is null where only the expectation was found. */
export interface Pair {
  readonly page: string | null
  readonly expected: string
}

/** All pairs of a folder, and the pages in it that have no expectation. */
export interface Pairs {
  readonly pairs: readonly Pair[]
  readonly alone: readonly string[]
}

const EXPECTED = '.expected.json'
const PAGES = ['.txt', '.html', '.htm']
/** A program's output that stands beside pages: no page itself. */
const TRACE = '.trace.txt'

/** Finds `NAME.txt` or `NAME.html` and `NAME.expected.json`, in subfolders too. Rejects as `readdir` does. */
export async function findPairs(folder: string): Promise<Pairs> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = found
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const known = new Set(files)
  const pairs = files
    .filter((file) => file.endsWith(EXPECTED))
    .flatMap((expected) => pagesOf(expected, known).map((page) => ({ page, expected })))
  const paired = new Set(pairs.map(({ page }) => page))
  return { pairs, alone: files.filter((file) => isPage(file) && !paired.has(file)) }
}

function pagesOf(expected: string, known: ReadonlySet<string>): readonly (string | null)[] {
  const name = expected.slice(0, -EXPECTED.length)
  const pages = PAGES.map((ending) => name + ending).filter((page) => known.has(page))
  return pages.length > 0 ? pages : [null]
}

function isPage(file: string): boolean {
  return !file.endsWith(TRACE) && PAGES.some((ending) => file.endsWith(ending))
}
