import type { ParseResult } from '../result.ts'
import type { Expectation, ExpectedOutcome, Field } from './expectation.ts'
import { FIELDS, isRecord } from './expectation.ts'
import { bagF1, f1, wordF1 } from './f1.ts'

/** `missing`: something was expected and nothing came; `wrong`: anything else that is not right. */
export type Verdict = 'right' | 'missing' | 'wrong'

/** How one field of one page came out. */
export interface Comparison {
  /** `"headline"`, `"image.caption"`, or `"ok"` for whether the page was taken or refused. */
  readonly field: string
  readonly verdict: Verdict
  /** 0 to 1: F1 for lists and body, else 1 or 0. */
  readonly score: number
  readonly expected: unknown
  readonly got: unknown
}

type Score = (expected: unknown, got: unknown) => number

/** Lists and body are scored by how much of them came out; all other fields by whether they are equal. */
const SCORES: Readonly<Partial<Record<Field, Score>>> = {
  body: (expected, got) => wordF1(textOf(expected), textOf(got)),
  tags: (expected, got) => bagF1(stringsOf(expected), stringsOf(got)),
  images: itemF1,
  related: titleF1,
  mostRead: titleF1,
  moreNews: titleF1,
}

/** Members that a page without an image does not have either. */
const NO_IMAGE = { caption: null, credit: null }

/**
 * Compares what a page gave with what it should have given, field by field: only what the expectation
 * names, in nested objects and the items of lists too. A refused page is compared by its draft.
 */
export function comparePage(expectation: Expectation, result: ParseResult): readonly Comparison[] {
  const fields = FIELDS.filter((field) => Object.hasOwn(expectation.fields, field)).flatMap(
    (field) => compareField(field, expectation.fields[field], result.article[field]),
  )
  return [compareOutcome(expectation.outcome, result), ...fields]
}

function compareOutcome(expected: ExpectedOutcome, result: ParseResult): Comparison {
  const got = result.ok ? 'ok' : result.error.code
  const right = expected === got || (expected === 'refused' && !result.ok)
  const verdict = right ? 'right' : expected === 'ok' ? 'missing' : 'wrong'
  return { field: 'ok', verdict, score: right ? 1 : 0, expected, got }
}

function compareField(field: Field, expected: unknown, got: unknown): readonly Comparison[] {
  const whole = compareValue(field, { expected, got, score: SCORES[field] })
  if (field !== 'image') return [whole]
  const members = isRecord(expected) ? expected : NO_IMAGE
  return [
    whole,
    ...Object.entries(members).map(([key, value]) =>
      compareValue(`image.${key}`, { expected: value, got: isRecord(got) ? got[key] : null }),
    ),
  ]
}

function compareValue(
  field: string,
  values: { readonly expected: unknown; readonly got: unknown; readonly score?: Score | undefined },
): Comparison {
  const { expected, got } = values
  const right = matches(expected, got)
  const verdict = right ? 'right' : isEmpty(got) && !isEmpty(expected) ? 'missing' : 'wrong'
  const score = values.score ?? (() => (right ? 1 : 0))
  return { field, verdict, score: score(expected, got), expected, got }
}

/** Whether all that is expected came: lists item by item, objects by the keys expected. */
function matches(expected: unknown, got: unknown): boolean {
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return false
    return expected.every((item, at) => matches(item, got[at]))
  }
  if (!isRecord(expected)) return expected === got
  if (!isRecord(got)) return false
  return Object.keys(expected).every((key) => matches(expected[key], got[key]))
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  return Array.isArray(value) && value.length === 0
}

function titleF1(expected: unknown, got: unknown): number {
  const titles = (list: unknown): readonly string[] =>
    itemsOf(list).map((item) => textOf(isRecord(item) ? item.title : item))
  return bagF1(titles(expected), titles(got))
}

/** F1 of items that match on the keys expected, each counted once. */
function itemF1(expected: unknown, got: unknown): number {
  const left = [...itemsOf(got)]
  let shared = 0
  for (const item of itemsOf(expected)) {
    const at = left.findIndex((one) => matches(item, one))
    if (at === -1) continue
    left.splice(at, 1)
    shared++
  }
  return f1({ shared, expected: itemsOf(expected).length, got: itemsOf(got).length })
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function stringsOf(value: unknown): readonly string[] {
  return itemsOf(value).map(textOf)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
