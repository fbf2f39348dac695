import type { Draft, Witness, Zone } from './draft.ts'
import type { Evidence } from './result.ts'
import { rawSpans } from './text/raw-spans.ts'

/** The evidence of a value that stands in zones: their spans together, and the least sure of them. */
export function zoneEvidence(draft: Draft, zones: readonly Zone[]): Evidence {
  const [first, ...others] = zones
  if (!first) return { spans: [], by: 'none', certainty: 'stated', confidence: 1 }
  const evidence = evidenceOf(draft, first)
  return others.length === 0 ? evidence : together(draft, evidence, others)
}

function evidenceOf(draft: Draft, { span, pass: by, certainty, confidence }: Zone): Evidence {
  const evidence = { spans: rawSpans(draft.source, span), by, certainty, confidence }
  return by === LAYOUT_PASS && draft.layout !== undefined
    ? { ...evidence, layout: draft.layout }
    : evidence
}

function together({ source }: Draft, evidence: Evidence, others: readonly Zone[]): Evidence {
  return {
    ...evidence,
    spans: [...evidence.spans, ...others.flatMap(({ span }) => rawSpans(source, span))],
    certainty: others.some(({ certainty }) => certainty === 'inferred')
      ? 'inferred'
      : evidence.certainty,
    confidence: others.reduce(
      (least, { confidence }) => Math.min(least, confidence),
      evidence.confidence,
    ),
  }
}

/** The name under which the zones of an HTML page's markup are claimed. */
export const LAYOUT_PASS = 'layout'

/** The evidence of a value that a witness outside of the readable text gives. */
export function witnessEvidence({ by, span }: Witness): Evidence {
  return { spans: [span], by, certainty: 'stated', confidence: 1 }
}
