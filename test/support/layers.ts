import { readFileSync, readdirSync } from 'node:fs'
import ts from 'typescript'

/** What each module imports: paths within src (`passes/byline.ts`), packages by their specifier. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>

/**
 * The layers, lowest first. A name is a file of src without its ending, or a folder with `/`. A
 * module imports from layers below its own and from its own folder, nothing else.
 */
const LAYERS: readonly (readonly string[])[] = [
  ['text/'],
  ['rates.generated'],
  ['article', 'issue', 'publisher', 'rates'],
  ['draft', 'options', 'genre', 'witnesses', 'own-strings'],
  ['result', 'format-issue', 'landmarks'],
  ['headline-twin', 'menu-entry'],
  ['evidence', 'outcome'],
  ['findings'],
  ['pictures', 'list-items'],
  ['headlines/'],
  ['publishers/', 'passes/'],
  ['assemble', 'schema', 'markdown', 'news-article'],
  ['parse'],
  ['parse-article'],
  ['index', 'html/', 'language', 'feed/'],
  ['ingest/', 'inspect/', 'check/'],
  ['dedupe/'],
  ['queue/'],
  ['cli/'],
]

/** Files of one layer that may build on one another; a cycle is still refused. */
const NEIGHBOURS = new Set(['article', 'issue', 'publisher', 'rates'])

/** The only places that may import a package; `node:` stands for all of Node's modules. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  cheerio: ['html/', 'feed/'],
  htmlparser2: ['html/', 'feed/'],
  feedsmith: ['feed/'],
  zod: ['schema', 'ingest/', 'dedupe/', 'queue/', 'cli/'],
  franc: ['language'],
  commander: ['cli/'],
  'cli-progress': ['cli/'],
  piscina: ['ingest/'],
  warcio: ['ingest/'],
  libsql: ['ingest/', 'dedupe/'],
  'hyparquet-writer': ['ingest/'],
  bullmq: ['queue/'],
  'node:': ['ingest/', 'dedupe/', 'queue/', 'cli/'],
}

/** The lowest layer that may name a publisher: below it, the publisher is an argument. */
const DOORS = layerOf('parse-article')

/** What reads any publisher's data and knows none. */
const IMPARTIAL = new Set(['publishers/find-publisher.ts', 'publishers/identify.ts'])

/** The imports of every module under `root`, type imports and `import()` included. */
export function readImports(root: string): ImportGraph {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'))
  return new Map(
    files.map((file) => [file, importsOf(file, readFileSync(`${root}/${file}`, 'utf8'))]),
  )
}

/** The imports a module's text names, those of its own project as paths from src. */
export function importsOf(file: string, text: string): readonly string[] {
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) =>
      fileName.startsWith('.') ? new URL(fileName, `file:///${file}`).pathname.slice(1) : fileName,
    )
}

/** One sentence for each import that breaks a rule, and for each cycle; `[]` is a sound graph. */
export function violations(graph: ImportGraph): readonly string[] {
  const single = [...graph].flatMap(([from, targets]) => [
    ...(layerOf(owner(from)) < 0 ? [`${from}: its layer is not written down`] : []),
    ...targets.flatMap((to) => refusal(from, to, graph) ?? []).map((why) => `${from}: ${why}`),
  ])
  return [...single, ...cycles(graph)]
}

function refusal(from: string, to: string, graph: ImportGraph): string | undefined {
  if (graph.has(to)) return internalRefusal(owner(from), owner(to), { from, to })
  if (to.endsWith('.ts')) return `imports ${to}, which does not exist`
  const name = packageOf(to)
  if (PACKAGES[name]?.includes(owner(from))) return undefined
  return to.includes('/') && !PACKAGES[name] ? `imports ${to} without .ts` : `may not import ${to}`
}

/** Passes get the publisher in the draft and need nothing of the folder. */
function readsAny(from: string, file: string): boolean {
  return from !== 'passes/' && IMPARTIAL.has(file)
}

/** The package a specifier names; `node:` for Node's own modules. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:'
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

function internalRefusal(
  from: string,
  to: string,
  files: { readonly from: string; readonly to: string },
): string | undefined {
  if (from === 'passes/' && to === 'passes/' && files.from !== 'passes/index.ts')
    return `a pass imports another (${files.to})`
  if (to === 'publishers/' && from !== to && layerOf(from) < DOORS && !readsAny(from, files.to))
    return `only doors name a publisher (${files.to})`
  if (from === to || (NEIGHBOURS.has(from) && NEIGHBOURS.has(to))) return undefined
  return layerOf(to) < layerOf(from) ? undefined : `points up or sideways to ${files.to}`
}

/** The name that stands in LAYERS: the first folder with its slash, or the file without ending. */
function owner(file: string): string {
  return file.replace(/^([^/]+\/).*$|\.ts$/u, '$1')
}

function layerOf(name: string): number {
  return LAYERS.findIndex((layer) => layer.includes(name))
}

/** Each cycle once, from the module where the walk met it again. */
function cycles(graph: ImportGraph): readonly string[] {
  const done = new Set<string>()
  const found: string[] = []
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file)
    if (start >= 0) found.push(`cycle: ${[...path.slice(start), file].join(' → ')}`)
    if (start >= 0 || done.has(file)) return
    for (const to of graph.get(file) ?? []) visit(to, [...path, file])
    done.add(file)
  }
  for (const file of graph.keys()) visit(file, [])
  return found
}
