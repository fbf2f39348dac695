import { basename, dirname, join } from 'node:path'

/** Where the pages of a run are written. */
export interface Targets {
  readonly folder: string
  /** The file of each page in that folder. */
  readonly pages: readonly string[]
  /** The page of all pages in that folder; null for a single page. */
  readonly index: string | null
  /** The paths of all of them. */
  readonly all: readonly string[]
}

const IS_HTML = /\.html?$/iu

/**
 * One page is written to `output` itself. Of several, `output` is the page of all pages, or the folder
 * for an `index.html`; they stand beside it, named after their files, numbered where names meet.
 */
export function inspectTargets(files: readonly string[], output: string): Targets {
  if (files.length === 1) return targets(dirname(output), [basename(output)], null)
  const folder = IS_HTML.test(output) ? dirname(output) : output
  const index = IS_HTML.test(output) ? basename(output) : 'index.html'
  const taken = new Set([index.toLowerCase()])
  const pages = files.map((file) => freeName(file === '-' ? 'stdin' : basename(file), taken))
  return targets(folder, pages, index)
}

function targets(folder: string, pages: readonly string[], index: string | null): Targets {
  const names = index === null ? pages : [...pages, index]
  return { folder, pages, index, all: names.map((name) => join(folder, name)) }
}

/** Names are held apart by case too, for the file systems that are not. */
function freeName(base: string, taken: Set<string>): string {
  let name = `${base}.html`
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}-${number}.html`
  taken.add(name.toLowerCase())
  return name
}
