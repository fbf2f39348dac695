import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'

const CLI = resolve('dist/cli.js')

/** The built command, started in a folder. */
export interface Started {
  readonly child: ChildProcess
  /** What it has written to the standard error so far. */
  readonly err: () => string
  /** Its exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>
}

export function start(folder: string, ...args: readonly string[]): Started {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const ended = new Promise<number | null>((done) => child.on('close', done))
  return { child, err: () => err, ended }
}

/** The built command, run to its end in a folder. */
export function run(folder: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** Pages of text as JSON lines, each with a number of its own; every 50th line is broken. */
export function writePages(path: string, pages: number): void {
  const text = readFileSync('fixtures/visir/kim-lofar-russum.txt', 'utf8')
  const lines = Array.from({ length: pages }, (_, id) =>
    id % 50 === 49 ? 'broken' : JSON.stringify({ id, text: `Frétt ${String(id)}. ${text}` }),
  )
  writeFileSync(path, `${lines.join('\n')}\n`)
}

/** What `cat FOLDER/NAME-*.jsonl` gives. */
export function joined(folder: string, pattern = /^part-\d{8}\.jsonl$/u): Buffer {
  const names = readdirSync(folder).filter((name) => pattern.test(name))
  return Buffer.concat(names.sort().map((name) => readFileSync(join(folder, name))))
}

/** Returns when something has come true; throws when it does not within a minute. */
export async function until(what: string, isTrue: () => boolean): Promise<void> {
  for (const began = performance.now(); !isTrue(); ) {
    if (performance.now() - began > 60_000) throw new Error(`It did not come true: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
