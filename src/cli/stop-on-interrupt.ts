import process from 'node:process'
import { Readable } from 'node:stream'
import type { Io } from './io.ts'

/** Exit code after Ctrl-C, as shells count it. */
export const INTERRUPTED = 130

/** The signal for a run, and what ends the watch. */
export interface Stop {
  readonly signal: AbortSignal
  readonly end: () => void
}

/** The first Ctrl-C aborts the signal and says `message`, the second ends the process. */
export function stopOnInterrupt(
  io: Io,
  { fromStdin, message }: { readonly fromStdin: boolean; readonly message: string },
): Stop {
  const controller = new AbortController()
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(INTERRUPTED)
    io.err(`\n${message} Once more to end at once.\n`)
    controller.abort()
    // A wait for more of it would never end.
    if (fromStdin && io.stdin instanceof Readable) io.stdin.destroy()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  const end = (): void => {
    process.removeListener('SIGINT', stop)
    process.removeListener('SIGTERM', stop)
  }
  return { signal: controller.signal, end }
}
