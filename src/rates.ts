import { ruleRates } from './rates.generated.ts'

/** A rule whose claims are inferred: the pass and which of its ways. */
export type Rule = keyof typeof ruleRates

/**
 * How often a rule's claims are right: counted over pages with known truth, so that a confidence of
 * 0.9 means nine in ten.
 */
export function rateOf(rule: Rule): number {
  return ruleRates[rule]
}
