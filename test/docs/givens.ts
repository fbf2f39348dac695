/** What the examples in comments take as given: where each name comes from. */
const IMPORTS: Readonly<Record<string, readonly string[]>> = {
  'node:events': ['once'],
  'node:fs': ['readFileSync', 'writeFileSync'],
  'node:fs/promises': ['writeFile'],
  'node:process': ['process'],
  frettagrein: [
    'definePublisher',
    'formatIssue',
    'parseArticle',
    'splitHeadlines',
    'toMarkdown',
    'toNewsArticle',
    'unwrap',
  ],
  'frettagrein/html': ['parseHtml'],
  'frettagrein/schema': ['articleSchema', 'validate'],
  'frettagrein/language': ['detectLanguage'],
  'frettagrein/publishers': ['generic', 'identify', 'visir'],
  'frettagrein/feed': ['parseFeed'],
  'frettagrein/ingest': ['filterLines', 'ingest', 'recordSchema', 'refresh'],
  'frettagrein/dedupe': ['dedupe'],
  'frettagrein/queue': ['enqueue', 'mergeParts', 'openQueueView', 'work'],
  'frettagrein/inspect': ['indexRow', 'renderHtml', 'renderIndex', 'renderTerminal'],
}
/** Values by the names that examples give them; each may use those above it. */
const VALUES: Readonly<Record<string, string>> = {
  page: "readFileSync('page.txt', 'utf8')",
  text: "readFileSync('page.txt', 'utf8')",
  xml: "readFileSync('feed.xml', 'utf8')",
  response:
    "{ url: 'https://www.visir.is/g/20252749201d/x', bytes: async () => readFileSync('page.html') }",
  result: "parseArticle(readFileSync('page.txt', 'utf8'))",
  article: "unwrap(parseArticle(readFileSync('page.txt', 'utf8')))",
  line: "JSON.stringify(unwrap(parseArticle(readFileSync('page.txt', 'utf8'))))",
  lines: '[] as string[]',
  rows: "[indexRow(parseArticle(readFileSync('page.txt', 'utf8')), { name: 'a', href: 'b' })]",
}

/** An example with the imports and values before it that it leaves out. */
export function withGivens(example: string): string {
  const values = Object.entries(VALUES)
    .filter(([name]) => uses(example, name) && !declares(example, name))
    .map(([name, value]) => `const ${name} = ${value}`)
  const code = [...values, example].join('\n')
  const imports = Object.entries(IMPORTS).flatMap(([from, names]) => {
    const used = names.filter((name) => uses(code, name) && !declares(code, name))
    if (used.length === 0) return []
    return from === 'node:process'
      ? `import process from '${from}'`
      : `import { ${used.join(', ')} } from '${from}'`
  })
  return [...imports, code].join('\n')
}

function uses(code: string, name: string): boolean {
  return new RegExp(`(?<!(?<!\\.\\.)\\.|[\\p{L}'])${name}(?![\\p{L}':])`, 'u').test(code)
}

function declares(code: string, name: string): boolean {
  return new RegExp(`const ${name}(?!\\p{L})`, 'u').test(code)
}
