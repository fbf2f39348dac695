import { createContext, runInContext } from 'node:vm'
import type { VulnerableDiagnostics } from 'recheck'
import { check } from 'recheck'
import type { Pattern } from './pattern.ts'

/** What the checker says of a pattern; `unknown` where its time ran out or it cannot read it. */
export interface Verdict {
  readonly pattern: Pattern
  readonly status: 'safe' | 'vulnerable' | 'unknown'
  /** How time grows and what attacks, or why it is not known. */
  readonly detail: string
}

/**
 * Asks recheck, which proves by automata where it can and attacks by fuzzing where it cannot. It counts
 * steps when it fuzzes, and takes many for growth: such an attack is run, and must slow down as told.
 */
export async function judge(pattern: Pattern, seconds: number): Promise<Verdict> {
  const { source, flags } = pattern
  const told = await check(source, flags, { timeout: seconds * 1000 })
  if (told.status === 'unknown') return { pattern, status: told.status, detail: told.error.kind }
  if (told.status === 'safe')
    return { pattern, status: told.status, detail: told.complexity.summary }
  const attack = JSON.stringify(told.attack.pattern).slice(0, 160)
  const detail = `${told.complexity.summary}, as by ${attack}`
  if (told.complexity.isFuzz && !slowsDown(pattern, told.attack))
    return { pattern, status: 'safe', detail: `linear when run: ${detail}` }
  return { pattern, status: told.status, detail }
}

type Attack = VulnerableDiagnostics['attack']

/** A run may take this long, in milliseconds, before it counts as without an end. */
const PATIENCE = 3000
/** Four times the text takes four times as long where time is linear, sixteen where it is quadratic. */
const STEEP = 8

function slowsDown(pattern: Pattern, attack: Attack): boolean {
  const short = timeFor(pattern, attackOf(attack, 1))
  const long = timeFor(pattern, attackOf(attack, 4))
  return long >= PATIENCE || (long > 20 && long > STEEP * short)
}

function attackOf({ pumps, suffix, base }: Attack, times: number): string {
  const parts = pumps.map(
    ({ prefix, pump, bias }) => prefix + pump.repeat(Math.max(1, (base + bias) * times)),
  )
  return parts.join('') + suffix
}

/** The better of two runs; the patience where one is broken off. */
function timeFor({ source, flags }: Pattern, text: string): number {
  const world = createContext({ pattern: new RegExp(source, flags), text })
  const once = (): number => {
    const started = process.cpuUsage()
    runInContext('pattern.lastIndex = 0; pattern.test(text)', world, { timeout: PATIENCE })
    const { user, system } = process.cpuUsage(started)
    return (user + system) / 1000
  }
  try {
    return Math.min(once(), once())
  } catch {
    return PATIENCE
  }
}
