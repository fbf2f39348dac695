/**
 * A softmax over the lengths that a name may have: AdaGrad, L2, templates dropped at random.
 */
import { mostLogit } from '../../src/text/name-ranker.ts'

const rate = 0.15
const l2 = 3e-4
const dropout = 0.3

/** The features of each length, and the right one's place; -1 where no length is right. */
export interface Example {
  readonly features: readonly Int32Array[]
  readonly truth: number
}

export interface Model {
  readonly weights: Float32Array
  readonly squares: Float32Array
  readonly uses: Int32Array
}

/** Weights of nothing yet, for so many features. */
export function emptyModel(size: number): Model {
  return {
    weights: new Float32Array(size),
    squares: new Float32Array(size),
    uses: new Int32Array(size),
  }
}

function probabilities(weights: Float32Array, { features }: Example): number[] {
  const scores = features.map((row) => row.reduce((sum, at) => sum + (weights[at] ?? 0), 0))
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

/** One step; each template is left out at random, so that no single one is leant on. */
export function learn(model: Model, full: Example, random: () => number): void {
  const { weights, squares, uses } = model
  if (full.truth < 0 || full.features.length < 2) return
  const kept = Array.from({ length: full.features[0]?.length ?? 0 }, () => random() >= dropout)
  const one = { ...full, features: full.features.map((row) => row.filter((_, at) => kept[at])) }
  const chances = probabilities(weights, one)
  one.features.forEach((row, length) => {
    const error = (chances[length] ?? 0) - (length === one.truth ? 1 : 0)
    for (const at of row) {
      uses[at] = (uses[at] ?? 0) + 1
      const gradient = error + l2 * (weights[at] ?? 0)
      squares[at] = (squares[at] ?? 0) + gradient * gradient
      weights[at] = (weights[at] ?? 0) - (rate * gradient) / Math.sqrt(squares[at] + 1e-6)
    }
  })
}

/** The log-odds of the best length, as the library holds them, and whether it is right. */
export function judge(weights: Float32Array, one: Example): readonly [number, boolean] {
  const chances = probabilities(weights, one)
  const best = chances.indexOf(Math.max(...chances))
  const others = chances.reduce((sum, chance, at) => (at === best ? sum : sum + chance), 0)
  const logit = Math.log((chances[best] ?? 0) / Math.max(others, 1e-12))
  return [Math.min(mostLogit, logit), best === one.truth]
}
