import type { ParseResult } from '../../src/index.ts'

/** The zones of a result as a table, one a line: what stands in a fixture's trace file. */
export function traceTable({ trace }: ParseResult): string {
  const { source, zones } = trace
  return zones
    .map((zone) => {
      const sure = zone.certainty === 'stated' ? 'stated' : zone.confidence.toFixed(2)
      const place = `${String(zone.span.start)}-${String(zone.span.end)}`
      const text = JSON.stringify(source.text.slice(zone.span.start, zone.span.end))
      const short = text.length > 72 ? `${text.slice(0, 48)} … ${text.slice(-20)}` : text
      return `${place.padEnd(12)} ${zone.role.padEnd(14)} ${sure.padEnd(6)} ${zone.pass.padEnd(15)} ${short}\n`
    })
    .join('')
}
