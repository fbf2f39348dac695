import process from 'node:process'

/** What a command knows of the world outside; tests hand in their own. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean }
  /** Data, and nothing else. */
  readonly out: (text: string) => void
  /** Warnings, errors, progress. */
  readonly err: (text: string) => void
  /** Whether `out` may hold colours. */
  readonly color: boolean
  /** Columns of the terminal that `out` goes to, where it is one. */
  readonly width?: number | undefined
  /** Sets the exit code; the highest of several stays. */
  readonly exit: (code: number) => void
}

/** The process's own streams. A reader that stops early (`| head`) ends the process quietly. */
export function processIo(): Io {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  return {
    stdin: process.stdin,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    color: wantsColor(process.env, process.stdout.isTTY),
    width: process.stdout.columns,
    exit: (code) => {
      process.exitCode = Math.max(code, Number(process.exitCode ?? 0))
    },
  }
}

/** `NO_COLOR` and `FORCE_COLOR` decide when set and not empty, the first of the two first; else the terminal. */
export function wantsColor(
  env: Readonly<Record<string, string | undefined>>,
  isTTY: boolean,
): boolean {
  if (env['NO_COLOR']) return false
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0' && env['FORCE_COLOR'] !== 'false'
  return isTTY && env['TERM'] !== 'dumb'
}
