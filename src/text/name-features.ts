import { NameKind } from './name-tokens.ts'
import type { NameToken } from './name-tokens.ts'
import { farthestGivenName, sureName, wordAt } from './name-run.ts'
import type { NameRun } from './name-run.ts'
import { scramble } from './tokens.ts'

/** Binary digits of a feature's number. */
export const featureBits = 18

/** Features of one name length. */
export const featureCount = 35

/**
 * Where a name stands: `single` before a byline word for one author, `last` before one for several,
 * `inner` left of a comma or `og` that joins it to a name already found.
 */
export type NamePlace = 'single' | 'last' | 'inner'

const places = { single: 0, last: 1, inner: 2 } as const

/** What all lengths of one run share. */
export interface RunFacts {
  readonly place: number
  readonly run: NameRun
  readonly farthest: number
  readonly sure: number
}

/** Looks a run over once, before its lengths are compared. */
export function runFacts(run: NameRun, place: NamePlace): RunFacts {
  return { run, place: places[place], farthest: farthestGivenName(run), sure: sureName(run) }
}

/** Writes the features of the name of the last `length` words, as numbers, into `out`. */
export function nameFeatures(
  { run, place, farthest, sure }: RunFacts,
  length: number,
  out: Int32Array,
): void {
  const last = wordAt(run, 0)
  const first = wordAt(run, length - 1)
  const second = length > 1 ? wordAt(run, length - 2) : null
  const before = wordAt(run, length)
  const earlier = wordAt(run, length + 1)
  const left = Math.min(run.tokens.length - length, 3)
  const whole = length === run.length ? 1 : 0
  const surname = last.kind === NameKind.patronymic ? last.ending : last.kind
  const secondKind = second === null ? 31 : second.kind
  const pattern = kindPattern(run, length)
  const beforeKind = before.kind * 4 + before.mark
  const beforeName = before.kind < NameKind.particle ? before.form : 0
  let at = 0
  const add = (a: number, b: number, c: number, d: number): void => {
    at += 1
    out[at - 1] = feature(at, a * 0x01000193 + b, c * 0x01000193 + d)
  }
  add(length, 0, 0, 0)
  add(pattern, 0, 0, 0)
  add(first.kind, length, 0, 0)
  add(last.kind, length, 0, 0)
  add(first.kind, secondKind, length, 0)
  add(beforeKind, first.kind, 0, 0)
  add(beforeKind, earlier.kind, first.kind, 0)
  add(before.form, 0, 0, 0)
  add(before.ending, first.kind, 0, 0)
  add(first.form, 0, 0, 0)
  add(second === null ? 0 : second.form, 1, 0, 0)
  add(patronymics(run, length), length, 0, 0)
  add(left, first.kind, 0, 0)
  add(whole, run.length, 0, 0)
  add(length, run.length, first.kind, 0)
  add(farthest - length, farthest, 0, 0)
  add(sure - length, sure, 0, 0)
  add(usage(before), usage(first), before.kind, first.kind)
  add(usage(first), second === null ? 31 : usage(second), first.kind, 0)
  add(first.ending, surname, 0, 0)
  add(before.ending, surname, before.kind, 0)
  add(before.kind, earlier.form, before.kind < NameKind.particle ? 1 : 0, 0)
  add(usage(first), first.kind, length, 0)
  add(beforeName, 1, 0, 0)
  add(before.ending, before.kind, earlier.kind, 0)
  add(last.form, length, 0, 0)
  add(length, run.length, beforeKind, earlier.kind)
  add(before.kind, first.kind, last.kind, secondKind)
  add(second === null ? 0 : second.ending, first.ending, length, 0)
  add(pattern, beforeKind, 0, 0)
  add(place, whole, beforeKind, 0)
  add(place, whole, first.kind, length)
  add(place, pattern, 0, 0)
  add(place, beforeKind, first.kind, 0)
  add(place, whole, 0, 0)
}

function feature(template: number, a: number, b: number): number {
  const mixed = Math.imul(scramble(a ^ Math.imul(template, 0x9e3779b1)) ^ b, 0x85ebca6b)
  return scramble(mixed) >>> (32 - featureBits)
}

/** The kinds of the name's words as one number. */
function kindPattern(run: NameRun, length: number): number {
  let pattern = 1
  for (let at = 0; at < length; at += 1) pattern = Math.imul(pattern, 19) + wordAt(run, at).kind
  return pattern
}

function patronymics(run: NameRun, length: number): number {
  let count = 0
  for (let at = 0; at < length; at += 1) {
    if (wordAt(run, at).kind === NameKind.patronymic) count += 1
  }
  return count
}

/** How news text uses a word: its class, and whether other capitals stand around it. */
function usage({ entry }: NameToken): number {
  return entry & 255
}
