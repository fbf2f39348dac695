/**
 * One table of time, memory and accuracy, measured on what is built: the text core, the splitter of
 * headlines, and the HTML door beside bare cheerio and general extractors; each in processes of its own.
 * Run: npm run build && npm run bench -- [--data DIR] [--json FILE] [--rounds N] [--ms N] [--no-peers]
 *
 * DIR holds pages (NAME.html, NAME.txt) and their truth (NAME.expected.json); without it those of the fixtures are read.
 */
import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { measureApart } from './bench/apart.ts'
import { loadBuilt } from './bench/built.ts'
import { headlinesSubject } from './bench/headlines-subject.ts'
import { htmlSubjects } from './bench/html-subjects.ts'
import { measure } from './bench/measure.ts'
import { loadPeers } from './bench/peers.ts'
import { reportJson, reportOf } from './bench/report.ts'
import { markdownTable, summaryOf, tableOf } from './bench/table.ts'
import { textSubjects } from './bench/text-subjects.ts'
import { readTruePages } from './bench/true-pages.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    json: { type: 'string' },
    rounds: { type: 'string', default: '15' },
    ms: { type: 'string', default: '300' },
    'no-peers': { type: 'boolean', default: false },
    /** The name of the one subject that this process measures, as a line of JSON: the table starts such processes. */
    row: { type: 'string' },
  },
})
const effort = { rounds: Number(values.rounds), milliseconds: Number(values.ms) }

const { parseArticle, splitHeadlines, parseHtml } = await loadBuilt()
const { peers, note } = values['no-peers']
  ? { peers: [], note: null }
  : await loadPeers(folderOf('bench'))

const fixtures = await readTruePages(folderOf('fixtures'))
const visir = await readTruePages(folderOf('fixtures/visir'))
const given = values.data === undefined ? null : await readTruePages(values.data)
if (given && given.text.length + given.html.length === 0)
  throw new Error(`${values.data ?? ''} holds no page with a NAME.expected.json beside it.`)
const texts = given && given.text.length > 0 ? given.text : fixtures.text
const html = given && given.html.length > 0 ? given.html : visir.html
const textsOf = texts === fixtures.text ? 'the fixtures' : 'the folder'

const subjects = [
  ...textSubjects(parseArticle, fixtures.text, {
    name: `${String(texts.length)} ${texts.length === 1 ? 'page' : 'pages'} of ${textsOf}`,
    pages: texts,
  }),
  headlinesSubject(splitHeadlines, texts),
  ...htmlSubjects(parseHtml, peers, html),
]
if (values.row !== undefined) {
  const wanted = subjects.find(({ name }) => name === values.row)
  if (!wanted) throw new Error(`There is no row "${values.row}".`)
  console.log(JSON.stringify(await measure(wanted, effort)))
  process.exit()
}

const measured = measureApart(subjects, process.argv.slice(2))
const report = reportOf(measured, effort)
const htmlOf = html === visir.html ? 'fixtures/visir' : (values.data ?? '')
console.log(
  `${report.machine}, Node ${report.node}, medians of ${String(report.rounds)} rounds; ` +
    `${String(html.length)} pages of HTML from ${htmlOf}\n`,
)
// Loaded last: what lies on the heap makes every collection longer.
const { format } = await import('prettier')
console.log(await format(markdownTable(tableOf(measured)), { parser: 'markdown' }))
console.log(summaryOf(measured))
if (note !== null) console.log(note)
if (values.json !== undefined) writeFileSync(values.json, reportJson(report))

function folderOf(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url))
}
