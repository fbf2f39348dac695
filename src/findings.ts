import type { Draft, Role, Witness, Zone } from './draft.ts'
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
  /** By path; null while nobody asks for it, since most callers want the values alone. */
  readonly evidence: Record<string, Evidence> | null
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

/** Notes that the value of a path stands in zones. */
export function proveByZones({ draft, evidence }: Findings, path: string, zones: readonly Zone[]) {
  if (evidence) evidence[path] = zoneEvidence(draft, zones)
}

/** Notes that a witness gives the value of a path. */
export function proveByWitness({ evidence }: Findings, path: string, witness: Witness) {
  if (evidence) evidence[path] = witnessEvidence(witness)
}

/** What the witnesses say of a path, in order of trust. */
export function witnessed(draft: Draft, path: string): readonly Witness[] {
  return draft.witnesses.filter((witness) => witness.path === path)
}

/** The value of a field that has one: printed in a zone of the role, or told by a witness. */
export function single(found: Findings, path: string, roles: readonly Role[]): string | null {
  const zones = found.draft.zones.filter(({ role }) => roles.includes(role))
  const [winner] = won(found, path, zones)
  if (!winner) return null
  prove(found, path, winner)
  return winner.value
}

/** The values of a field that has many, in reading order. */
export function several(found: Findings, path: string, role: Role): string[] {
  return won(found, path, zonesOf(found.draft, role)).map((winner, index) => {
    prove(found, `${path}.${String(index)}`, winner)
    return winner.value
  })
}

/** A candidate, and the zone or witness that says it. */
interface Told extends Candidate {
  readonly source: { readonly zone: Zone } | { readonly witness: Witness }
}

function prove(found: Findings, path: string, { source }: Told): void {
  if ('zone' in source) proveByZones(found, path, [source.zone])
  else proveByWitness(found, path, source.witness)
}

/** Who speaks for a field; those who say otherwise are told as issues. */
function won({ draft, issues }: Findings, path: string, zones: readonly Zone[]): readonly Told[] {
  const witnesses = witnessed(draft, path).map(
    (witness): Told => ({
      value: witness.value,
      by: witness.by,
      printed: false,
      source: { witness },
    }),
  )
  const { winners, losers } = settle(path, [...printedIn(draft, zones), ...witnesses])
  for (const loser of losers) {
    const message = `"${loser.by}" says ${JSON.stringify(loser.value)}; "${winners[0]?.by ?? ''}" was believed.`
    issues.push(issue('witness-conflict', message, { path }))
  }
  return winners
}

/** A candidate for each zone that has a value. */
function printedIn(draft: Draft, zones: readonly Zone[]): Told[] {
  const printed: Told[] = []
  for (const zone of zones) {
    const value = valueOf(draft, zone)
    if (value !== null) printed.push({ value, by: zone.pass, printed: true, source: { zone } })
  }
  return printed
}
