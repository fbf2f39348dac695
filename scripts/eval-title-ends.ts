/**
 * Measures where a title ends that a summary follows, on headlines and leads of the test days.
 *
 *   npx tsx scripts/eval-title-ends.ts --data DIR
 */
import { parseArgs } from 'node:util'
import { titleEnd } from '../src/headlines/title-end.ts'
import { readSummarised } from './headlines/summarised.ts'
import { reliability } from './names/reliability.ts'

const { values } = parseArgs({ options: { data: { type: 'string' } } })
const { data } = values
if (data === undefined) throw new TypeError('give the data folder: --data DIR')
const outcomes = readSummarised(data)
  .filter(({ part }) => part === 'test')
  .map(({ title, summary }) => {
    const text = `${title} ${summary}`
    const { offset, confidence } = titleEnd(text, { start: 0, end: text.length })
    return { right: offset === title.length, confidence }
  })
const right = outcomes.filter((outcome) => outcome.right).length
console.log(
  `${((100 * right) / outcomes.length).toFixed(2)} % of ${String(outcomes.length)} titles`,
)
for (const line of reliability(outcomes)) console.log(line)
