import { readdir, realpath, stat } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import type { LossReason } from '../page.ts'
import { hasWildcard, splitPattern } from './glob.ts'
import { formatOfName } from './input-kind.ts'
import { messageOf } from '../message-of.ts'

/** A file to be read, with what tells whether it is still the same one. */
export interface InputFile {
  readonly file: string
  /** 0 where nobody knows: the standard input, a pipe. */
  readonly bytes: number
  /** Whether it can be read once only. */
  readonly once: boolean
  /** Milliseconds since 1970. */
  readonly modified: number
  /** Where it is opened, when that is not the path it is called by. */
  readonly path?: string
  /** What of it is read, when that is not all. */
  readonly range?: FileRange
}

/** Whole entries of a file that can be read from its middle. */
export interface FileRange {
  /** How many entries stand before it. */
  readonly entries: number
  /** How far into the stored file those reach. */
  readonly end: number
  /** Where its own last entry ends; null: with the file. */
  readonly to: number | null
}

/** What the named inputs come to; in a fixed order, no file twice. */
export interface FoundInputs {
  readonly files: readonly InputFile[]
  /** Named or found, but not to be read: a count and a reason for each. */
  readonly unreadable: readonly {
    readonly file: string
    readonly reason: LossReason
    readonly message: string
  }[]
  /** In folders: files whose names tell no format that is known. */
  readonly leftOut: readonly string[]
}

/**
 * Finds the files of paths, folders (with their subfolders) and patterns; `-` is the standard input.
 * In folders, `own` files of the run are passed over: what it writes is no input of it.
 */
export async function findInputs(
  inputs: readonly string[],
  own: readonly string[] = [],
): Promise<FoundInputs> {
  const passed = new Set(own.map((path) => resolve(path)))
  const found = { files: new Map<string, InputFile>(), unreadable: [], leftOut: [], passed }
  for (const input of inputs) await findInput(input, found)
  const { unreadable, leftOut } = found
  return { files: [...found.files.values()], unreadable, leftOut }
}

interface Finding {
  readonly files: Map<string, InputFile>
  readonly unreadable: FoundInputs['unreadable'][number][]
  readonly leftOut: string[]
  /** Whole paths of the run's own files. */
  readonly passed: ReadonlySet<string>
}

async function findInput(input: string, found: Finding): Promise<void> {
  if (input === '-') {
    found.files.set('-', { file: '-', bytes: 0, modified: 0, once: true })
    return
  }
  const status = await stat(input).catch(() => null)
  if (status?.isDirectory()) await findInFolder(input, found, (path) => formatOfName(path) !== null)
  else if (status) await addFile(input, found)
  else if (hasWildcard(input)) await findPattern(input, found)
  else
    found.unreadable.push({ file: input, reason: 'unreadable', message: 'There is no such file.' })
}

async function findPattern(input: string, found: Finding): Promise<void> {
  const { root, pattern } = splitPattern(input)
  const before = found.unreadable.length
  const within = { ...found, leftOut: [] }
  let fits = 0
  await findInFolder(root, within, (path) => pattern.test(path) && ++fits > 0)
  if (fits === 0 && found.unreadable.length === before)
    found.unreadable.push({ file: input, reason: 'unreadable', message: 'No file fits it.' })
}

/** Symbolic links are followed to files inside of the folder, never out of it. */
async function findInFolder(
  folder: string,
  found: Finding,
  wanted: (path: string) => boolean,
): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: unknown) => {
      found.unreadable.push({ file: folder, reason: 'unreadable', message: messageOf(error) })
      return []
    },
  )
  const root = await realpath(folder).catch(() => folder)
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ path: join(entry.parentPath, entry.name), link: entry.isSymbolicLink() }))
    .filter(({ path }) => !found.passed.has(resolve(path)))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  for (const { path, link } of paths) {
    if (!wanted(path)) found.leftOut.push(path)
    else if (link && !(await isInside(path, root)))
      found.unreadable.push({
        file: path,
        reason: 'outside',
        message: 'A link that leads out of the folder.',
      })
    else await addFile(path, found)
  }
}

async function isInside(path: string, root: string): Promise<boolean> {
  const target = await realpath(path).catch(() => null)
  return target === null || target.startsWith(root.endsWith(sep) ? root : root + sep)
}

async function addFile(file: string, found: Finding): Promise<void> {
  try {
    const status = await stat(file)
    if (status.isDirectory()) return
    if (!status.isFile() && !status.isFIFO()) throw new Error('It is no regular file.')
    const bytes = status.isFile() ? status.size : 0
    const modified = Math.floor(status.mtimeMs)
    found.files.set(file, { file, bytes, modified, once: status.isFIFO() })
  } catch (error) {
    found.unreadable.push({ file, reason: 'unreadable', message: messageOf(error) })
  }
}
