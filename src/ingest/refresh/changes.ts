import { isDeepStrictEqual } from 'node:util'
import { isFilled } from '../tally.ts'
import type { ReadRecord } from './old-records.ts'

/** What became of a field when a page was read again; `empty`: nothing before, nothing now. */
export type FieldChange = 'same' | 'changed' | 'filled' | 'emptied' | 'empty'
type ShownChange = (typeof SHOWN)[number]

/** One record in which a field is another one now. Values are those of the article, long ones cut. */
export interface ChangeExample {
  readonly file: string
  readonly line: number | null
  readonly offset: number | null
  readonly before: string
  readonly now: string
}

/** Of one field and one publisher: on how many pages each thing became of it, and the first examples. */
export interface FieldChanges extends Record<FieldChange, number> {
  readonly examples: Record<ShownChange, ChangeExample[]>
}

/** Of one publisher: pages read again, and what became of each field. */
export interface PublisherChanges {
  records: number
  /** By field; `articles` is whether the page gave an article at all. */
  readonly fields: Record<string, FieldChanges>
}

/** A field that more records would lose than may be. */
export interface Emptied {
  readonly publisher: string
  readonly field: string
  /** Records that have it, of those that were read again. */
  readonly filled: number
  /** And of those, the ones that would have it no more. */
  readonly emptied: number
}

const SHOWN = ['changed', 'filled', 'emptied'] as const
const MOST_EXAMPLES = 3
const LONGEST_VALUE = 200

/** Compares what a page gave with what it gives; changes `publishers`, by the id that it had before. */
export function countChanges(
  publishers: Record<string, PublisherChanges>,
  before: ReadRecord,
  now: ReadRecord,
): void {
  const { publisher } = before.article
  const id = typeof publisher === 'string' ? publisher : ''
  const counted = (publishers[id] ??= { records: 0, fields: {} })
  counted.records++
  const place = { file: before.source.file, line: before.source.line, offset: before.source.offset }
  for (const [field, values] of fieldsOf(before, now)) {
    const change = changeOf(values)
    const changes = (counted.fields[field] ??= noChanges())
    changes[change]++
    const shown = SHOWN.find((one) => one === change)
    if (shown === undefined || changes.examples[shown].length >= MOST_EXAMPLES) continue
    changes.examples[shown].push({ ...place, before: show(values.before), now: show(values.now) })
  }
}

/** The fields that more than this share of the records with something in them would lose. */
export function findEmptied(
  publishers: Readonly<Record<string, PublisherChanges>>,
  most: number,
): readonly Emptied[] {
  return Object.entries(publishers).flatMap(([publisher, { fields }]) =>
    Object.entries(fields).flatMap(([field, { same, changed, emptied }]) => {
      const filled = same + changed + emptied
      return emptied > most * filled ? [{ publisher, field, filled, emptied }] : []
    }),
  )
}

interface Values {
  readonly before: unknown
  readonly now: unknown
}

/** A field that one of the versions does not know is empty in it. */
function fieldsOf(before: ReadRecord, now: ReadRecord): readonly (readonly [string, Values])[] {
  const names = new Set([...Object.keys(now.article), ...Object.keys(before.article)])
  const fields = [...names].map(
    (name) => [name, { before: before.article[name], now: now.article[name] }] as const,
  )
  return [['articles', { before: before.ok || null, now: now.ok || null }], ...fields]
}

function changeOf({ before, now }: Values): FieldChange {
  if (!isFilled(before)) return isFilled(now) ? 'filled' : 'empty'
  if (!isFilled(now)) return 'emptied'
  return isDeepStrictEqual(before, now) ? 'same' : 'changed'
}

function noChanges(): FieldChanges {
  const examples = { changed: [], filled: [], emptied: [] }
  return { same: 0, changed: 0, filled: 0, emptied: 0, empty: 0, examples }
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null)
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text
}
