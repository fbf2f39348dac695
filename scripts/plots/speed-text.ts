import type { Measured, SpeedReport } from '../bench/report.ts'
import { SEED_PAGE } from '../bench/subject.ts'
import { digits, markdownTable, summaryOf, tableOf } from '../bench/table.ts'

/** The table of the bench with where it comes from, for bench/README.md. */
export function speedTable(report: SpeedReport): string {
  const { rounds, rows } = report
  return `${placeOf(report)}, medians of ${String(rounds)} rounds, \`npm run bench\`:

${markdownTable(tableOf(rows))}

${summaryOf(rows)}`
}

/** The one figure of the text core, for the README. */
export function seedSentence(report: SpeedReport): string {
  const seed = report.rows.find(({ name }) => name === SEED_PAGE)
  if (!seed) throw new Error(`docs/figures/speed.json has no row "${SEED_PAGE}"`)
  return `${sentenceOf(seed)} (\`npm run bench\`; ${placeOf(report)}).`
}

function sentenceOf({ kB, cpuMs }: Measured): string {
  const size = `${kB.toFixed(0)} kB`
  return `A seed-like page of flat text (${size}) takes ${digits(cpuMs)} ms, ${digits(1000 / cpuMs)} a second on one core`
}

/** The machine, Node and the day. */
function placeOf({ machine, node, seen }: SpeedReport): string {
  return `${machine}, Node ${node.replace(/^v|\.\d+$/gu, '')}, ${seen}`
}
