import type { DraftArticle } from '../article.ts'
import type { Evidence, ParseResult } from '../result.ts'

/** One value of the article, by its path, with what is known of where it comes from. */
export interface Field {
  /** As the evidence has it: `mostRead.3.title`. */
  readonly path: string
  /** The article's own field: `mostRead`. */
  readonly name: string
  readonly value: string
  readonly evidence: Evidence | null
}

/** The single values of an article in the order of its fields; what the page does not say has none. */
export function fieldsOf({ article, trace }: ParseResult): readonly Field[] {
  return Object.entries(article).flatMap(([name, value]) =>
    valuesUnder(name, value).map((found) => ({
      ...found,
      name,
      evidence: trace.evidence[found.path] ?? null,
    })),
  )
}

/** The fields that the page does not fill: `null`, `""` or `[]`. */
export function emptyFields(article: DraftArticle): readonly string[] {
  return Object.entries(article)
    .filter(([name, value]) => valuesUnder(name, value).length === 0)
    .map(([name]) => name)
}

function valuesUnder(path: string, value: unknown): readonly { path: string; value: string }[] {
  if (typeof value === 'string') return value === '' ? [] : [{ path, value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => valuesUnder(`${path}.${key}`, inner))
}
