/**
 * How well copies are found: `npm run eval:dedupe -- [--seed N] [--originals N] [--misses N]`. Articles are
 * made up of the fixtures' sentences and of series that look alike; copies are made of a third of them.
 * Prints recall by kind of copy, and precision over all that was joined, without and with other outlets.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { dedupe } from '../src/dedupe/index.ts'
import { recordSchema } from '../src/ingest/index.ts'
import { COPIES, TOO_SHORT } from './dedupe/copies.ts'
import { fixtureSentences, invent, recordText } from './dedupe/invented.ts'
import { seeded, shuffled } from './headlines/random.ts'

const { values: flags } = parseArgs({
  options: {
    seed: { type: 'string', default: '2026' },
    originals: { type: 'string', default: '8000' },
    similarity: { type: 'string', default: '0.7' },
    misses: { type: 'string', default: '0' },
  },
})

/** What a record is: an original, or a copy of one. */
interface Truth {
  readonly original: number
  readonly kind: string
}

const folder = mkdtempSync(join(tmpdir(), 'eval-dedupe-'))
try {
  const random = seeded(Number(flags.seed))
  const sentences = fixtureSentences()
  const kinds = Object.entries({ ...COPIES, ...TOO_SHORT })
  const truth = new Map<string, Truth>()
  const lines: string[] = []
  const add = (text: string, name: string, told: Truth): void => {
    truth.set(name, told)
    lines.push(text)
  }
  let copies = 0
  for (const { kind, article } of invent(Number(flags.originals), sentences, random)) {
    const original = truth.size - copies
    const name = `o${String(original)}`
    add(recordText(article, name), name, { original, kind })
    if (random() > 0.33) continue
    const [what, make] = kinds[Math.floor(random() * kinds.length)] ?? ['', null]
    const copy = make?.(article, { sentences, random })
    if (!copy) continue
    const copyName = `c${String(copies++)}`
    add(recordText(copy, copyName), copyName, { original, kind: what })
  }
  const input = join(folder, 'in.jsonl')
  writeFileSync(input, shuffled(lines, random).join(''))
  console.log(
    `seed ${flags.seed}: ${String(truth.size - copies)} originals, ${String(copies)} copies, similarity ${flags.similarity}`,
  )
  await report(input, truth, false)
  await report(input, truth, true)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Runs once and prints what was found and what was joined wrongly. */
async function report(
  input: string,
  truth: ReadonlyMap<string, Truth>,
  acrossPublishers: boolean,
): Promise<void> {
  const output = join(folder, `out-${String(acrossPublishers)}.jsonl`)
  const { records } = await dedupe([input], output, {
    acrossPublishers,
    similarity: Number(flags.similarity),
  })
  if (records !== truth.size) throw new Error('Not every line made up is a record.')
  const groups = readFileSync(output, 'utf8').split('\n').slice(0, -1).map(namesOf)
  const groupOf = new Map(groups.flatMap((names, group) => names.map((name) => [name, group])))
  console.log(`\n${acrossPublishers ? 'with --across-publishers' : 'within a publisher'}`)
  printRecall(truth, groupOf)
  const links = groups.flatMap(([winner = '', ...others]) => others.map((other) => [winner, other]))
  const wrong = links.filter(
    ([a = '', b = '']) => truth.get(a)?.original !== truth.get(b)?.original,
  )
  const right = links.length - wrong.length
  console.log(
    `  precision ${share(right, links.length)}: ${String(right)} of ${String(links.length)} joined; wrong: ${String(wrong.length)}`,
  )
  const kinds = wrong.map(([, copy = '']) => truth.get(copy)?.kind ?? '')
  for (const kind of new Set(kinds))
    console.log(`    ${kind}: ${String(kinds.filter((one) => one === kind).length)}`)
  for (const pair of wrong.slice(0, Number(flags.misses))) printPair(input, pair)
}

function printRecall(
  truth: ReadonlyMap<string, Truth>,
  groupOf: ReadonlyMap<string, number>,
): void {
  for (const kind of Object.keys({ ...COPIES, ...TOO_SHORT })) {
    const copies = [...truth].filter(([, one]) => one.kind === kind)
    const missed = copies.filter(
      ([name, { original }]) => groupOf.get(name) !== groupOf.get(`o${String(original)}`),
    )
    const found = copies.length - missed.length
    console.log(
      `  ${kind.padEnd(32)} ${share(found, copies.length)}  ${String(found)} of ${String(copies.length)}`,
    )
    for (const [name, { original }] of missed.slice(0, Number(flags.misses)))
      printPair(join(folder, 'in.jsonl'), [name, `o${String(original)}`])
  }
}

function printPair(input: string, names: readonly string[]): void {
  for (const line of readFileSync(input, 'utf8').split('\n'))
    if (names.some((name) => line.includes(`"id":"${name}","url"`)))
      console.log(`      ${line.slice(85, 700)}`)
}

/** The names of a winner and of its copies. */
function namesOf(line: string): readonly string[] {
  const { source, copies = [] } = recordSchema.parse(JSON.parse(line))
  return z.array(z.string()).parse([source.id, ...copies.map((copy) => copy.source.id)])
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`.padStart(8)
}
