import { IngestError } from '../ingest/ingest-error.ts'
import type { FoundInputs } from '../ingest/readers/find-inputs.ts'
import { findInputs } from '../ingest/readers/find-inputs.ts'
import { formatOfName } from '../ingest/readers/input-kind.ts'

const TABLES = /\.(?:db|sqlite3?|parquet)$/iu

/**
 * Finds the files of JSON lines. What is named is read whatever its name says, but for databases, which
 * hold less than the lines they were made of; in folders, other files are left out.
 */
export async function findLines(inputs: readonly string[]): Promise<FoundInputs> {
  const table = inputs.find((input) => TABLES.test(input))
  if (table !== undefined)
    throw new IngestError('no-input', `${table} holds tables; hand in the JSON lines of ingest.`)
  const found = await findInputs(inputs)
  const isRead = (file: string): boolean => inputs.includes(file) || formatOfName(file) === 'jsonl'
  const files = found.files.filter(({ file }) => isRead(file))
  const others = found.files.flatMap(({ file }) => (isRead(file) ? [] : [file]))
  if (files.length + found.unreadable.length === 0)
    throw new IngestError('no-input', `There are no JSON lines in ${inputs.join(', ')}.`)
  return { ...found, files, leftOut: [...found.leftOut, ...others] }
}
