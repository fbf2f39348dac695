import type { Role } from '../draft.ts'
import type { Trace } from '../result.ts'
import { isDoubtful, sureness } from './doubt.ts'
import { paint } from './paint.ts'
import { rolesOn } from './role-looks.ts'
import { safeText } from './signs.ts'
import { wrapLines } from './wrap.ts'

/** A stretch of text in one colour, or in none. */
interface Part {
  readonly text: string
  readonly role: Role | null
}

/** What a page looks like in a terminal: its columns, and below which confidence a zone is doubtful. */
export interface PageLook {
  readonly width: number
  readonly doubt: number
}

/** The roles on the page, each in its colour, wrapped. */
export function coloredLegend({ zones }: Trace, width: number): string {
  const parts = rolesOn(zones).flatMap((role): Part[] => [
    { text: role, role },
    { text: ' ', role: null },
  ])
  return paintedLines(parts.slice(0, -1), width)
}

/** The page wrapped to the width, each zone in its role's colour; doubtful ones are followed by their confidence. */
export function coloredPage({ source, zones }: Trace, { width, doubt }: PageLook): string {
  const parts: Part[] = []
  let done = 0
  for (const zone of zones) {
    const { start, end } = zone.span
    parts.push({ text: safeText(source.text.slice(done, start)), role: null })
    parts.push({ text: safeText(source.text.slice(start, end)), role: zone.role })
    if (isDoubtful(zone, doubt)) parts.push({ text: ` [${sureness(zone)}]`, role: null })
    done = end
  }
  parts.push({ text: safeText(source.text.slice(done)), role: null })
  return paintedLines(parts, width)
}

/** Colours are switched off at each line's end, so that a pager may start at any line. */
function paintedLines(parts: readonly Part[], width: number): string {
  const lines = wrapLines(parts.map(({ text }) => text).join(''), width)
  let painted = ''
  let next = 0
  let start = 0
  for (const line of lines) {
    for (let part = parts[next]; part && start < line.end; part = parts[next]) {
      const end = start + part.text.length
      const text = part.text.slice(Math.max(0, line.start - start), line.end - start)
      painted += part.role === null || text === '' ? text : paint(part.role, text)
      if (end > line.end) break
      start = end
      next++
    }
    painted += '\n'
  }
  return painted
}
