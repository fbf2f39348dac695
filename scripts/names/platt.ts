/** A measured outcome: the model's log-odds for its choice, and whether the choice was right. */
export type Outcome = readonly [logit: number, right: boolean]

/** Log-odds in, probability out: 1 / (1 + exp(-(slope * logit + offset))). */
export interface Platt {
  readonly slope: number
  readonly offset: number
}

/**
 * Fits a logistic curve to outcomes (Platt scaling, Newton's method, with Platt's softened targets,
 * so that no probability reaches 1).
 */
export function fitPlatt(outcomes: readonly Outcome[]): Platt {
  const good = outcomes.filter(([, right]) => right).length
  const high = (good + 1) / (good + 2)
  const low = 1 / (outcomes.length - good + 2)
  let slope = 1
  let offset = 0
  for (let step = 0; step < 60; step += 1) {
    let [gs, go, ss, so, oo] = [0, 0, 1e-9, 0, 1e-9]
    for (const [logit, right] of outcomes) {
      const chance = 1 / (1 + Math.exp(-(slope * logit + offset)))
      const error = chance - (right ? high : low)
      const weight = chance * (1 - chance)
      gs += error * logit
      go += error
      ss += weight * logit * logit
      so += weight * logit
      oo += weight
    }
    const determinant = ss * oo - so * so
    slope -= (oo * gs - so * go) / determinant
    offset -= (ss * go - so * gs) / determinant
  }
  return { slope, offset }
}
