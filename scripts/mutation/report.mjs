/**
 * Prints what `npm run test:mutation` found: each file's score, the whole with its interval, and every
 * mutant that lived. Takes the report's path, or reads `.cache/mutation.json`.
 */
import { readFileSync } from 'node:fs'
import { isDrawn, SHARE } from './draw.mjs'

const KILLED = new Set(['Killed', 'Timeout'])
/** What was not tried counts as unnoticed. */
const LIVED = new Set(['Survived', 'NoCoverage', 'Ignored', 'RuntimeError'])

const { files } = JSON.parse(readFileSync(process.argv[2] ?? '.cache/mutation.json', 'utf8'))
const scores = Object.entries(files).map(([file, { mutants, source }]) => {
  // What no test reaches never comes before the checker.
  const drawn = mutants.filter((mutant) => isDrawn(file, fromNought(mutant)))
  return {
    file,
    source,
    killed: drawn.filter(({ status }) => KILLED.has(status)).length,
    lived: drawn.filter(({ status }) => LIVED.has(status)),
    made: mutants.length,
  }
})

for (const { file, source, lived } of scores)
  for (const mutant of lived) console.log(drawing(file, source, mutant))
for (const { file, killed, lived, made } of scores.toSorted((a, b) => share(a) - share(b)))
  console.log(row(file, killed, lived.length, made))
const killed = sum(({ killed }) => killed)
const lived = sum(({ lived }) => lived.length)
console.log(
  row(
    'all',
    killed,
    lived,
    sum(({ made }) => made),
  ),
)
console.log(
  `drawn: ${SHARE} of all; 95 % interval ${interval(killed, killed + lived)
    .map(percent)
    .join(' to ')}`,
)

/** The report counts lines and columns from one, what a checker is shown from nought. */
function fromNought({ location: { start, end }, replacement }) {
  const shift = ({ line, column }) => ({ line: line - 1, column: column - 1 })
  return { location: { start: shift(start), end: shift(end) }, replacement }
}

function sum(count) {
  return scores.reduce((all, score) => all + count(score), 0)
}

function share({ killed, lived }) {
  return killed / (killed + lived.length || 1)
}

function row(name, killed, lived, made) {
  const drawn = killed + lived
  const score = drawn === 0 ? '–' : percent(killed / drawn)
  return `${name.padEnd(42)}${score.padStart(8)}  ${killed} of ${drawn} drawn of ${made}`
}

function percent(part) {
  return `${(part * 100).toFixed(1)} %`
}

/** Wilson's interval. */
function interval(hits, trials) {
  const z = 1.96
  const centre = (hits + (z * z) / 2) / (trials + z * z)
  const width = (z / (trials + z * z)) * Math.sqrt((hits * (trials - hits)) / trials + (z * z) / 4)
  return [centre - width, centre + width]
}

function drawing(file, source, mutant) {
  const { location, replacement, mutatorName } = mutant
  const lines = source.split('\n').slice(location.start.line - 1, location.end.line)
  const was =
    lines.length === 1
      ? lines[0].slice(location.start.column - 1, location.end.column - 1)
      : `${lines[0].slice(location.start.column - 1)} …`
  const place = `${file}:${location.start.line}:${location.start.column}`
  return `${place} ${howItLived(mutant)} ${mutatorName}\n  - ${was}\n  + ${replacement.replace(/\s+/gu, ' ')}`
}

/** A `describe` that throws leaves nothing to run, and that says nothing of the mutant: mend the test. */
function howItLived({ status, testsCompleted }) {
  return status === 'Survived' && testsCompleted === 0 ? 'No test ran' : status
}
