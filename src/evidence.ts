import type { Draft, Zone } from './draft.ts'
import { leastConfidence } from './draft.ts'
import type { Evidence } from './result.ts'
import { rawSpans } from './text/source.ts'
import type { Candidate } from './witnesses.ts'

/** The evidence of a value that stands in zones: their spans together, and the least sure of them. */
export function zoneEvidence(draft: Draft, zones: readonly Zone[]): Evidence {
  const first = zones[0]
  return {
    spans: zones.flatMap(({ span }) => rawSpans(draft.source, span)),
    by: first?.pass ?? 'none',
    certainty: zones.some(({ certainty }) => certainty === 'inferred') ? 'inferred' : 'stated',
    confidence: leastConfidence(zones),
    ...(draft.layout !== undefined && first?.pass === LAYOUT_PASS ? { layout: draft.layout } : {}),
  }
}

/** The name under which the zones of an HTML page's markup are claimed. */
export const LAYOUT_PASS = 'layout'

/** The evidence of a value that a witness outside of the readable text gives. */
export function witnessEvidence({ by, spans }: Candidate): Evidence {
  return { spans, by, certainty: 'stated', confidence: 1 }
}
