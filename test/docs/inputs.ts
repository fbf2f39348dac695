import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ROOT } from '../../scripts/built-doors.ts'
import { warcRecord, zipped } from '../ingest/warc.ts'
import { filesOf } from './examples.ts'
import type { MarkdownPage } from './markdown.ts'

const TEXT = 'fixtures/visir/kim-lofar-russum'
const FIRE = 'fixtures/visir/eldur-i-bruggsmidju'
const HTML = 'fixtures/visir/html-frett-med-tengdum'
const FEED = 'fixtures/feeds/visir-rss.xml'

/** Writes the files that the examples of a page read: those it shows, the others by the names they go by. */
export function writeInputs(folder: string, page: Pick<MarkdownPage, 'nodes' | 'text'>): void {
  writeUsual(folder)
  if (readsArticles(page.text)) writeArticles(folder)
  for (const [name, content] of filesOf(page)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}

/** Whether a page takes `articles.jsonl` as given, and does not write it itself. */
function readsArticles(text: string): boolean {
  return text.includes('articles.jsonl') && !/(?:-o |> |, ')articles\.jsonl/u.test(text)
}

function writeArticles(folder: string): void {
  const command = ['ingest', 'dump.jsonl', '-o', 'articles.jsonl', '--workers', '1', '--quiet']
  execFileSync(process.execPath, [join(ROOT, 'dist/cli.js'), ...command], { cwd: folder })
}

function writeUsual(folder: string): void {
  const text = read(`${TEXT}.txt`)
  const html = read(`${HTML}.html`)
  const lines = [
    { id: 'a17', text, url: 'https://www.visir.is/g/20252749201d/kim-lofar-russum' },
    { id: 'a18', html, url: 'https://www.visir.is/g/20252749202d/rutan' },
    { id: 'a19', text: read(`${FIRE}.txt`) },
    // The first one again, from a mirror.
    { id: 'a20', text, url: 'http://varnish-3.visir.is./g/20252749201d/kim' },
  ]
  const jsonl = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  const write = (name: string, content: string | Uint8Array): void => {
    writeFileSync(join(folder, name), content)
  }
  for (const name of ['page.txt', 'page']) write(name, text)
  write('page.html', html)
  write('feed.xml', read(FEED))
  for (const name of ['dump.jsonl', 'in.jsonl', 'pages.jsonl']) write(name, jsonl)
  write('dump.jsonl.gz', gzipSync(jsonl))
  for (const name of ['crawl.warc.gz', 'crawl-1.warc.gz'])
    write(name, zipped([warcRecord({ body: html })]))
  for (const name of ['pages', 'folder']) writeFolder(join(folder, name))
}

/** Pages with their truth beside them. */
function writeFolder(folder: string): void {
  mkdirSync(folder)
  for (const [from, ending] of [
    [TEXT, '.txt'],
    [FIRE, '.txt'],
    [HTML, '.html'],
  ] as const)
    for (const end of [ending, '.expected.json'])
      copyFileSync(join(ROOT, from + end), join(folder, (from.split('/').at(-1) ?? '') + end))
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}
