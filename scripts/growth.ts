/**
 * Doubles hostile texts and times each text door on them: time may about double with them, and the
 * built package (npm run build) must read the longest in twenty times its size of memory. Prints a row
 * for each that grows faster or needs more, then the slowest.
 * Run: npm run growth -- [--from 10] [--to 22] [--only NAME]
 */
import { parseArgs } from 'node:util'
import type { Growth } from '../test/support/growth.ts'
import { DOORS, growthOf, readsWithin } from '../test/support/growth.ts'
import { bareNames, hostileNames, hostileText } from '../test/support/hostile.ts'

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '10' },
    to: { type: 'string', default: '22' },
    only: { type: 'string' },
  },
})
const range = { from: Number(values.from), to: Number(values.to) }
const only = values.only
const MOST_RATIO = 2.3
const MOST_MEMORY = 20
/** A smaller text has the parser's own tables beside it. */
const MEASURED_FROM = 20

interface Row extends Growth {
  readonly fits: boolean
}

const rows: Row[] = []
for (const door of DOORS)
  for (const name of door === 'parseArticle' ? hostileNames() : bareNames()) {
    if (only !== undefined && !name.includes(only)) continue
    const fits =
      range.to < MEASURED_FROM ||
      (await readsWithin(door, hostileText(name, 2 ** range.to), MOST_MEMORY))
    const row = { ...growthOf(door, name, range), fits }
    rows.push(row)
    if (isBad(row)) console.log(shown(row))
  }
const slowest = [...rows].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 12)
console.table(slowest.map(shown))
const bad = rows.filter(isBad).length
console.log(
  `${String(rows.length)} texts of 2^${String(range.to)} characters, ${String(bad)} beyond a limit`,
)
process.exitCode = bad > 0 ? 1 : 0

function isBad({ ratio, fits }: Row): boolean {
  return ratio > MOST_RATIO || !fits
}

function shown({ door, name, ratio, milliseconds, fits }: Row) {
  return {
    door,
    text: name,
    'times per doubling': Number(ratio.toFixed(2)),
    [`ms at 2^${String(range.to)}`]: Math.round(milliseconds),
    [`within ${String(MOST_MEMORY)} × the text`]: fits,
  }
}
