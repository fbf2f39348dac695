import type { Certainty } from '../draft.ts'

/** What zones and evidence say of how sure they are. */
export interface Sure {
  readonly certainty: Certainty
  readonly confidence: number
}

/** Below this confidence a zone or a value is shown as doubtful, unless the caller draws the line elsewhere. */
export const DOUBT = 0.9

/** Whether a zone or value is less sure than `limit`; what is stated never is. */
export function isDoubtful({ certainty, confidence }: Sure, limit: number = DOUBT): boolean {
  return certainty === 'inferred' && confidence < limit
}

/** `stated`, or the confidence with two decimals; nothing but certainty is written as `1.00`. */
export function sureness({ certainty, confidence }: Sure): string {
  return certainty === 'stated' ? 'stated' : asDecimal(confidence)
}

function asDecimal(confidence: number): string {
  return confidence < 1 ? Math.min(0.99, confidence).toFixed(2) : '1.00'
}
