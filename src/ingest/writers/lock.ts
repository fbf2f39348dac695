import { readFileSync } from 'node:fs'
import { link, readFile, rename, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import process from 'node:process'
import * as z from 'zod'
import { IngestError } from '../ingest-error.ts'
import { guardWrite, remove } from './part-file.ts'

const lockSchema = z.object({
  host: z.string(),
  pid: z.number(),
  /** When the process began, in the words of the system; tells a later process of the same number. */
  started: z.string().nullable(),
})
type Holder = z.infer<typeof lockSchema>

/** How long a lock may stand empty: its process is about to write into it, or was killed before. */
const EMPTY_FOR = 250

/**
 * Takes a lock that only one process can hold, and hands on how to give it back. The lock of a process
 * that is gone is taken over; that of another machine never is.
 */
export async function takeLock(path: string): Promise<() => Promise<void>> {
  if (!(await create(path))) {
    await removeStale(path)
    if (!(await create(path))) throw held(path, null)
  }
  return () => remove(path)
}

/** Of several that create one file at a time, one succeeds. */
async function create(path: string): Promise<boolean> {
  const started = startOf(process.pid)
  const holder: Holder = { host: hostname(), pid: process.pid, started }
  try {
    await writeFile(path, JSON.stringify(holder), { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    return guardWrite(path, () => Promise.reject(asError(error)))
  }
}

/** Moves away the lock of a process that is gone; throws when its holder lives. */
async function removeStale(path: string): Promise<void> {
  const text = await readLock(path)
  const holder = holderOf(text)
  if (holder && isAlive(holder)) throw held(path, holder)
  const aside = `${path}.stale`
  await rename(path, aside).catch(() => undefined)
  const moved = await readFile(aside, 'utf8').catch(() => text)
  // Somebody else was quicker, and this is the new lock: it goes back.
  if (moved !== text) await link(aside, path).catch(() => undefined)
  await remove(aside)
  if (moved !== text) throw held(path, holderOf(moved))
}

async function readLock(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => '')
  if (text !== '') return text
  await new Promise((resolve) => setTimeout(resolve, EMPTY_FOR))
  return readFile(path, 'utf8').catch(() => '')
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

function held(path: string, holder: Holder | null): IngestError {
  const who = holder ? `process ${String(holder.pid)} on ${holder.host}` : 'another process'
  const file = path.replace(/\.lock$/u, '')
  return new IngestError(
    'output-locked',
    `${file} is being written by ${who}. If there is none, delete ${path}.`,
  )
}

function holderOf(text: string): Holder | null {
  try {
    return lockSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

function isAlive({ host, pid, started }: Holder): boolean {
  if (host !== hostname()) return true
  try {
    process.kill(pid, 0)
  } catch (error) {
    // Not allowed to signal it: it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  const now = startOf(pid)
  return started === null || now === null || now === started
}

/** When a process began, where the system tells; Linux does. */
function startOf(pid: number): string | null {
  try {
    const status = readFileSync(`/proc/${String(pid)}/stat`, 'latin1')
    return status.slice(status.lastIndexOf(')')).split(' ')[20] ?? null
  } catch {
    return null
  }
}
