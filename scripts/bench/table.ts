import type { Measured } from './report.ts'
import { FLOOR, OWN } from './subject.ts'

/** A row of the table: what stands in each column. */
export type Cells = Readonly<Record<string, string>>

/** The rows of the table, all with the same columns; empty where there is nothing to say. */
export function tableOf(measured: readonly Measured[]): readonly Cells[] {
  const floor = timeOf(FLOOR, measured)
  return measured.map(({ name, group, kB, cpuMs, keptKb, articleKb, grades }) => ({
    what: group === 'html' ? `HTML: ${name}` : name,
    kB: digits(kB),
    'CPU ms a page': digits(cpuMs),
    '× load': group === 'html' ? (cpuMs / floor).toFixed(2) : '',
    'pages a CPU s': digits(1000 / cpuMs),
    'kB kept': digits(keptKb),
    'kB article': articleKb === null ? '' : digits(articleKb),
    right: percent(grades?.right ?? null),
    'body F1': percent(grades?.bodyF1 ?? null),
  }))
}

/** A table of Markdown, numbers to the right. */
export function markdownTable(rows: readonly Cells[]): string {
  const columns = Object.keys(rows[0] ?? {})
  const rule = columns.map((_, at) => (at === 0 ? '---' : '--:'))
  const cells = rows.map((row) => columns.map((column) => row[column] ?? ''))
  return [columns, rule, ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

/** How this library stands to the floor and to the fastest other, where there is one. */
export function summaryOf(measured: readonly Measured[]): string {
  const own = timeOf(OWN, measured)
  const toFloor = `${OWN}: ${(own / timeOf(FLOOR, measured)).toFixed(2)} × ${FLOOR}`
  const [fastest] = measured
    .filter(({ name, group }) => group === 'html' && name !== OWN && name !== FLOOR)
    .sort((a, b) => a.cpuMs - b.cpuMs)
  if (!fastest) return `${toFloor}.`
  return `${toFloor}; ${(fastest.cpuMs / own).toFixed(1)} × as fast as the fastest other, ${fastest.name}.`
}

function timeOf(wanted: string, measured: readonly Measured[]): number {
  return measured.find(({ name }) => name === wanted)?.cpuMs ?? NaN
}

/** Three digits that count, and all those before the point. */
export function digits(number: number): string {
  if (number >= 1000) return Number(number.toPrecision(3)).toLocaleString('en')
  return number === 0 ? '0' : number.toPrecision(3)
}

/** Rounded down, so that only all of it shows as 100 %. */
function percent(share: number | null): string {
  return share === null ? '' : `${(Math.floor(share * 1000 + 1e-9) / 10).toFixed(1)} %`
}
