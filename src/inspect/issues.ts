import type { Issue } from '../issue.ts'
import type { ParseResult } from '../result.ts'

/** All issues of a result: its error first, then its warnings. */
export function issuesOf(result: ParseResult): readonly Issue[] {
  return result.ok ? result.warnings : [result.error, ...result.warnings]
}
