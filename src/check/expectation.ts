import type { IssueCode } from '../issue.ts'
import { ISSUE_SEVERITY } from '../issue.ts'

/** The fields of an article that an expectation may speak of, in the order of reports. */
export const FIELDS = [
  'id',
  'url',
  'publisher',
  'section',
  'genre',
  'headline',
  'authors',
  'publishedAt',
  'updatedAt',
  'image',
  'images',
  'lead',
  'body',
  'tags',
  'related',
  'mostRead',
  'moreNews',
  'access',
  'language',
] as const

export type Field = (typeof FIELDS)[number]

/** What must come out of a page: `"ok"`, `"refused"` for any reason, or the error that refuses it. */
export type ExpectedOutcome = 'ok' | 'refused' | IssueCode

/** What a person wrote down as the truth of a page; only the fields named are compared. */
export interface Expectation {
  readonly outcome: ExpectedOutcome
  readonly fields: Readonly<Partial<Record<Field, unknown>>>
}

/** Keys of an expectation that are no fields: a note, and whether the page is to be refused. */
const NOTES: ReadonlySet<string> = new Set(['why', 'ok', 'error'])
const LISTS: ReadonlySet<string> = new Set<Field>([
  'authors',
  'images',
  'tags',
  'related',
  'mostRead',
  'moreNews',
])

/**
 * Reads the JSON of an `expected.json` file. A key that no article has is refused, for a misspelt one
 * would never be compared; `why` is a note. Returns the reason as a string when it cannot be used.
 */
export function readExpectation(value: unknown): Expectation | string {
  if (!isRecord(value)) return 'is no JSON object'
  const { ok = true, error } = value
  if (typeof ok !== 'boolean') return '"ok" is neither true nor false'
  if (error !== undefined && (ok || !isIssueCode(error))) return '"error" is no code of a refusal'
  const fields = Object.entries(value).filter(([key]) => !NOTES.has(key))
  for (const [key, expected] of fields) {
    const fault = faultOf(key, expected)
    if (fault !== null) return fault
  }
  const outcome = ok ? 'ok' : isIssueCode(error) ? error : 'refused'
  return { outcome, fields: Object.fromEntries(fields) }
}

function faultOf(key: string, expected: unknown): string | null {
  if (!isField(key)) return `an article has no field "${key}"`
  if (LISTS.has(key)) return Array.isArray(expected) ? null : `"${key}" is no list`
  if (expected === null) return null
  if (key === 'image') return isRecord(expected) ? null : '"image" is no object'
  return typeof expected === 'string' ? null : `"${key}" is no text`
}

/** Whether a value is an object with string keys, and no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isField(key: string): key is Field {
  return FIELDS.some((field) => field === key)
}

function isIssueCode(value: unknown): value is IssueCode {
  return typeof value === 'string' && Object.hasOwn(ISSUE_SEVERITY, value)
}
