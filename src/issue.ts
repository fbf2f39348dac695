import type { Span } from './text/span.ts'

/** What each issue means for the result: an error ends in `ok: false`, a warning does not. */
export const ISSUE_SEVERITY = {
  'empty-source': 'error',
  'headline-missing': 'error',
  'body-missing': 'error',
  'not-an-article': 'error',
  'input-limit': 'error',
  'not-a-feed': 'error',
  'schema-mismatch': 'error',
  'publisher-unknown': 'warning',
  'byline-missing': 'warning',
  'byline-incomplete': 'warning',
  'date-missing': 'warning',
  'date-invalid': 'warning',
  'lead-uncertain': 'warning',
  'caption-in-body': 'warning',
  'tags-uncertain': 'warning',
  'headlines-uncertain': 'warning',
  'zone-conflict': 'warning',
  'unclaimed-text': 'warning',
  'language-unexpected': 'warning',
  paywalled: 'warning',
  truncated: 'warning',
  'witness-conflict': 'warning',
} as const satisfies Record<string, 'error' | 'warning'>

/** Stable, kebab-case; branch on this, never on the message. The README's table says cause and cure. */
export type IssueCode = keyof typeof ISSUE_SEVERITY

/** An error ends in `ok: false`, a warning does not. */
export type Severity = 'error' | 'warning'

/** A problem as data: a code to branch on, a place, and a sentence for people. */
export interface Issue {
  readonly code: IssueCode
  readonly severity: Severity
  readonly message: string
  /** The field concerned, written as an evidence path: `"moreNews"`, `"image.caption"`. */
  readonly path?: string
  /** Half-open UTF-16 offsets in the clean text, `trace.source.text`. */
  readonly span?: Span
}

/** Where an issue stands and which field it concerns; both may be unknown. */
export interface IssuePlace {
  readonly path?: string
  readonly span?: Span
}

/** Makes an issue of the severity that its code has everywhere. */
export function issue(code: IssueCode, message: string, place: IssuePlace = {}): Issue {
  return { code, severity: ISSUE_SEVERITY[code], message, ...place }
}
