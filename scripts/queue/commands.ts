import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import process from 'node:process'

/** The built command on its way. */
export interface Command {
  readonly child: ChildProcess
  /** What it has come to: null as its code where it was killed. */
  readonly ended: Promise<{ readonly code: number | null; readonly cpu: number }>
}

/** Milliseconds between looks at the CPU time of a process. */
const LOOK_EVERY = 50

/** Starts the built command; its CPU time (in seconds) is known when it ends. */
export function startCommand(args: readonly string[]): Command {
  const child = spawn(process.execPath, ['dist/cli.js', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let cpu = 0
  let told = ''
  child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()))
  const timer = setInterval(() => (cpu = Math.max(cpu, cpuOf(child.pid))), LOOK_EVERY)
  const ended = new Promise<{ code: number | null; cpu: number }>((resolve, reject) => {
    child.on('close', (code, signal) => {
      clearInterval(timer)
      if (code === 0 || signal === 'SIGKILL') resolve({ code, cpu })
      else reject(new Error(`${args.join(' ')} ended with ${String(code)}:\n${told}`))
    })
  })
  return { child, ended }
}

/** Runs commands side by side to their ends. */
export async function runTogether(
  ...commands: readonly (readonly string[])[]
): Promise<{ readonly seconds: number; readonly cpu: number }> {
  const began = performance.now()
  const ends = await Promise.all(commands.map((args) => startCommand(args).ended))
  const seconds = (performance.now() - began) / 1000
  return { seconds, cpu: ends.reduce((sum, { cpu }) => sum + cpu, 0) }
}

/** Of a process with its threads; Linux counts in hundredths of a second. */
function cpuOf(pid: number | undefined): number {
  try {
    const text = readFileSync(`/proc/${String(pid)}/stat`, 'latin1')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return 0
  }
}
