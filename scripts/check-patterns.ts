/**
 * Puts every pattern of the library before recheck, literals and those built from dictionaries alike:
 * fails on one that can be made to take more than linear time and is not argued in patterns/argued.ts.
 * Takes minutes. Run: npm run check:patterns -- [--timeout SECONDS]
 */
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { ARGUED, argumentFor } from './patterns/argued.ts'
import { collectPatterns } from './patterns/collect.ts'
import type { Verdict } from './patterns/judge.ts'
import { judge } from './patterns/judge.ts'

const { values } = parseArgs({ options: { timeout: { type: 'string', default: '60' } } })
const seconds = Number(values.timeout)
if (!(seconds > 0)) throw new RangeError('--timeout is a number of seconds above 0')

const { patterns, unreached } = await collectPatterns()
const queue = [...patterns]
const verdicts: Verdict[] = []
await Promise.all(Array.from({ length: availableParallelism() }, work))

async function work(): Promise<void> {
  for (let pattern = queue.shift(); pattern; pattern = queue.shift())
    verdicts.push(await judge(pattern, seconds))
}

for (const { pattern, status, detail } of verdicts) {
  if (status === 'safe') continue
  const reason = argumentFor(pattern.place, pattern.source)?.reason
  console.log(`${status}${reason ? ' (argued)' : ''}  ${pattern.place}  ${detail}`)
  console.log(`    /${pattern.source.slice(0, 300)}/${pattern.flags}`)
  if (reason) console.log(`    ${reason}`)
}
const doubtful = verdicts.filter(({ status }) => status !== 'safe')
const reasons = doubtful.map(({ pattern }) => argumentFor(pattern.place, pattern.source))
const open = reasons.filter((reason) => reason === undefined)
const stale = ARGUED.filter((one) => !reasons.includes(one))
for (const place of unreached)
  console.log(`not reached: ${place} builds a pattern that was not seen`)
for (const { file, opening } of stale) console.log(`argued for nothing: ${file} /${opening}…/`)

const count = (status: Verdict['status']): number =>
  verdicts.filter((one) => one.status === status).length
console.log(
  `${verdicts.length} patterns: ${count('safe')} safe, ${count('vulnerable')} vulnerable, ` +
    `${count('unknown')} not told within ${seconds} s; ${ARGUED.length} argued, ${open.length} open`,
)
process.exitCode = open.length + unreached.length + stale.length > 0 ? 1 : 0
