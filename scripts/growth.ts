/**
 * Doubles hostile texts and times each text door on them: time may about double with them, and the
 * built package must read the longest in twenty times its size of memory. Prints a row for each that
 * grows faster, needs more or throws, then the slowest.
 * Run: npm run build && npm run growth -- [--from 10] [--to 22] [--only NAME]
 */
import { parseArgs } from 'node:util'
import type { Door, Growth } from '../test/support/growth.ts'
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
  readonly threw: string | null
}

const rows: Row[] = []
for (const door of DOORS)
  for (const name of door === 'parseArticle' ? hostileNames() : bareNames()) {
    if (only !== undefined && !name.includes(only)) continue
    const row = await rowOf(door, name)
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

async function rowOf(door: Door, name: string): Promise<Row> {
  try {
    const fits =
      range.to < MEASURED_FROM ||
      (await readsWithin(door, hostileText(name, 2 ** range.to), MOST_MEMORY))
    return { ...steadyGrowth(door, name), fits, threw: null }
  } catch (error) {
    return { door, name, ratio: 0, milliseconds: 0, fits: false, threw: String(error) }
  }
}

/** What looks too fast is measured once more, for a busy machine only ever adds time. */
function steadyGrowth(door: Door, name: string): Growth {
  const first = growthOf(door, name, range)
  if (first.ratio <= MOST_RATIO) return first
  const second = growthOf(door, name, range)
  return second.ratio < first.ratio ? second : first
}

function isBad({ ratio, fits, threw }: Row): boolean {
  return ratio > MOST_RATIO || !fits || threw !== null
}

function shown({ door, name, ratio, milliseconds, fits, threw }: Row) {
  return {
    door,
    text: name,
    ...(threw === null ? {} : { threw }),
    'times per doubling': Number(ratio.toFixed(2)),
    [`ms at 2^${String(range.to)}`]: Math.round(milliseconds),
    [`within ${String(MOST_MEMORY)} × the text`]: fits,
  }
}
