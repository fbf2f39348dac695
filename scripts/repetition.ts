/**
 * Prints how many pages a filter of repetition would drop as they were scraped, and how many articles
 * after parsing: `npx tsx scripts/repetition.ts FOLDER…` (pages of flat text; the fixtures of Vísir when
 * left out).
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArticle } from '../src/index.ts'
import type { Verdict } from './repetition/rules.ts'
import { fineWeb, gopher } from './repetition/rules.ts'

const folders = process.argv.length > 2 ? process.argv.slice(2) : ['fixtures/visir']
const pages = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt') && !file.endsWith('.trace.txt'))
    .map((file) => readFileSync(join(folder, file), 'utf8')),
)

// Pages that are no articles, or show only a lead, have no text for a corpus.
const read = pages.flatMap((page) => {
  const { ok, article, trace } = parseArticle(page)
  if (!ok || article.access === 'paywalled') return []
  const text = [article.lead, article.body].filter((part) => part !== null).join('\n\n')
  return [{ page, text, isTwice: trace.zones.some(({ role }) => role === 'echo') }]
})

const FILTERS: Readonly<Record<string, (text: string) => Verdict>> = {
  Gopher: gopher,
  FineWeb: fineWeb,
}
console.log(`${String(pages.length)} pages, ${String(read.length)} of them open articles`)
for (const [name, filter] of Object.entries(FILTERS)) {
  report(`${name}, all`, filter, read)
  report(
    `${name}, pages that hold their text twice`,
    filter,
    read.filter(({ isTwice }) => isTwice),
  )
}

function report(name: string, filter: (text: string) => Verdict, some: typeof read): void {
  const before = some.map(({ page }) => filter(page.trim()))
  const after = some.map(({ text }) => filter(text))
  console.log(`${name} (${String(some.length)}):`)
  console.log(`  drops ${share(before)} as scraped: ${reasons(before)}`)
  console.log(`  drops ${share(after)} of lead and body: ${reasons(after)}`)
}

function share(verdicts: readonly Verdict[]): string {
  const dropped = verdicts.filter((verdict) => verdict !== null).length
  return `${((100 * dropped) / Math.max(1, verdicts.length)).toFixed(1)} %`
}

function reasons(verdicts: readonly Verdict[]): string {
  const counts = new Map<string, number>()
  for (const verdict of verdicts)
    if (verdict !== null) counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  const sorted = [...counts].sort(([, a], [, b]) => b - a)
  return sorted.map(([reason, n]) => `${reason} ${String(n)}`).join(', ') || '–'
}
