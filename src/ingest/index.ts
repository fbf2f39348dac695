/** Door `frettagrein/ingest`: whole collections of pages into one file. Needs Node. */
export { ingest } from './ingest.ts'
export { filterLines } from './filter-lines.ts'
export { IngestError } from './ingest-error.ts'
export { recordSchema } from './record-schema.ts'
export type { FilterOptions, FilterSummary } from './filter-lines.ts'
export type { IngestFailure } from './ingest-error.ts'
export type { IngestOptions, IngestProgress, IngestReport, Loss } from './options.ts'
export type { FieldNames, IngestLimits } from './page.ts'
export type { InputFormat } from './readers/input-kind.ts'
export type { IngestRecord, RecordCopy, RecordSource } from './record.ts'
export type { PublisherTally, Tally } from './tally.ts'
export { findFalls, readBaseline, shareOf, writeBaseline } from './baseline.ts'
export type { Fall, Figures } from './baseline.ts'
export { refresh } from './refresh/refresh.ts'
export type {
  ChangeExample,
  Emptied,
  FieldChange,
  FieldChanges,
  PublisherChanges,
} from './refresh/changes.ts'
export type { KeptRecords, RefreshOptions, RefreshReport } from './refresh/options.ts'
