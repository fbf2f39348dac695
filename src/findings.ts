import type { Draft, Role, Zone } from './draft.ts'
import { zonesOf } from './draft.ts'
import { witnessEvidence, zoneEvidence } from './evidence.ts'
import type { Issue } from './issue.ts'
import { issue } from './issue.ts'
import type { Evidence } from './result.ts'
import { parseDate } from './text/dates.ts'
import type { Candidate } from './witnesses.ts'
import { settle } from './witnesses.ts'

/** Values on their way into an article: each with its evidence, and what contradicts it. */
export interface Findings {
  readonly draft: Draft
  readonly evidence: Record<string, Evidence>
  readonly issues: Issue[]
}

/** The clean text of a zone. */
export function textOf(draft: Draft, { span }: Zone): string {
  return draft.source.text.slice(span.start, span.end)
}

/** A zone's value in the article's form (dates in ISO 8601); null when it has none. */
export function valueOf(draft: Draft, zone: Zone): string | null {
  const text = textOf(draft, zone)
  const isDate =
    zone.role === 'timestamp' || zone.role === 'updated' || zone.role === 'item-timestamp'
  return isDate ? (parseDate(text)?.value ?? null) : text
}

/** What the witnesses say of a path, in order of trust. */
export function witnessed(draft: Draft, path: string): Candidate[] {
  return draft.witnesses
    .filter((witness) => witness.path === path)
    .map(({ value, by, span }) => ({ value, by, spans: [span], printed: false }))
}

/** The value of a field that has one: printed in a zone of the role, or told by a witness. */
export function single(found: Findings, path: string, roles: readonly Role[]): string | null {
  const zones = found.draft.zones.filter(({ role }) => roles.includes(role))
  const { winners, printed } = won(found, path, zones)
  const [winner] = winners
  if (!winner) return null
  found.evidence[path] = printed.get(winner) ?? witnessEvidence(winner)
  return winner.value
}

/** The values of a field that has many, in reading order. */
export function several(found: Findings, path: string, role: Role): string[] {
  const { winners, printed } = won(found, path, zonesOf(found.draft, role))
  return winners.map((winner, index) => {
    found.evidence[`${path}.${String(index)}`] = printed.get(winner) ?? witnessEvidence(winner)
    return winner.value
  })
}

interface Won {
  readonly winners: readonly Candidate[]
  /** Those candidates that zones print, with the evidence of each. */
  readonly printed: ReadonlyMap<Candidate, Evidence>
}

/** Who speaks for a field; those who say otherwise are told as issues. */
function won({ draft, issues }: Findings, path: string, zones: readonly Zone[]): Won {
  const printed = printedIn(draft, zones)
  const { winners, losers } = settle(path, [...printed.keys(), ...witnessed(draft, path)])
  for (const loser of losers) {
    const message = `"${loser.by}" says ${JSON.stringify(loser.value)}; "${winners[0]?.by ?? ''}" was believed.`
    issues.push(issue('witness-conflict', message, { path }))
  }
  return { winners, printed }
}

/** A candidate for each zone that has a value. */
function printedIn(draft: Draft, zones: readonly Zone[]): Map<Candidate, Evidence> {
  const printed = new Map<Candidate, Evidence>()
  for (const zone of zones) {
    const value = valueOf(draft, zone)
    if (value === null) continue
    const evidence = zoneEvidence(draft, [zone])
    printed.set({ value, by: zone.pass, spans: evidence.spans, printed: true }, evidence)
  }
  return printed
}
