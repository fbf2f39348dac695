/**
 * Prints what each built door weighs and holds it to its ceiling: `npm run sizes`, after a build.
 *
 * A door's code is what loads with it from dist, packages and generated tables aside. The tables
 * have ceilings of their own. One is raised on purpose only, with the reason beside the number.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ROOT, builtTables, doors, gzippedBytes, loadedWith } from './built-doors.ts'
import { TABLE_GROUPS } from './table-groups.ts'

/** Ceilings in kB (1,000 bytes), gzipped, of all files of a door together. */
const CODE: Readonly<Record<string, number>> = {
  '.': 60,
  // Four more than before for outlets without a layout of their own: their lists, dates, galleries and walls.
  './html': 84,
  './schema': 10,
  './language': 10,
  './publishers': 20,
  './feed': 20,
  './ingest': 120,
  './dedupe': 60,
  './inspect': 20,
  './queue': 125,
}
interface Measure {
  readonly name: string
  readonly bytes: number
  readonly ceiling: number
  readonly note: string
}

const generated = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.generated.ts'),
)
const tables = builtTables()
const tableFiles = new Set(loadedWith(...tables.values()).files)

const measures: readonly Measure[] = [...doors.map(measureDoor), ...[...tables].map(measureTables)]
for (const { name, bytes, ceiling, note } of measures) {
  const figures = `${kilobytes(bytes).padStart(7)} of ${String(ceiling).padStart(3)} kB`
  console.log(`${name.padEnd(28)}${figures}  ${note}`)
}

const failures = [
  ...measures
    .filter(({ bytes, ceiling }) => bytes > ceiling * 1000)
    .map(({ name }) => `${name} is over its ceiling`),
  ...measures.filter(({ bytes }) => bytes === 0).map(({ name }) => `${name} holds nothing`),
  ...generated.filter(isOutside).map((table) => `table ${table} is in no group`),
  ...generated
    .filter(hasImports)
    .map((table) => `table ${table} imports code, which would not be weighed`),
]
for (const failure of failures) console.error(failure)
process.exitCode = failures.length > 0 ? 1 : 0

function measureDoor({ subpath, specifier, esm }: (typeof doors)[number]): Measure {
  const { files, packages } = loadedWith(esm)
  return {
    name: specifier,
    bytes: gzippedBytes(files.filter((file) => !tableFiles.has(file))),
    ceiling: CODE[subpath] ?? 0,
    note: packages.length > 0 ? `and ${packages.join(', ')}` : '',
  }
}

function measureTables([group, entry]: readonly [string, string]): Measure {
  const { tables, ceiling } = TABLE_GROUPS[group] ?? { tables: [], ceiling: 0 }
  return {
    name: `tables of ${group}`,
    bytes: gzippedBytes(loadedWith(entry).files),
    ceiling,
    note: tables.join(', '),
  }
}

function isOutside(file: string): boolean {
  const table = basename(file, '.generated.ts')
  return !Object.values(TABLE_GROUPS).some(({ tables }) => tables.includes(table))
}

function hasImports(file: string): boolean {
  return /^import (?!type )/mu.test(readFileSync(join(ROOT, 'src', file), 'utf8'))
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}
