import type { FieldChanges, PublisherChanges, RefreshReport } from '../ingest/index.ts'
import { nameOf } from './ingest-summary.ts'
import type { Io } from './io.ts'

interface Printing {
  readonly io: Io
  readonly flags: { readonly quiet?: true; readonly json?: true }
  readonly records: string
  readonly output: string | null
}

const SHOWN = ['changed', 'filled', 'emptied'] as const
/** Characters of a value in an example. */
const LONGEST = 60

/** Prints what was changed: as JSON on the standard output, or for people on the standard error. */
export function printRefresh(
  report: RefreshReport,
  { io, flags, records, output }: Printing,
): void {
  if (flags.json) io.out(`${JSON.stringify({ input: records, output, ...report })}\n`)
  if (report.state === 'stopped') {
    io.err(`Stopped after ${String(report.records)} records; nothing was written.\n`)
    return
  }
  if (!flags.quiet) {
    io.err(`${records}: ${totals(report)}\n`)
    for (const [id, changes] of Object.entries(report.publishers).sort(byName))
      io.err(publisherText(id, changes))
  }
  for (const { file, line, offset, records: count, reason, message } of report.kept)
    io.err(`KEPT: ${file}${placeText({ line, offset })}: ${of(count)}: ${reason}: ${message}\n`)
  for (const { publisher, field, filled, emptied } of report.emptied)
    io.err(`EMPTIED: ${nameOf(publisher)}: ${field} on ${String(emptied)} of ${of(filled)}.\n`)
  if (output === null || flags.quiet) return
  io.err(
    report.state === 'refused'
      ? `${output} is as it was. --accept writes over it.\n`
      : `${output} is written.\n`,
  )
}

function totals({ records, reread, passed, kept, parser }: RefreshReport): string {
  const left = kept.reduce((sum, group) => sum + group.records, 0)
  const parts = [
    `${String(reread)} read again by ${parser}`,
    `${String(passed)} of this version or a later one`,
    `${String(left)} kept for want of their pages`,
  ]
  return `${of(records)}: ${parts.join(', ')}`
}

/** A table of the fields that have changed, and an example of each change. */
function publisherText(id: string, { records, fields }: PublisherChanges): string {
  const changed = Object.entries(fields).filter(([, field]) =>
    SHOWN.some((kind) => field[kind] > 0),
  )
  const title = `\n${nameOf(id)}: ${of(records)} read again`
  if (changed.length === 0) return `${title}, nothing changed\n`
  const head = ['same', ...SHOWN].map((kind) => kind.padStart(9)).join('')
  const rows = changed.map(([name, field]) => fieldText(name, field))
  return `${title}\n  ${' '.repeat(12)}${head}\n${rows.join('')}`
}

function fieldText(name: string, field: FieldChanges): string {
  const counts = (['same', ...SHOWN] as const).map((kind) => String(field[kind]).padStart(9))
  const examples = SHOWN.flatMap((kind) =>
    field.examples[kind].slice(0, 1).map(({ file, before, now, ...place }) => {
      return `    ${kind}, ${file}${placeText(place)}: ${cut(before)} → ${cut(now)}\n`
    }),
  )
  return `  ${name.padEnd(12)}${counts.join('')}\n${examples.join('')}`
}

function placeText({
  line,
  offset,
}: {
  readonly line: number | null
  readonly offset: number | null
}): string {
  return line !== null ? `:${String(line)}` : offset !== null ? `@${String(offset)}` : ''
}

function cut(value: string): string {
  const line = value.replaceAll('\n', '⏎')
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}

function of(count: number): string {
  return `${String(count)} ${count === 1 ? 'record' : 'records'}`
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}
