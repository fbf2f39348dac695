import { cpus } from 'node:os'
import * as z from 'zod'
import type { Effort } from './cpu-time.ts'

const share = z.number().nullable()

/** What was seen of one subject. */
export const measured = z.object({
  name: z.string(),
  group: z.enum(['text', 'headlines', 'html']),
  /** Of a page in UTF-8, the mean; 1 kB is 1,000 bytes here and below. */
  kB: z.number(),
  /** Milliseconds of the processor for a page. */
  cpuMs: z.number(),
  /** What an answer keeps on the heap after garbage collection. */
  keptKb: z.number(),
  /** The same of the article alone, where the answer holds more. */
  articleKb: z.number().nullable(),
  /** Null for an engine that only parses. */
  grades: z
    .object({ right: z.number(), bodyF1: share, fields: z.record(z.string(), share) })
    .nullable(),
})

export type Measured = z.infer<typeof measured>

/** The figures of a run, as they lie in docs/figures/speed.json; shares go from 0 to 1. */
export const speedReport = z.object({
  /** The day of the run. */
  seen: z.string(),
  machine: z.string(),
  node: z.string(),
  rounds: z.number(),
  rows: z.array(measured),
})

export type SpeedReport = z.infer<typeof speedReport>

/** The report of a run on this machine, today. */
export function reportOf(rows: readonly Measured[], { rounds }: Effort): SpeedReport {
  return {
    seen: new Date().toISOString().slice(0, 10),
    machine: `${cpus()[0]?.model ?? 'unknown processor'}, ${String(cpus().length)} cores`,
    node: process.version,
    rounds,
    rows: [...rows],
  }
}

/** As a file: numbers with four digits that count, since more would only change from run to run. */
export function reportJson(report: SpeedReport): string {
  const rounded = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toPrecision(4)) : value
  return `${JSON.stringify(report, rounded, 1)}\n`
}
