/**
 * Times how long the built package takes to load, a new process each time: every door, and the command
 * line's version. Each takes its turn in every round; the median over that of a bare Node counts.
 * Ends with 1 where one is over its limit. Run: npm run build && npm run startup -- [--rounds 21]
 */
import { spawnSync } from 'node:child_process'
import { cpus } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { median } from './bench/median.ts'
import { ROOT, doors } from './built-doors.ts'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '21' } } })

interface Start {
  readonly name: string
  readonly arguments: readonly string[]
  /** Milliseconds of processor time over a bare Node; null where none is set. */
  readonly limit: number | null
  readonly times: number[]
}

const bare: Start = { name: 'node', arguments: importing(null), limit: null, times: [] }
const starts: readonly Start[] = [
  ...doors.map(({ subpath, specifier, esm }) => ({
    name: `import '${specifier}'`,
    arguments: importing(esm),
    limit: subpath === '.' ? 30 : null,
    times: [],
  })),
  {
    name: 'frettagrein --version',
    arguments: [join(ROOT, 'dist/cli.js'), '--version'],
    limit: 150,
    times: [],
  },
]

for (let round = 0; round < Number(values.rounds); round++)
  for (const start of [bare, ...starts]) start.times.push(processorTime(start))

const floor = median(bare.times)
const rows = starts.map(({ name, limit, times }) => ({
  name,
  'ms over bare node': Math.round((median(times) - floor) * 10) / 10,
  limit,
}))
console.log(
  `${cpus()[0]?.model ?? ''}, Node ${process.version}; bare node ${floor.toFixed(1)} ms; processor time, ` +
    `medians of ${values.rounds} rounds`,
)
console.table(rows)
process.exitCode = rows.some((row) => row.limit !== null && row['ms over bare node'] > row.limit)
  ? 1
  : 0

/** A module that loads a file, or nothing. */
function importing(file: string | null): readonly string[] {
  const code = file === null ? '' : `await import(${JSON.stringify(pathToFileURL(file).href)})`
  return ['--input-type=module', '--eval', code]
}

/** Milliseconds of the processor that a whole process takes, told by itself as it ends. */
function processorTime({ name, arguments: given }: Start): number {
  const tell =
    "process.on('exit', () => { const { user, system } = process.cpuUsage(); " +
    "require('node:fs').writeSync(2, `${(user + system) / 1000}`) })"
  const preload = `data:text/javascript,${encodeURIComponent(
    `import { createRequire } from 'node:module'; const require = createRequire('file:///'); ${tell}`,
  )}`
  const { status, stderr } = spawnSync(process.execPath, ['--import', preload, ...given], {
    encoding: 'utf8',
  })
  const time = Number(stderr)
  if (status !== 0 || !(time > 0)) throw new Error(`${name} failed: ${stderr}`)
  return time
}
