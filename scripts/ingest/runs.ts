import { spawn } from 'node:child_process'
import { existsSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { readBatches } from '../../src/ingest/batches.ts'
import { DEFAULT_INGEST_LIMITS } from '../../src/ingest/page.ts'
import { findInputs } from '../../src/ingest/readers/find-inputs.ts'

/** How long a run took, and what the main thread had of it. */
export interface Run {
  readonly seconds: number
  /** Share of the time in which the main thread was not idle; waiting for a core counts as busy. */
  readonly busy: number
  /** Seconds of CPU that the main thread took; 0 where the system does not tell. */
  readonly main: number
  /** Seconds of CPU that all threads took. */
  readonly cpu: number
}

/** Runs `ingest` of the built package within this process. */
export async function runIngest(
  input: string,
  { workers, folder }: { readonly workers: number; readonly folder: string },
): Promise<Run> {
  const out = join(folder, 'measured.jsonl')
  rmSync(out, { force: true })
  const { ingest } = await import('frettagrein/ingest')
  const used = process.cpuUsage()
  const usedByMain = mainSeconds()
  const before = performance.eventLoopUtilization()
  const began = performance.now()
  await ingest([input], out, { workers })
  const seconds = (performance.now() - began) / 1000
  const busy = performance.eventLoopUtilization(before).utilization
  const { user, system } = process.cpuUsage(used)
  return { seconds, busy, main: mainSeconds() - usedByMain, cpu: (user + system) / 1e6 }
}

/** CPU time of the first thread, as Linux counts it: in hundredths of a second. */
function mainSeconds(): number {
  const pid = String(process.pid)
  const path = `/proc/self/task/${pid}/stat`
  if (!existsSync(path)) return 0
  const status = readFileSync(path, 'latin1')
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** How long a command took, and what memory it had (RSS in bytes): at most, and over time. */
export interface CommandRun {
  readonly seconds: number
  readonly peak: number
  readonly samples: readonly number[]
}

/** Runs the built command on its own; the output goes nowhere. */
export async function runCommand(args: readonly string[], stdin?: string): Promise<CommandRun> {
  const began = performance.now()
  const input = stdin === undefined ? 'ignore' : openSync(stdin, 'r')
  const child = spawn(process.execPath, ['dist/cli.js', ...args], {
    stdio: [input, 'ignore', 'inherit'],
  })
  const samples: number[] = []
  let peak = 0
  const timer = setInterval(() => {
    samples.push(memoryOf(child.pid, 'VmRSS'))
    peak = Math.max(peak, memoryOf(child.pid, 'VmHWM'))
  }, 100)
  const code = await new Promise((resolve) => child.on('close', resolve))
  clearInterval(timer)
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${String(code)}`)
  return { seconds: (performance.now() - began) / 1000, peak, samples }
}

function memoryOf(pid: number | undefined, name: string): number {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'latin1')
    return 1024 * Number(new RegExp(`${name}:\\s+(\\d+) kB`, 'u').exec(status)?.[1] ?? 0)
  } catch {
    return 0
  }
}

/** Reads all pages of a file and does nothing with them. */
export async function readAll(
  input: string,
): Promise<{ readonly seconds: number; readonly pages: number }> {
  const began = performance.now()
  const { files } = await findInputs([input])
  let pages = 0
  const reading = { format: null, limits: DEFAULT_INGEST_LIMITS, stdin: process.stdin }
  for await (const { entries } of readBatches(files, reading))
    pages += entries.filter(({ kind }) => kind === 'page').length
  return { seconds: (performance.now() - began) / 1000, pages }
}
