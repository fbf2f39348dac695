import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import prettier from 'prettier'
import type { SpeedReport } from '../bench/report.ts'
import { ROOT } from '../built-doors.ts'
import { seedSentence, speedTable } from './speed-text.ts'

/** Which block of which page is written from the figures: between `<!-- NAME:start -->` and `<!-- NAME:end -->`. */
const BLOCKS = [
  { page: 'bench/README.md', block: 'speed', write: speedTable },
  { page: 'README.md', block: 'seed-speed', write: seedSentence },
] as const

/** The pages of the documentation that quote the bench, by their paths, as they should stand there. */
export async function figuredPages(report: SpeedReport): Promise<ReadonlyMap<string, string>> {
  const pages = BLOCKS.map(async ({ page, block, write }) => {
    const path = join(ROOT, page)
    const text = fillBlock(readFileSync(path, 'utf8'), block, write(report))
    const config = (await prettier.resolveConfig(path)) ?? {}
    return [page, await prettier.format(text, { ...config, parser: 'markdown' })] as const
  })
  return new Map(await Promise.all(pages))
}

/** The page with another text in the block; throws where the page has no such block. */
export function fillBlock(page: string, block: string, text: string): string {
  const opening = `<!-- ${block}:start -->`
  const start = page.indexOf(opening)
  const end = page.indexOf(`<!-- ${block}:end -->`)
  if (start === -1 || end < start) throw new Error(`The page has no block "${block}".`)
  return `${page.slice(0, start + opening.length)}\n\n${text}\n\n${page.slice(end)}`
}
