import type { Fall, IngestReport, PublisherTally } from '../ingest/index.ts'
import type { Verdict } from './ingest-health.ts'
import type { Io } from './io.ts'

export interface SummaryFlags {
  readonly output: string
  readonly quiet?: true
  readonly json?: true
}

/** Prints what came of a run: as JSON on the standard output, or for people on the standard error. */
export function printSummary(
  { tally, leftOut, resumed }: IngestReport,
  { before, falls }: Verdict,
  { io, flags }: { readonly io: Io; readonly flags: SummaryFlags },
): void {
  if (flags.json)
    io.out(`${JSON.stringify({ output: flags.output, resumed, ...tally, leftOut, falls })}\n`)
  if (!flags.quiet) {
    io.err(totals(tally, flags.output))
    if (leftOut.length > 0) io.err(`Left out, for their names tell no format: ${listOf(leftOut)}\n`)
    for (const [id, publisher] of Object.entries(tally.publishers).sort(byName))
      io.err(publisherText(id, publisher, before?.[id]))
  }
  for (const fall of falls) io.err(fallText(fall))
}

function totals(tally: IngestReport['tally'], output: string): string {
  const parts = [
    `${String(tally.articles)} articles`,
    `${String(sum(tally.refused))} refused${countsText(tally.refused)}`,
    `${String(sum(tally.lost))} lost${countsText(tally.lost)}`,
    `${String(sum(tally.skipped))} skipped${countsText(tally.skipped)}`,
  ]
  const repaired = tally.repaired > 0 ? `${String(tally.repaired)} pages with broken bytes\n` : ''
  return `${output}: complete, ${String(tally.entries)} entries: ${parts.join(', ')}\n${repaired}`
}

/** One line for a publisher, one for each field: how full it is, and how full it was. */
function publisherText(
  id: string,
  now: PublisherTally,
  before: PublisherTally | undefined,
): string {
  const title = `\n${nameOf(id)}: ${String(now.pages)} pages, ${String(now.articles)} articles${countsText(now.refused)}\n`
  const fields = new Set([...Object.keys(before?.filled ?? {}), ...Object.keys(now.filled)])
  const rows = [...fields].sort().map((field) => {
    const earlier = before ? `  (${percent(before.filled[field] ?? 0, before.pages)} before)` : ''
    return `  ${field.padEnd(12)} ${percent(now.filled[field] ?? 0, now.pages)}${earlier}\n`
  })
  return title + rows.join('')
}

function fallText({ publisher, field, before, now }: Fall): string {
  const what =
    field === 'pages' ? 'no pages at all' : `${field} on ${percent(now, 1).trim()} of the pages`
  const was = field === 'pages' ? 'there were some' : percent(before, 1).trim()
  return `\nFELL: ${nameOf(publisher)} has ${what}; before: ${was}. Has the site changed?\n`
}

/** A publisher as people are told of it. */
export function nameOf(id: string): string {
  return id === '' ? '(publisher unknown)' : id
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`.padStart(7)
}

/** Counts in brackets, by name; nothing where there are none. */
export function countsText(counts: Readonly<Record<string, number>>): string {
  const parts = Object.entries(counts).sort(byName)
  return parts.length === 0
    ? ''
    : ` (${parts.map(([name, count]) => `${name} ${String(count)}`).join(', ')})`
}

/** The sum of counts by name. */
export function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((all, count) => all + count, 0)
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}

/** The first files of a list, and how many more. */
export function listOf(files: readonly string[]): string {
  const more = files.length > 5 ? ` and ${String(files.length - 5)} more` : ''
  return files.slice(0, 5).join(', ') + more
}
