import { formatIssue } from '../format-issue.ts'
import type { ParseResult } from '../result.ts'
import type { PageLook } from './colored-page.ts'
import { coloredLegend, coloredPage } from './colored-page.ts'
import { DOUBT, isDoubtful, sureness } from './doubt.ts'
import type { Field } from './fields.ts'
import { emptyFields, fieldsOf } from './fields.ts'
import { issuesOf } from './issues.ts'
import { labelledLines } from './labelled-lines.ts'
import { bold } from './paint.ts'
import { safeText } from './signs.ts'
import { oneLine, wrapLines } from './wrap.ts'

/** How a terminal is written to; all of it is optional. */
export interface TerminalOptions {
  /** Columns; 80 unless told. */
  readonly width?: number
  /** Without colours each zone stands on lines of its own behind its name. On unless told. */
  readonly color?: boolean
  /** The confidence below which zones and values are doubtful; 0.9 unless told. */
  readonly doubt?: number
}

/** Characters of a value that are looked at: the page above shows all of it. */
const REACH = 400

/**
 * What the parser saw, for a terminal: the page with its zones, then each value with its confidence and
 * where it comes from, then the issues with carets. Control characters of the page are written out.
 *
 * @example
 * console.log(renderTerminal(parseArticle(page), { width: 100 }))
 */
export function renderTerminal(result: ParseResult, options: TerminalOptions = {}): string {
  const { width = 80, color = true, doubt = DOUBT } = options
  const look = { width, doubt }
  const title = (text: string): string => (color ? bold(text) : text)
  const page = color
    ? `${coloredLegend(result.trace, width)}\n${coloredPage(result.trace, look)}`
    : labelledLines(result.trace, look)
  const issues = issuesOf(result).map((issue) => `${formatIssue(issue, result.trace.source)}\n`)
  return [
    ...(result.trace.source.text === '' ? [] : [page]),
    `${title('Fields')}\n${fieldTable(result, look)}`,
    `${title('Issues')}\n${issues.length > 0 ? issues.join('') : 'none\n'}`,
  ].join('\n')
}

function fieldTable(result: ParseResult, look: PageLook): string {
  const fields = fieldsOf(result)
  const rows = fields.map((field) => ({ field, sure: sureColumn(field, look.doubt) }))
  const paths = Math.max(0, ...rows.map(({ field }) => field.path.length))
  const sures = Math.max(0, ...rows.map(({ sure }) => sure.length))
  const room = Math.max(16, look.width - paths - sures - 4)
  const lines = rows.map(({ field, sure }) => {
    const value = oneLine(safeText(field.value.slice(0, REACH)), room)
    return `${field.path.padEnd(paths)}  ${sure.padEnd(sures)}  ${value}\n`
  })
  const empty = emptyFields(result.article)
  const rest = empty.length > 0 ? `Not on the page: ${empty.join(', ')}.` : ''
  const wrapped = wrapLines(rest, look.width).map(({ start, end }) => `${rest.slice(start, end)}\n`)
  return [...lines, ...wrapped].join('')
}

/** How sure a value is, and who found it; a question mark stands at doubtful ones. */
function sureColumn({ evidence }: Field, doubt: number): string {
  if (!evidence) return ''
  return `${sureness(evidence)}${isDoubtful(evidence, doubt) ? '?' : ''} ${evidence.by}`
}
