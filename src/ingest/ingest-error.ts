/** Why a run did not begin or could not go on. */
export type IngestFailure =
  | 'missing-package'
  | 'no-input'
  | 'unknown-output'
  | 'output-exists'
  | 'output-locked'
  | 'inputs-changed'
  | 'bad-baseline'
  | 'bad-records'
  | 'write-failed'
  | 'worker-failed'
  | 'bad-redis-url'
  | 'redis-unreachable'
  | 'bad-part-name'
  | 'parts-missing'

/** The failure of a run as a whole; what is wrong with single pages is counted, never thrown. */
export class IngestError extends Error {
  readonly code: IngestFailure

  constructor(code: IngestFailure, message: string) {
    super(message)
    this.name = 'IngestError'
    this.code = code
  }
}
