import { optional } from '../optional-package.ts'
import { COLUMNS, SCHEMA } from './parquet-schema.ts'
import { guardWrite, syncFile } from './part-file.ts'
import type { StoredRecord } from './read-records.ts'
import { readRecords } from './read-records.ts'

/** Rows that are held in memory at a time. */
const GROUP = 1_000

/** Makes a Parquet file of JSON lines: one row for each record, lists and their items kept as such. */
export async function writeParquet(lines: string, path: string): Promise<void> {
  const { fileWriter, parquetWriteRows } = await optional(
    'hyparquet-writer',
    () => import('hyparquet-writer'),
  )
  await guardWrite(path, async () => {
    await parquetWriteRows({
      writer: fileWriter(path),
      rows: rowsOf(lines),
      columns: COLUMNS.map((name) => ({ name })),
      schema: SCHEMA,
      rowGroupSize: GROUP,
      createdBy: 'frettagrein',
    })
    await syncFile(path)
  })
}

async function* rowsOf(lines: string): AsyncGenerator<Record<string, unknown>> {
  for await (const record of readRecords(lines)) yield rowOf(record)
}

function rowOf({
  schemaVersion,
  parser,
  source,
  ok,
  article,
  error,
  warnings,
  copies,
}: StoredRecord): Record<string, unknown> {
  const place = placeOf(source)
  const named = copies?.map((copy) => ({ ...copy, source: placeOf(copy.source) })) ?? null
  const problem = error && { code: error.code, message: error.message, path: error.path ?? null }
  return {
    schemaVersion,
    parser,
    source: place,
    ok,
    error: problem,
    warnings,
    ...article,
    copies: named,
  }
}

function placeOf(source: StoredRecord['source']): Record<string, unknown> {
  const { line, offset, crc32 = null } = source
  return { ...source, line: big(line), offset: big(offset), crc32 }
}

/** Parquet's whole numbers of 64 bits are bigints here. */
function big(value: number | null): bigint | null {
  return value === null ? null : BigInt(value)
}
