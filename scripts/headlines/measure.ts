import type { Model } from '../../src/headlines/model.ts'
import { splitWith } from '../../src/headlines/split-headlines.ts'
import { pick, seeded } from './random.ts'

/** One list, split and compared with its titles. */
export interface Outcome {
  readonly titles: number
  readonly found: number
  readonly right: number
  readonly boundaries: number
  readonly foundBoundaries: number
  readonly rightBoundaries: number
  /** Each found title's confidence, and whether it is one. */
  readonly confidences: readonly (readonly [confidence: number, isRight: boolean])[]
}

/** Glues each list, splits it, and compares. */
export function splitLists(
  model: Model,
  lists: readonly (readonly string[])[],
  countKnown: boolean,
): Outcome[] {
  return lists.map((titles) => {
    const options = countKnown ? { expectedCount: titles.length } : {}
    const spans = splitWith(model, titles.join(' '), options)
    return compare(titles, spans)
  })
}

type Found = ReturnType<typeof splitWith>

function compare(titles: readonly string[], found: Found): Outcome {
  const starts = new Set<number>()
  const ranges = new Set<string>()
  let at = 0
  for (const title of titles) {
    starts.add(at)
    ranges.add(`${String(at)} ${String(at + title.length)}`)
    at += title.length + 1
  }
  const confidences = found.map(
    ({ span, confidence }) =>
      [confidence, ranges.has(`${String(span.start)} ${String(span.end)}`)] as const,
  )
  return {
    titles: titles.length,
    found: found.length,
    right: confidences.filter(([, isRight]) => isRight).length,
    boundaries: titles.length - 1,
    foundBoundaries: found.length - 1,
    rightBoundaries: found.filter(({ span }) => span.start > 0 && starts.has(span.start)).length,
    confidences,
  }
}

/** Shares in per cent. */
export interface Figures {
  readonly titleF1: number
  readonly boundaryF1: number
  readonly wholeLists: number
}

export function figures(outcomes: readonly Outcome[]): Figures {
  const sum = (of: (outcome: Outcome) => number): number =>
    outcomes.reduce((total, outcome) => total + of(outcome), 0)
  const f1 = (right: number, all: number): number => (200 * right) / all
  const whole = outcomes.filter(({ titles, found, right }) => titles === right && found === right)
  return {
    titleF1: f1(
      sum(({ right }) => right),
      sum(({ titles, found }) => titles + found),
    ),
    boundaryF1: f1(
      sum(({ rightBoundaries }) => rightBoundaries),
      sum(({ boundaries, foundBoundaries }) => boundaries + foundBoundaries),
    ),
    wholeLists: (100 * whole.length) / outcomes.length,
  }
}

/** The middle 95 % of figures over lists drawn again and again with replacement. */
export function bootstrap(outcomes: readonly Outcome[]): Record<keyof Figures, [number, number]> {
  const random = seeded(20)
  const draws = Array.from({ length: 1000 }, () =>
    figures(outcomes.map((_, __, all) => all[pick(all.length, random)] ?? _)),
  )
  const middle = (of: (drawn: Figures) => number): [number, number] => {
    const sorted = draws.map(of).sort((a, b) => a - b)
    return [sorted[25] ?? 0, sorted[974] ?? 0]
  }
  return {
    titleF1: middle(({ titleF1 }) => titleF1),
    boundaryF1: middle(({ boundaryF1 }) => boundaryF1),
    wholeLists: middle(({ wholeLists }) => wholeLists),
  }
}

/** One row of a reliability table: titles between two confidences, how many, and how many are right. */
export interface Reliability {
  readonly from: number
  readonly to: number
  readonly count: number
  readonly mean: number
  readonly right: number
}

export function reliability(outcomes: readonly Outcome[], edges: readonly number[]): Reliability[] {
  const all = outcomes.flatMap(({ confidences }) => confidences)
  return edges.slice(1).map((to, index) => {
    const from = edges[index] ?? 0
    const own = all.filter(([confidence]) => confidence >= from && (confidence < to || to === 1))
    const right = own.filter(([, isRight]) => isRight).length
    const mean = own.reduce((sum, [confidence]) => sum + confidence, 0) / Math.max(1, own.length)
    return { from, to, count: own.length, mean, right }
  })
}
