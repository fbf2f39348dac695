import { createWriteStream, readFileSync, readdirSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** How much to write: so many pages, or so many bytes. */
export interface Amount {
  readonly pages?: number
  readonly bytes?: number
}

/** Characters of a page whose lists and texts are all there. */
const WHOLE_PAGE = 4_000

/** The texts of the fixtures that are whole pages, or of a file of JSON lines. */
export function fixtureTexts(file: string | undefined): readonly string[] {
  if (file !== undefined)
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => textOf(JSON.parse(line)))
  const folder = 'fixtures/visir'
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && !name.endsWith('.trace.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .filter((text) => text.length >= WHOLE_PAGE)
}

function textOf(line: unknown): string {
  return typeof line === 'object' && line !== null && 'text' in line ? String(line.text) : ''
}

/** JSON lines of texts, the same over and over; how many there are. */
export async function writeTextLines(
  path: string,
  texts: readonly string[],
  { pages = Infinity, bytes = Infinity }: Amount,
): Promise<number> {
  return write(path, { pages, bytes }, (n) =>
    Buffer.from(`${JSON.stringify({ id: n, text: texts[n % texts.length] })}\n`),
  )
}

/** JSON lines of HTML pages of a size. */
export async function writeHtmlLines(
  path: string,
  texts: readonly string[],
  { pages, bytes }: Required<Amount>,
): Promise<number> {
  return write(path, { pages, bytes: Infinity }, (n) =>
    Buffer.from(
      `${JSON.stringify({ id: n, html: htmlOf(texts[n % texts.length] ?? '', n, bytes) })}\n`,
    ),
  )
}

/** WARC of HTML pages of a size, a member of gzip for each when the name says so; bytes of payload. */
export async function writeWarc(
  path: string,
  texts: readonly string[],
  { pages, bytes }: Required<Amount>,
): Promise<number> {
  let payload = 0
  await write(path, { pages, bytes: Infinity }, (n) => {
    const html = htmlOf(texts[n % texts.length] ?? '', n, bytes)
    const block = Buffer.from(
      `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`,
    )
    payload += block.length
    const header =
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://www.visir.is/g/${String(n)}/x\r\n` +
      `Content-Length: ${String(block.length)}\r\n\r\n`
    const record = Buffer.concat([Buffer.from(header), block, Buffer.from('\r\n\r\n')])
    return path.endsWith('.gz') ? gzipSync(record) : record
  })
  return payload
}

/** A page as sites send them: an article of paragraphs, and a menu and lists of links around it. */
function htmlOf(text: string, n: number, bytes: number): string {
  const [headline = '', ...rest] = text.split(/(?<=[.!?“]) /u)
  const body = rest
    .map((sentence) => `<p class="p-${String(n % 7)}">${escape(sentence)}</p>`)
    .join('\n')
  const head = `<!doctype html><html lang="is"><head><meta charset="utf-8"><title>${escape(headline)}</title>
<meta property="og:title" content="${escape(headline)}"></head><body>`
  const article = `<article><h1>${escape(headline)}</h1>${body}</article>`
  const teaser = (at: number): string =>
    `<li class="teaser teaser--small js-teaser" data-track="front-${String(at)}"><a class="teaser__link" ` +
    `href="/g/${String(n * 1000 + at)}/frett"><img class="teaser__image lazy" alt="" width="320" height="180" ` +
    `src="/img/${String(at)}.jpg?w=320&amp;h=180&amp;fit=crop"><span class="teaser__title">Frétt númer ${String(at)}</span></a></li>\n`
  const missing = Math.max(0, bytes - Buffer.byteLength(head + article) - 4_000)
  const teasers = Array.from({ length: Math.floor((missing * 0.35) / 330) }, (_, at) =>
    teaser(at),
  ).join('')
  const script = `<script>window.__DATA__=${JSON.stringify('x'.repeat(Math.floor(missing * 0.6)))}</script>`
  return `${head}${article}<aside><ul>${teasers}</ul></aside>${script}</body></html>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

async function write(
  path: string,
  { pages, bytes }: Required<Amount>,
  page: (n: number) => Buffer,
): Promise<number> {
  const out = createWriteStream(path)
  let written = 0
  let n = 0
  for (; n < pages && written < bytes; n++) {
    const chunk = page(n)
    written += chunk.length
    if (!out.write(chunk)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
  return n
}
