import type { Comparison, Verdict } from './compare.ts'
import { FIELDS } from './expectation.ts'

/** A page compared: its name and how each field came out. */
export interface ComparedPage {
  readonly file: string
  readonly comparisons: readonly Comparison[]
}

/** How a field came out over all pages that speak of it. */
export interface FieldScore {
  readonly field: string
  /** Pages whose expectation names the field. */
  readonly n: number
  /** Pages where it is exactly as expected, lists in order and on every key. */
  readonly right: number
  readonly missing: number
  readonly wrong: number
  /** The mean of the pages' scores, 0 to 1. */
  readonly score: number
}

/** The least score a field must reach. */
export interface Gate {
  readonly field: string
  readonly min: number
}

/** One score for each field that any page speaks of, in the order of an article's fields. */
export function scoreFields(pages: readonly ComparedPage[]): readonly FieldScore[] {
  const comparisons = pages.flatMap((page) => page.comparisons)
  const fields = [...new Set(comparisons.map(({ field }) => field))].sort(
    (a, b) => placeOf(a) - placeOf(b),
  )
  return fields.map((field) => scoreField(field, comparisons))
}

/** Where a field's row stands; `ok`, which is none, before all. */
function placeOf(path: string): number {
  return FIELDS.findIndex((field) => field === path.split('.')[0])
}

function scoreField(field: string, comparisons: readonly Comparison[]): FieldScore {
  const own = comparisons.filter((one) => one.field === field)
  const count = (verdict: Verdict): number => own.filter((one) => one.verdict === verdict).length
  return {
    field,
    n: own.length,
    right: count('right'),
    missing: count('missing'),
    wrong: count('wrong'),
    score: own.reduce((sum, { score }) => sum + score, 0) / own.length,
  }
}

/** Why gates are not passed, one sentence each; a field that no page speaks of passes none. */
export function failedGates(
  gates: readonly Gate[],
  scores: readonly FieldScore[],
): readonly string[] {
  return gates.flatMap(({ field, min }) => {
    const found = scores.find((score) => score.field === field)
    if (!found) return [`${field}: no page says what it should be`]
    return found.score < min ? [`${field}: ${percent(found.score)} is below ${percent(min)}`] : []
  })
}

/** How many pages came out as expected in every field. */
export function countPerfect(pages: readonly ComparedPage[]): number {
  return pages.filter((page) => page.comparisons.every(({ verdict }) => verdict === 'right')).length
}

/** The scores as a table for a terminal of fixed-width letters. */
export function formatTable(scores: readonly FieldScore[]): string {
  const rows = [
    ['field', 'n', 'right', 'missing', 'wrong', 'score'],
    ...scores.map(({ field, n, right, missing, wrong, score }) => [
      field,
      ...[n, right, missing, wrong].map(String),
      percent(score),
    ]),
  ]
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n')
}

/** Rounded down, so that only all of it shows as 100 %. */
function percent(score: number): string {
  return `${(Math.floor(score * 1000 + 1e-9) / 10).toFixed(1)} %`
}
