/**
 * Prints what each built door weighs and holds it to its ceiling: `npm run sizes`, after a build.
 *
 * A door's code is what loads with it from dist, packages and generated tables aside. The tables
 * have ceilings of their own. One is raised on purpose only, with the reason beside the number.
 */
import { relative } from 'node:path'
import { ROOT, builtTables, doors, gzippedBytes, loadedWith } from './built-doors.ts'

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
const TABLES = [
  { name: 'weights and lexicon', holds: ['weights', 'lexicon', 'title-end'], ceiling: 180 },
  { name: 'given names', holds: ['given-names'], ceiling: 12 },
  {
    name: 'other names',
    holds: ['name-ranker', 'credit-ranker', 'name-rates', 'name-person', 'gazetteer', 'rates'],
    ceiling: 36,
  },
  { name: 'languages', holds: ['language-weights'], ceiling: 2 },
]

interface Measure {
  readonly name: string
  readonly bytes: number
  readonly ceiling: number
  readonly note: string
}

const tables = builtTables()
const tableFiles = new Set(loadedWith(...tables.values()).files)

const measures: readonly Measure[] = [...doors.map(measureDoor), ...TABLES.map(measureTables)]
for (const { name, bytes, ceiling, note } of measures) {
  const figures = `${kilobytes(bytes).padStart(7)} of ${String(ceiling).padStart(3)} kB`
  console.log(`${name.padEnd(28)}${figures}  ${note}`)
}

const failures = [
  ...measures
    .filter(({ bytes, ceiling }) => bytes > ceiling * 1000)
    .map(({ name }) => `${name} is over its ceiling`),
  ...measures.filter(({ bytes }) => bytes === 0).map(({ name }) => `${name} holds nothing`),
  ...[...tables].flatMap(([name, entry]) => tableWithCode(name, entry) ?? []),
  ...[...tables.keys()]
    .filter((table) => !TABLES.some(({ holds }) => holds.includes(table)))
    .map((table) => `table ${table} has no ceiling`),
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

function measureTables({ name, holds, ceiling }: (typeof TABLES)[number]): Measure {
  const chosen = [...tables].filter(([table]) => holds.includes(table))
  const { files } = loadedWith(...chosen.map(([, entry]) => entry))
  return {
    name,
    bytes: gzippedBytes(files),
    ceiling,
    note: chosen.map(([table]) => table).join(', '),
  }
}

/** A table that imports code would hide that code from the doors' figures. */
function tableWithCode(name: string, entry: string): string | undefined {
  const { files } = loadedWith(entry)
  return files.length > 2
    ? `table ${name} loads more than itself: ${files.map((file) => relative(ROOT, file)).join(', ')}`
    : undefined
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}
