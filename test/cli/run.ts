import { Readable } from 'node:stream'
import type { Io } from '../../src/cli/io.ts'
import { run } from '../../src/cli/program.ts'

/** What a command left behind. */
export interface Outcome {
  readonly out: string
  readonly err: string
  readonly code: number
}

/** The world a command runs in, where it is not the plainest. */
interface World {
  readonly stdin?: string | Uint8Array
  readonly terminal?: boolean
  readonly color?: boolean
}

/** Runs the command line within this process, on streams of its own. */
export async function runCli(args: readonly string[], world: World = {}): Promise<Outcome> {
  const { stdin = '', terminal = false, color = false } = world
  const written = { out: '', err: '', code: 0 }
  const io: Io = {
    stdin: Object.assign(Readable.from([Buffer.from(stdin)]), { isTTY: terminal }),
    out: (text) => (written.out += text),
    err: (text) => (written.err += text),
    color,
    exit: (code) => (written.code = Math.max(written.code, code)),
  }
  await run(args, io)
  return written
}
