/**
 * Writes src/text/gazetteer.generated.ts: names of countries (Unicode CLDR), places in Iceland and
 * topics of news, which tags often are; and the lists of scripts/gazetteer. Run: npx tsx scripts/build-gazetteer.ts --data DIR
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { data: { type: 'string' } } })
if (values.data === undefined) throw new Error('Name the folder of the data: --data DIR')
const data = values.data

const lines = (file: string, folder: string = data): string[] =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .map((line) => line.trim().normalize('NFC'))
    .filter((line) => line !== '')

const countries = lines('countries.tsv').map((line) => line.split('\t')[1] ?? '')
const names = [...new Set([...countries, ...lines('places.txt'), ...lines('topics.txt')])]
  .filter((name) => /^\p{Lu}/u.test(name) && !name.includes('('))
  .sort((a, b) => (a < b ? -1 : 1))
/** A list written by hand, which the repository holds. */
const own = (name: string, file: string): string =>
  `\n/** Written by hand: scripts/gazetteer/${file}. */\n` +
  `export const ${name} =\n  '${lines(file, join(import.meta.dirname, 'gazetteer')).join('|')}'\n`

writeFileSync(
  'src/text/gazetteer.generated.ts',
  `// Written by scripts/build-gazetteer.ts: ${String(names.length)} names of countries (Unicode CLDR), Icelandic places and topics.\n` +
    `export const gazetteerNames =\n  '${names.join('|')}'\n` +
    own('tagNames', 'tag-names.txt') +
    own('photographerNames', 'photographers.txt'),
)
console.log(`${String(names.length)} names`)
