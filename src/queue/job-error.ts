/** Why a job could not be done. */
export class JobError extends Error {
  /** Whether it might go better later, or on another machine. */
  readonly canRetry: boolean

  constructor(message: string, { canRetry }: { readonly canRetry: boolean }) {
    super(message)
    this.name = 'JobError'
    this.canRetry = canRetry
  }
}

/** The job was left in the middle because the worker stops; nothing of it was written. */
export class GivenBack extends Error {
  constructor() {
    super('The worker stops and gives the job back.')
    this.name = 'GivenBack'
  }
}
