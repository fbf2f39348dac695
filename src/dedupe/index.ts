/** Door `frettagrein/dedupe`: one of all copies of an article. Needs Node, and libsql. */
export { dedupe } from './dedupe.ts'
export { IngestError } from '../ingest/ingest-error.ts'
export type { DedupeOptions, DedupeProgress, DedupeReport } from './options.ts'
export type { IngestFailure } from '../ingest/ingest-error.ts'
export type { IngestProgress, Loss } from '../ingest/options.ts'
