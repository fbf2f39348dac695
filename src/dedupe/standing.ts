import type { ComparedArticle } from './comparable.ts'
import { comparedText } from './comparable.ts'

/**
 * What decides which of several copies stays, most important first. The higher value wins; `digest`
 * comes last and makes the order total: only equal records are left to chance.
 */
export interface Standing {
  /** 1: an article; 0: a refused page. */
  readonly ok: number
  /** The length of the text in steps of an eighth: small differences are corrections. */
  readonly step: number
  /** When it was updated, else published. */
  readonly time: string
  /** Of the text, in UTF-16 code units. */
  readonly length: number
  /** How many members of the article hold something. */
  readonly filled: number
}

const STEP = Math.log(1.125)

/** Where an article stands among its copies. */
export function standingOf(article: ComparedArticle, ok: boolean): Standing {
  const { length } = comparedText(article)
  return {
    ok: ok ? 1 : 0,
    step: Math.floor(Math.log(length + 1) / STEP),
    time: article.updatedAt ?? article.publishedAt ?? '',
    length,
    filled: Object.values(article).filter(isFilled).length,
  }
}

function isFilled(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  return value !== null && value !== ''
}
