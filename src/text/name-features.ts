import { edgeToken, NameKind } from './name-tokens.ts'
import type { NameToken } from './name-tokens.ts'
import { farthestGivenName, sureName, wordAt } from './name-run.ts'
import type { NameRun } from './name-run.ts'
import { featureHash, pair } from './feature-hash.ts'

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
  readonly run: NameRun
  readonly place: number
  readonly farthest: number
  readonly sure: number
}

/** A name of some length, and the two words before it. */
interface View {
  readonly length: number
  readonly first: NameToken
  readonly second: NameToken
  readonly last: NameToken
  readonly before: NameToken
  readonly earlier: NameToken
  readonly pattern: number
  readonly whole: number
}

/** Looks a run over once, before its lengths are compared. */
export function runFacts(run: NameRun, place: NamePlace): RunFacts {
  return { run, place: places[place], farthest: farthestGivenName(run), sure: sureName(run) }
}

/** Writes the features of the name of the last `length` words, as numbers, into `out`. */
export function nameFeatures(facts: RunFacts, length: number, out: Int32Array): void {
  const { run } = facts
  const view: View = {
    length,
    first: wordAt(run, length - 1),
    second: length > 1 ? wordAt(run, length - 2) : edgeToken,
    last: wordAt(run, 0),
    before: wordAt(run, length),
    earlier: wordAt(run, length + 1),
    pattern: kindPattern(run, length),
    whole: length === run.length ? 1 : 0,
  }
  nameItself(view, out)
  borderBefore(view, out)
  againstRun(facts, view, out)
}

/** Which words the name has, and what they are. */
function nameItself({ length, first, second, last, pattern }: View, out: Int32Array): void {
  const surname = last.kind === NameKind.patronymic ? last.ending : last.kind
  out[0] = feature(0, length, 0)
  out[1] = feature(1, pattern, 0)
  out[2] = feature(2, first.kind, length)
  out[3] = feature(3, last.kind, length)
  out[4] = feature(4, pair(first.kind, second.kind), length)
  out[5] = feature(5, first.form, 0)
  out[6] = feature(6, second.form, 0)
  out[7] = feature(7, pair(usage(first), usage(second)), first.kind)
  out[8] = feature(8, first.ending, surname)
  out[9] = feature(9, usage(first), pair(first.kind, length))
  out[10] = feature(10, last.form, length)
  out[11] = feature(11, pair(second.ending, first.ending), length)
}

/** What ends the headline, and how that goes with the name's first word. */
function borderBefore(
  { first, second, last, before, earlier, pattern }: View,
  out: Int32Array,
): void {
  const surname = last.kind === NameKind.patronymic ? last.ending : last.kind
  const border = before.kind * 4 + before.mark
  const isName = before.kind < NameKind.particle
  out[12] = feature(12, border, first.kind)
  out[13] = feature(13, pair(border, earlier.kind), first.kind)
  out[14] = feature(14, before.form, 0)
  out[15] = feature(15, before.ending, first.kind)
  out[16] = feature(16, pair(usage(before), usage(first)), pair(before.kind, first.kind))
  out[17] = feature(17, before.ending, pair(surname, before.kind))
  out[18] = feature(18, pair(before.kind, earlier.form), isName ? 1 : 0)
  out[19] = feature(19, isName ? before.form : 0, 0)
  out[20] = feature(20, before.ending, pair(before.kind, earlier.kind))
  out[21] = feature(21, pair(before.kind, first.kind), pair(last.kind, second.kind))
  out[22] = feature(22, pattern, border)
}

/** How the length goes with the run, with the rules, and with the place. */
function againstRun({ run, place, farthest, sure }: RunFacts, view: View, out: Int32Array): void {
  const { length, first, before, earlier, pattern, whole } = view
  const border = before.kind * 4 + before.mark
  const left = Math.min(run.tokens.length - length, 3)
  out[23] = feature(23, left, first.kind)
  out[24] = feature(24, whole, run.length)
  out[25] = feature(25, pair(length, run.length), first.kind)
  out[26] = feature(26, farthest - length, farthest)
  out[27] = feature(27, sure - length, sure)
  out[28] = feature(28, pair(length, run.length), pair(border, earlier.kind))
  out[29] = feature(29, patronymics(run, length), length)
  out[30] = feature(30, pair(place, whole), border)
  out[31] = feature(31, pair(place, whole), pair(first.kind, length))
  out[32] = feature(32, place, pattern)
  out[33] = feature(33, place, pair(border, first.kind))
  out[34] = feature(34, place, whole)
}

function feature(template: number, a: number, b: number): number {
  return featureHash(featureBits, [template, a, b])
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
