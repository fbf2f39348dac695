/** What tells of a connection: a queue or a worker of BullMQ, and its backend. */
export interface Connections {
  readonly on: (event: 'error', told: (error: Error) => void) => unknown
  readonly getBackend: () => { readonly on: (event: string, told: () => void) => unknown }
}

/** How long the same complaint is not repeated, in milliseconds. */
const QUIET = 60_000
const LOST_CONNECTION =
  /ECONN|EPIPE|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EAI_AGAIN|LOADING|Connection is closed|max retries/u

/**
 * Tells once that Redis has gone and once that it is back, however often it is tried in between; of
 * other errors the same one once a minute. Gives what the last error was.
 */
export function tellOutages(
  connections: Connections,
  redis: string,
  tell: (message: string) => void,
): { readonly lastError: () => string } {
  let last = ''
  let awaySince: number | null = null
  const said = new Map<string, number>()
  connections.on('error', (error) => {
    last = reasonOf(error)
    if (LOST_CONNECTION.test(last)) {
      if (awaySince === null) tell(`Redis at ${redis} is away (${last}); waiting for it.`)
      awaySince ??= performance.now()
      return
    }
    if (performance.now() - (said.get(last) ?? -Infinity) < QUIET) return
    said.set(last, performance.now())
    tell(`Redis at ${redis}: ${last}`)
  })
  connections.getBackend().on('ready', () => {
    if (awaySince === null) return
    const seconds = Math.ceil((performance.now() - awaySince) / 1000)
    awaySince = null
    tell(`Redis at ${redis} is back after ${String(seconds)} s.`)
  })
  return { lastError: () => last }
}

/** Where a host has several addresses, each has failed on its own and the error itself says nothing. */
function reasonOf(error: Error): string {
  if (error.message !== '') return error.message
  return 'code' in error ? String(error.code) : error.name
}
