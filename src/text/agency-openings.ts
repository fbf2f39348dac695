import { AGENCY_WORDS } from './agencies.ts'
import { characterTable, letterOf } from './character-table.ts'

/** The first two letters of all agencies, as one number each; filled at the first question. */
const cache: { openings?: ReadonlySet<number> } = {}

function openings(): ReadonlySet<number> {
  return (cache.openings ??= new Set([...AGENCY_WORDS].map((words) => openingAt(words, 0))))
}

/** Whether an agency may start at the offset, by two letters: most words are told to be none by one look. */
export function mayOpenAgency(text: string, at: number): boolean {
  return openings().has(openingAt(text, at))
}

function openingAt(text: string, at: number): number {
  const table = characterTable()
  if (at + 1 >= text.length) return 0
  return letterOf(text.charCodeAt(at), table) * 0x10000 + letterOf(text.charCodeAt(at + 1), table)
}
