import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './built-doors.ts'

/** What a user's `npm install` of the package puts on the disk. */
export interface InstalledWeight {
  /** The package itself and everything it depends on. */
  readonly packages: number
  readonly bytes: number
}

/** Counts the unpacked package and, as the lockfile names them, its dependencies in node_modules. */
export function installedWeight(unpacked: string): InstalledWeight {
  const dependencies = readDependencies()
  const bytes = dependencies.reduce((sum, path) => sum + folderBytes(join(ROOT, path)), 0)
  return { packages: dependencies.length + 1, bytes: bytes + folderBytes(unpacked) }
}

/**
 * Paths such as `node_modules/zod`. Optional peers are not installed and not counted, nor are binaries
 * for other machines than this.
 */
function readDependencies(): readonly string[] {
  const lock: unknown = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))
  return Object.entries(member(lock, 'packages') ?? {})
    .filter(([path, entry]) => path !== '' && isUsers(entry))
    .map(([path]) => path)
    .filter((path) => existsSync(join(ROOT, path)))
}

function isUsers(entry: unknown): boolean {
  return (
    member(entry, 'dev') !== true &&
    member(entry, 'devOptional') !== true &&
    member(entry, 'peer') !== true
  )
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? new Map(Object.entries(value)).get(key)
    : undefined
}

/** Nested node_modules aside: the lockfile lists what lies there by itself. */
function folderBytes(folder: string): number {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .reduce((sum, entry) => {
      const path = join(folder, entry.name)
      return sum + (entry.isDirectory() ? folderBytes(path) : statSync(path).size)
    }, 0)
}
