import type { BatchResult, SetAside } from '../parse-batch.ts'
import type { PublisherChanges } from './changes.ts'
import { countChanges } from './changes.ts'
import type { ReadRecord } from './old-records.ts'
import { readRecord } from './old-records.ts'
import type { KeptRecords } from './options.ts'
import type { NoSource } from './sources.ts'
import type { Task } from './tasks.ts'
import { pagesOf } from './tasks.ts'

/** What came of the records so far; changes as they are settled. */
export interface Counts {
  records: number
  passed: number
  reread: number
  /** By file and reason. */
  readonly kept: Map<string, KeptRecords>
  readonly publishers: Record<string, PublisherChanges>
}

export function noCounts(): Counts {
  return { records: 0, passed: 0, reread: 0, kept: new Map(), publishers: {} }
}

/** One line for each record, in their order: the new one, or the old one as it was. Changes `counts`. */
export function settle(tasks: readonly Task[], result: BatchResult, counts: Counts): Uint8Array {
  const answers = answersOf(result, pagesOf(tasks).length)
  const lines = tasks.map(({ old, found }): string => {
    counts.records++
    if (found.kind === 'passed') {
      counts.passed++
      return old.line
    }
    const now = found.kind === 'page' ? newRecord(old.record, answers.shift() ?? '') : found
    if (now.kind === 'none') {
      keep(counts.kept, old.record, now)
      return old.line
    }
    counts.reread++
    countChanges(counts.publishers, old.record, now.record)
    return now.line
  })
  return new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''))
}

/** Of each page of a batch: its new line, or why it has none. */
function answersOf({ bytes, aside }: BatchResult, pages: number): (string | NoSource)[] {
  const lines = new TextDecoder().decode(bytes).split('\n')
  const asides = new Map(aside.map((one) => [one.index, one]))
  return Array.from({ length: pages }, (_, at) => reasonOf(asides.get(at)) ?? lines.shift() ?? '')
}

/** Null for a page that gave a line. */
function reasonOf(aside: SetAside | undefined): NoSource | null {
  if (aside?.kind === 'lost') return { kind: 'none', reason: aside.reason, message: aside.message }
  if (aside?.kind === 'skipped')
    return { kind: 'none', reason: 'skipped', message: `It is no page any more: ${aside.why}.` }
  return null
}

const OTHER: NoSource = {
  kind: 'none',
  reason: 'changed',
  message: 'It has another id or address now, or is read with other options than before.',
}

interface NewRecord {
  readonly kind: 'new'
  readonly line: string
  readonly record: ReadRecord
}

/** The record that takes the place of another one; members beside its own, as of `dedupe`, go over to it. */
function newRecord(before: ReadRecord, answer: string | NoSource): NewRecord | NoSource {
  if (typeof answer !== 'string') return answer
  const record = readRecord(answer, 'A new record')
  const { id, url } = record.source
  if (id !== before.source.id || url !== before.source.url) return OTHER
  const rest = Object.entries(before).filter(([name]) => !(name in record))
  if (rest.length === 0) return { kind: 'new', line: answer, record }
  const whole = { ...record, ...Object.fromEntries(rest) }
  return { kind: 'new', line: JSON.stringify(whole), record: whole }
}

function keep(kept: Counts['kept'], { source }: ReadRecord, { reason, message }: NoSource): void {
  const { file, line, offset } = source
  const key = JSON.stringify([file, reason])
  const group = kept.get(key) ?? { file, reason, message, records: 0, line, offset }
  group.records++
  kept.set(key, group)
}
