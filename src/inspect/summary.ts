import type { ParseResult } from '../result.ts'
import { DOUBT, isDoubtful } from './doubt.ts'
import { emptyFields } from './fields.ts'

/** What can be said of a result in a line. */
export interface Summary {
  readonly headline: string | null
  readonly publisher: string | null
  /** The code of the error; null for an article. */
  readonly error: string | null
  /** Fields of the article that are neither null nor empty, and how many there are. */
  readonly filled: number
  readonly fields: number
  /** Values less sure than the limit. */
  readonly doubts: number
  readonly warnings: number
}

/** Counts what a result holds. */
export function summaryOf(result: ParseResult, doubt: number = DOUBT): Summary {
  const { article, trace, warnings } = result
  const fields = Object.keys(article).length
  return {
    headline: article.headline,
    publisher: article.publisher,
    error: result.ok ? null : result.error.code,
    filled: fields - emptyFields(article).length,
    fields,
    doubts: Object.values(trace.evidence).filter((one) => isDoubtful(one, doubt)).length,
    warnings: warnings.length,
  }
}

/** A number with its noun: `1 warning`, `2 warnings`. */
export function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`
}
