import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseHtml } from '../../src/html/index.ts'
import type { Evidence, ParseResult } from '../../src/index.ts'
import { parseArticle } from '../../src/index.ts'

/** One value of one page: what its evidence claims, and whether the truth agrees. */
export interface Outcome {
  readonly page: string
  /** The field without numbers: `moreNews.title`. */
  readonly field: string
  readonly evidence: Evidence
  readonly isRight: boolean
}

/**
 * Every value with evidence of the pages below the folders, where their truth speaks of it; of those
 * whose names match, so that rates can be counted on some pages and checked on others.
 */
export function outcomesOf(folders: readonly string[], names = /./u): Outcome[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.expected.json') && names.test(basename(file)))
      .sort()
      .flatMap((file) => pageOutcomes(join(folder, file.replace('.expected.json', '')))),
  )
}

function pageOutcomes(path: string): Outcome[] {
  const expected: unknown = JSON.parse(readFileSync(`${path}.expected.json`, 'utf8'))
  const result = readPage(path, expected)
  if (!result) return []
  return Object.entries(result.trace.evidence).flatMap(([key, evidence]) => {
    const isRight = judge(expected, result.article, key)
    if (isRight === null) return []
    return [{ page: basename(path), field: key.replace(/\.\d+/gu, ''), evidence, isRight }]
  })
}

function readPage(path: string, expected: unknown): ParseResult | null {
  const url = at(expected, 'url')
  const options = typeof url === 'string' ? { url } : {}
  if (existsSync(`${path}.html`)) return parseHtml(readFileSync(`${path}.html`), options)
  return existsSync(`${path}.txt`)
    ? parseArticle(readFileSync(`${path}.txt`, 'utf8'), options)
    : null
}

/** Whether a value is right; null where the truth does not speak of it. */
function judge(expected: unknown, article: unknown, path: string): boolean | null {
  const [field = '', index, ...rest] = path.split('.')
  const truth = at(expected, field)
  if (truth === undefined) return null
  const value = valueAt(article, path)
  if (!Array.isArray(truth)) return valueAt(expected, path) === value
  if (index === undefined) return null
  if (rest.length === 0) return truth.includes(value)
  const own = valueAt(article, `${field}.${index}.title`)
  const twin: unknown =
    own === undefined ? truth[Number(index)] : truth.find((item) => at(item, 'title') === own)
  if (rest[0] === 'title') return twin !== undefined
  if (at(twin, rest[0] ?? '') === undefined && twin !== undefined) return null
  return twin !== undefined && valueAt(twin, rest.join('.')) === value
}

function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce(at, value)
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}
