/**
 * Doubles hostile texts and times each text door on them: time may about double with them, and memory
 * may be twenty times the text. Prints a row for each run that grows faster or takes more, then the worst.
 * Run: node --expose-gc --import tsx scripts/growth.ts [--from 10] [--to 22] [--only NAME]
 */
import { parseArgs } from 'node:util'
import type { Growth } from '../test/support/growth.ts'
import { DOORS, growthOf } from '../test/support/growth.ts'
import { bareNames, hostileNames } from '../test/support/hostile.ts'

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '10' },
    to: { type: 'string', default: '22' },
    only: { type: 'string' },
  },
})
const range = { from: Number(values.from), to: Number(values.to) }
/** Time for twice the text, and heap for each byte of it; small texts have the tables beside them. */
const MOST_RATIO = 2.3
const MOST_MEMORY = range.to >= 20 ? 20 : Infinity

const rows: Growth[] = []
for (const door of DOORS)
  for (const name of door === 'parseArticle' ? hostileNames() : bareNames()) {
    if (values.only !== undefined && !name.includes(values.only)) continue
    const growth = growthOf(door, name, range)
    rows.push(growth)
    if (growth.ratio > MOST_RATIO || growth.memory > MOST_MEMORY) console.log(rowOf(growth))
  }
console.table(
  [...rows]
    .sort((a, b) => b.milliseconds - a.milliseconds)
    .slice(0, 12)
    .map(rowOf),
)

function rowOf({ door, name, ratio, milliseconds, memory }: Growth) {
  return {
    door,
    text: name,
    'times per doubling': Number(ratio.toFixed(2)),
    [`ms at 2^${String(range.to)}`]: Math.round(milliseconds),
    'heap, times the text': Math.round(memory * 10) / 10,
  }
}
process.exitCode = rows.some(({ ratio, memory }) => ratio > MOST_RATIO || memory > MOST_MEMORY)
  ? 1
  : 0
