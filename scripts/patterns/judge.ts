import { check } from 'recheck'
import type { Pattern } from './pattern.ts'

/** What the checker says of a pattern; `unknown` where its time ran out or it cannot read it. */
export interface Verdict {
  readonly pattern: Pattern
  readonly status: 'safe' | 'vulnerable' | 'unknown'
  /** How time grows and what attacks, or why it is not known. */
  readonly detail: string
}

/** Asks recheck, which proves by automata where it can and attacks by fuzzing where it cannot. */
export async function judge(pattern: Pattern, seconds: number): Promise<Verdict> {
  const { source, flags } = pattern
  const told = await check(source, flags, { timeout: seconds * 1000 })
  if (told.status === 'unknown') return { pattern, status: told.status, detail: told.error.kind }
  if (told.status === 'safe')
    return { pattern, status: told.status, detail: told.complexity.summary }
  const attack = JSON.stringify(told.attack.pattern).slice(0, 160)
  return { pattern, status: told.status, detail: `${told.complexity.summary}, as by ${attack}` }
}
