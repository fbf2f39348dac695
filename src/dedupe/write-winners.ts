import type { Database } from 'libsql'
import * as z from 'zod'
import type { RecordCopy } from '../ingest/record.ts'
import type { Comparable } from './comparable.ts'
import { comparableOf } from './comparable.ts'
import { COPIES_OF, WINNERS_IN_ORDER } from './index-tables.ts'
import { measure } from './relation.ts'
import { readStoredLine } from './stored-record.ts'

/** By what a copy is known. */
export type Why = RecordCopy['why']

/** A piece of the output: the beginning of a line, a copy that stands in it, or the line's end. */
export interface Piece {
  readonly text: string
  readonly kind: 'winner' | 'end' | Why
}

const winnerSchema = z.object({ rank: z.number(), record: z.number() })
const copySchema = z.object({ record: z.number(), why: z.enum(['key', 'content', 'near']) })
const storedSchema = z.object({ line: z.string(), copies: z.string() })
type Stored = z.output<typeof storedSchema>

/**
 * The lines of the output in pieces, in the order of the winners' sources. A winner names the copies it
 * had before, then each of its copies, best first, with those that one had.
 */
export function* winnerPieces(database: Database): Generator<Piece> {
  const select = database.prepare(
    'SELECT lines.line, copies FROM lines JOIN records USING (record) WHERE record = ?',
  )
  const read = (record: number): Stored => storedSchema.parse(select.get(record))
  const copiesOf = database.prepare(COPIES_OF)
  for (const row of database.prepare(WINNERS_IN_ORDER).iterate()) {
    const { rank, record } = winnerSchema.parse(row)
    const winner = read(record)
    yield { text: `${winner.line.slice(0, -1)},"copies":[${winner.copies}`, kind: 'winner' }
    let separator = winner.copies === '' ? '' : ','
    let article: Comparable | null = null
    for (const found of copiesOf.iterate(rank)) {
      const { record: number, why } = copySchema.parse(found)
      const copy = read(number)
      article ??= comparableOf(readStoredLine(winner.line).article)
      yield { text: separator + copyText(article, copy, why), kind: why }
      separator = ','
    }
    yield { text: ']}\n', kind: 'end' }
  }
}

/** A copy as its winner names it, and behind it what it had named itself. */
function copyText(winner: Comparable, { line, copies }: Stored, why: Why): string {
  const { source, article } = readStoredLine(line)
  const { similarity, contained } = measure(winner, comparableOf(article))
  const { id, url } = article
  const copy: RecordCopy = { source, id, url, why, similarity, contained }
  return [JSON.stringify(copy), copies].filter((text) => text !== '').join(',')
}
