import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { onTestFinished } from 'vitest'
import * as z from 'zod'
import { recordSchema } from '../../src/ingest/index.ts'

/** Pages of the fixtures that give articles, and one that gives none. */
export const PAGES = {
  kim: page('kim-lofar-russum'),
  fire: page('eldur-i-bruggsmidju'),
  hotel: page('nashyrningur-heil-sida'),
  list: page('efnissida-hestar'),
}

function page(name: string): string {
  return readFileSync(`fixtures/visir/${name}.txt`, 'utf8')
}

/** A page of HTML with a headline and two paragraphs. */
export function htmlPage(headline: string, charset = 'utf-8'): string {
  return `<!doctype html><html lang="is"><head><meta charset="${charset}"><title>${headline}</title></head>
<body><article><h1>${headline}</h1><p>Snjór féll á heiðinni í nótt og vegurinn er ófær.</p>
<p>Björgunarsveitin í Vík aðstoðaði fólk í tveimur bílum, að sögn Þórðar Ævarssonar.</p></article></body></html>`
}

/** A folder that goes when the test is over. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ingest-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** A file in a folder, and its path. */
export function file(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** JSON lines of values. */
export function jsonl(...values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('')
}

/** The lines of an output as they stand. */
export function outputLines(path: string): readonly string[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
  return text.split('\n').slice(0, -1)
}

/** The records of an output, each read by the schema. */
export function records(path: string): readonly z.output<typeof recordSchema>[] {
  return outputLines(path).map((line) => recordSchema.parse(JSON.parse(line)))
}

/** A line as the object it is, its keys in the order they stand in. */
export function objectOf(line: string): Readonly<Record<string, unknown>> {
  return z.record(z.string(), z.unknown()).parse(JSON.parse(line))
}

/** A stream of the given pieces. */
// eslint-disable-next-line @typescript-eslint/require-await -- a stream that never waits
export async function* stream(
  ...pieces: readonly (string | Uint8Array)[]
): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece
}
