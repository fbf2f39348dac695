/**
 * Scores the splitting of tag runs over pages with known truth, with the lists of names (countries,
 * places, topics, clubs) and without them. Run: npm run eval:tags -- FOLDER…
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { bagF1 } from '../src/check/f1.ts'
import { isListedName } from '../src/text/listed-names.ts'
import { splitTagRun } from '../src/text/tag-runs.ts'

const folders = process.argv.slice(2)
if (folders.length === 0)
  throw new Error('Name at least one folder of pages with their expected articles')
const runs = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.expected.json'))
    .flatMap((file) => tagsOf(join(folder, file))),
)

console.log(`${String(runs.length)} runs, ${String(runs.flat().length)} tags`)
console.table([score('with the lists', isListedName), score('without them', () => false)])

/** The tags of one page's truth; none where it has fewer than two, which need no splitting. */
function tagsOf(file: string): string[][] {
  const truth: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const tags: unknown =
    typeof truth === 'object' && truth !== null ? Reflect.get(truth, 'tags') : []
  return Array.isArray(tags) && tags.length > 1 ? [tags.map(String)] : []
}

function score(name: string, isKnown: (words: string) => boolean) {
  const scores = runs.map((tags) => {
    const text = tags.join(' ')
    const found = splitTagRun(text, { start: 0, end: text.length }, isKnown)
    return bagF1(
      tags,
      found.map(({ span }) => text.slice(span.start, span.end)),
    )
  })
  const mean = scores.reduce((sum, one) => sum + one, 0) / Math.max(1, scores.length)
  const whole = scores.filter((one) => one === 1).length
  return {
    lists: name,
    F1: `${(100 * mean).toFixed(1)} %`,
    'whole runs': `${String(whole)} of ${String(runs.length)}`,
  }
}
