import { boundaryFeatureCount, featureBits } from '../../src/headlines/features.ts'
import type { Random } from './random.ts'
import { sweep } from './sweep.ts'
import { edgeFeatureCount } from './training-run.ts'
import type { TrainingRun } from './training-run.ts'

/** Weights being learnt, with the squared gradients AdaGrad divides by. */
export interface Learner {
  readonly weights: Float64Array
  readonly squares: Float64Array
  /** Only features marked 1 are learnt. */
  readonly mask: Uint8Array
  readonly random: Random
}

/** How one run is learnt. */
export interface Step {
  readonly rate: number
  /** How much the run counts. */
  readonly importance: number
  /** Pull of weights towards 0. */
  readonly decay: number
  /** Share of gap features left out at random, anew each time. */
  readonly dropout: number
}

/** Smaller gradients are not worth a step. */
const leastGradient = 2e-3

export function newLearner(mask: Uint8Array, random: Random): Learner {
  const size = 1 << featureBits
  return { weights: new Float64Array(size), squares: new Float64Array(size), mask, random }
}

/** One step up the log-likelihood of a run's true titles. */
export function learn(learner: Learner, run: TrainingRun, step: Step): void {
  const used = dropFeatures(learner, run, step.dropout)
  const gaps = gapScores(learner.weights, run, used).map((score) => score / (1 - step.dropout))
  const scores = scoreEdges(learner.weights, run, gaps)
  const likely = sweep(run, scores)
  learnGaps(learner, run, { step, used, likely: likely.nodes })
  learnEdges(learner, run, { step, likely: likely.edges })
}

/** Which gap features take part: those of the mask that are not dropped. */
function dropFeatures({ mask, random }: Learner, run: TrainingRun, dropout: number): Uint8Array {
  return Uint8Array.from(run.gapFeatures, (feature) =>
    mask[feature] === 1 && random() >= dropout ? 1 : 0,
  )
}

function gapScores(
  weights: Float64Array,
  { nodes, gapFeatures }: TrainingRun,
  used: Uint8Array,
): Float64Array {
  const scores = new Float64Array(nodes.count)
  for (let node = 1; node < nodes.count - 1; node += 1) {
    let sum = 0
    const end = (node + 1) * boundaryFeatureCount
    for (let at = node * boundaryFeatureCount; at < end; at += 1) {
      if (used[at] === 1) sum += weights[gapFeatures[at] ?? 0] ?? 0
    }
    scores[node] = sum
  }
  return scores
}

function scoreEdges(weights: Float64Array, run: TrainingRun, gaps: Float64Array): Float64Array {
  const { nodes, lowest, offset, edgeFeatures } = run
  const scores = new Float64Array(offset[nodes.count] ?? 0)
  for (let to = 1; to < nodes.count; to += 1) {
    let edge = offset[to] ?? 0
    for (let from = lowest[to] ?? 0; from < to; from += 1, edge += 1) {
      let sum = gaps[to] ?? 0
      const end = (edge + 1) * edgeFeatureCount
      for (let at = edge * edgeFeatureCount; at < end; at += 1) {
        sum += weights[edgeFeatures[at] ?? 0] ?? 0
      }
      scores[edge] = sum
    }
  }
  return scores
}

interface Lesson {
  readonly step: Step
  readonly likely: Float64Array
}

function learnGaps(
  learner: Learner,
  { nodes, gapFeatures, starts }: TrainingRun,
  { step, used, likely }: Lesson & { readonly used: Uint8Array },
): void {
  for (let node = 1; node < nodes.count - 1; node += 1) {
    const gradient = ((starts[node] ?? 0) - (likely[node] ?? 0)) * step.importance
    if (Math.abs(gradient) < leastGradient) continue
    const end = (node + 1) * boundaryFeatureCount
    for (let at = node * boundaryFeatureCount; at < end; at += 1) {
      if (used[at] === 1) move(learner, gapFeatures[at] ?? 0, { step, gradient })
    }
  }
}

function learnEdges(learner: Learner, run: TrainingRun, { step, likely }: Lesson): void {
  const { nodes, lowest, offset, edgeFeatures, starts } = run
  let last = 0
  for (let to = 1; to < nodes.count; to += 1) {
    let edge = offset[to] ?? 0
    for (let from = lowest[to] ?? 0; from < to; from += 1, edge += 1) {
      const isTitle = starts[to] === 1 && from === last ? 1 : 0
      const gradient = (isTitle - (likely[edge] ?? 0)) * step.importance
      if (Math.abs(gradient) < leastGradient) continue
      const end = (edge + 1) * edgeFeatureCount
      for (let at = edge * edgeFeatureCount; at < end; at += 1) {
        move(learner, edgeFeatures[at] ?? 0, { step, gradient })
      }
    }
    if (starts[to] === 1) last = to
  }
}

interface Pull {
  readonly step: Step
  readonly gradient: number
}

function move({ weights, squares, mask }: Learner, at: number, { step, gradient }: Pull): void {
  if (mask[at] !== 1) return
  const weight = weights[at] ?? 0
  const square = (squares[at] ?? 0) + gradient * gradient
  squares[at] = square
  weights[at] = weight + (step.rate * (gradient - step.decay * weight)) / Math.sqrt(square + 1e-6)
}
